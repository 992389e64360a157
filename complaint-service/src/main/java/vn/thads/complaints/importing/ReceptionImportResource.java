package vn.thads.complaints.importing;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.importing.ImportError;
import vn.thads.platform.importing.ImportJob;
import vn.thads.platform.importing.ImportJobs;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;

/** Imports of receptions. */
@Path(ReceptionImportResource.PATH)
@Tag(name = "Imports", description = "Data in bulk, as jobs with a report by row (nhập dữ liệu hàng loạt)")
@Produces(MediaType.APPLICATION_JSON)
public class ReceptionImportResource {
    static final String PATH = "/api/v1/reception-imports";
    private static final String ID = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f";
    private static final String JOB = """
            {"id":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f","kind":"reception","state":"RUNNING","rowsRead":60,"rowsLoaded":58,
            "rowsUnchanged":1,"rowsFailed":1,"bytesTotal":48213,"bytesRead":24000,"createdAt":"2017-02-16T02:00:00Z",
            "startedAt":"2017-02-16T02:00:01Z"}""";

    private final ImportJobs jobs;

    ReceptionImportResource(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /** Names the page in the contract. */
    @Schema(name = "ReceptionImportErrorPage", description = "A page of the report (trang báo cáo lỗi)")
    record ErrorPage(List<ImportError> items, @Nullable String next) {}

    /** Takes a file. */
    @POST
    @Consumes({"application/x-ndjson", "text/csv"})
    @Operation(
            operationId = "importReceptions",
            summary = "Import receptions",
            description =
                    "Loads receptions of citizens, held or not (nhập buổi tiếp công dân): one for each office and "
                            + "month. Rows that are here already change nothing. When the office knew it may be said with "
                            + "scope migrate.")
    @APIResponse(
            responseCode = "202",
            description = "The file was taken; the job works through it",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportJob.class),
                            examples = @ExampleObject(name = "job", value = JOB)))
    public Response take(
            @RequestBody(
                            description = "One object a line, or CSV with a header",
                            content = {
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "line", value = """
                                                {"office":"709","month":"2017-02","heldOn":"2017-02-15","byHead":true}""")),
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "table", value = """
                                                office,month,heldOn,byHead
                                                709,2017-02,2017-02-15,true"""))
                            })
                    InputStream body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) {
        return jobs.accept(ReceptionImporter.KIND, body, contentType, PATH);
    }

    /** How far a job is. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findReceptionImport",
            summary = "Show an import of receptions",
            description = "How far the job is (tiến độ nhập dữ liệu).")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportJob.class),
                            examples = @ExampleObject(name = "job", value = JOB)))
    public ImportJob find(@Parameter(description = "The job (lần nhập)", example = ID) @PathParam("id") UUID id) {
        return jobs.find(ReceptionImporter.KIND, id);
    }

    /** What was refused. */
    @GET
    @Path("/{id}/errors")
    @Operation(
            operationId = "listReceptionImportErrors",
            summary = "List the rows of an import that were refused",
            description = "Row, field, rule and value of what was refused (dòng lỗi); the other rows are loaded.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the report",
            content =
                    @Content(
                            schema = @Schema(implementation = ErrorPage.class),
                            examples = @ExampleObject(name = "one", value = """
                                    {"items":[{"row":17,"field":"/office","rule":"unknown-office","value":"799",
                                    "message":"There is no office 799 on that day."}]}""")))
    public Page<ImportError> errors(
            @Parameter(description = "The job (lần nhập)", example = ID) @PathParam("id") UUID id,
            @BeanParam PageParams page) {
        return jobs.errors(ReceptionImporter.KIND, id, page);
    }

    /** Stops a job. */
    @POST
    @Path("/{id}/cancellations")
    @Extension(name = "x-reads", value = "true")
    @Operation(
            operationId = "cancelReceptionImport",
            summary = "Cancel an import of receptions",
            description =
                    "Stops after the batch under way (huỷ); what is loaded stays, and the file can be sent again.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportJob.class),
                            examples = @ExampleObject(name = "job", value = JOB)))
    public ImportJob cancel(@Parameter(description = "The job (lần nhập)", example = ID) @PathParam("id") UUID id) {
        return jobs.cancel(ReceptionImporter.KIND, id);
    }
}
