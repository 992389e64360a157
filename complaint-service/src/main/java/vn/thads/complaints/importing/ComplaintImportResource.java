package vn.thads.complaints.importing;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thads.platform.importing.ImportDesk;
import vn.thads.platform.importing.ImportError;
import vn.thads.platform.importing.ImportJob;
import vn.thads.platform.importing.ImportJobs;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;

/** Imports of complaints. */
@Path(ComplaintImportResource.PATH)
@Tag(name = "Imports", description = "Data in bulk, as jobs with a report by row (nhập dữ liệu hàng loạt)")
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintImportResource {
    static final String PATH = "/api/v1/complaint-imports";

    private final ImportDesk imports;

    ComplaintImportResource(ImportJobs jobs) {
        imports = jobs.of(ComplaintImporter.KIND, PATH);
    }

    /** Takes a file. */
    @POST
    @Consumes({ImportDesk.NDJSON, ImportDesk.CSV})
    @Operation(
            operationId = "importComplaints",
            summary = "Import complaints",
            description = "Loads complaints with their whole past (nhập khiếu nại, tố cáo), one object a line or CSV "
                    + "(nested fields as complainantName, caseNumber). Rows that are here already change nothing; what "
                    + "has happened since is added. When the office knew a fact may be said with scope migrate.")
    @APIResponseSchema(
            value = ImportJob.class,
            responseCode = "202",
            responseDescription = "The file was taken; the job works through it")
    public Response take(
            @RequestBody(
                            description = "One object a line, or CSV with a header",
                            content = {
                                @Content(
                                        mediaType = ImportDesk.NDJSON,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "line", value = """
                                                {"externalId":"KN-709-1","office":"709","kind":"COMPLAINT","instance":1,"stage":"A",
                                                "case":{"office":"709","book":"EX_OFFICIO","year":2017,"number":102},"officer":"709-1",
                                                "complainant":{"name":"Nguyễn Văn Mẫu","address":"Ấp Mẫu"},"receivedOn":"2017-02-06",
                                                "acceptedOn":"2017-02-08","decidedOn":"2017-02-20","verdict":"UPHELD"}""")),
                                @Content(
                                        mediaType = ImportDesk.CSV,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "table", value = """
                                                externalId,office,kind,instance,stage,officer,complainantName,receivedOn,acceptedOn
                                                KN-709-1,709,COMPLAINT,1,A,709-1,Nguyễn Văn Mẫu,2017-02-06,2017-02-08"""))
                            })
                    InputStream body) {
        return imports.take(body);
    }

    /** How far a job is. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findComplaintImport",
            summary = "Show an import of complaints",
            description = "How far the job is (tiến độ nhập dữ liệu).")
    @APIResponse(responseCode = "200", description = "The job")
    public ImportJob find(
            @Parameter(description = ImportDesk.ID, example = ImportDesk.ID_EXAMPLE) @PathParam("id") UUID id) {
        return imports.find(id);
    }

    /** What was refused. */
    @GET
    @Path("/{id}/errors")
    @Operation(
            operationId = "listComplaintImportErrors",
            summary = "List the rows of an import that were refused",
            description = "Row, field, rule and value of what was refused (dòng lỗi); the other rows are loaded.")
    @APIResponse(responseCode = "200", description = "A page of the report")
    public Page<ImportError> errors(
            @Parameter(description = ImportDesk.ID, example = ImportDesk.ID_EXAMPLE) @PathParam("id") UUID id,
            @BeanParam PageParams page) {
        return imports.errors(id, page);
    }

    /** Stops a job. */
    @POST
    @Path("/{id}/cancellations")
    @Extension(name = "x-reads", value = "true")
    @Operation(
            operationId = "cancelComplaintImport",
            summary = "Cancel an import of complaints",
            description =
                    "Stops after the batch under way (huỷ); what is loaded stays, and the file can be sent again.")
    @APIResponse(responseCode = "200", description = "The job")
    public ImportJob cancel(
            @Parameter(description = ImportDesk.ID, example = ImportDesk.ID_EXAMPLE) @PathParam("id") UUID id) {
        return imports.cancel(id);
    }
}
