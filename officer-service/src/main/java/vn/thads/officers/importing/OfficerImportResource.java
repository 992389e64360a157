package vn.thads.officers.importing;

import jakarta.inject.Inject;
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

/** Officers in bulk over REST. */
@Path("/api/v1/officer-imports")
@Tag(name = "Officer imports", description = "Officers in bulk (nhập dữ liệu hàng loạt)")
@Produces(MediaType.APPLICATION_JSON)
class OfficerImportResource {
    private static final String KIND = "officer";
    private static final String PATH = "/api/v1/officer-imports";
    private static final String JOB = "Id of the job (mã lượt nhập)";
    private static final String JOB_EXAMPLE = "0199a8f0-0000-7000-8000-000000000005";
    private static final String NDJSON =
            "{\"code\":\"709-1\",\"name\":\"Nguyễn Văn Mẫu\",\"identityNumber\":\"087084000999\",\"birthDate\":\"1984-05-01\","
                    + "\"grades\":[{\"grade\":\"CHV_SO_CAP\",\"from\":\"2012-01-01\"}],"
                    + "\"postings\":[{\"office\":\"709\",\"role\":\"OFFICER\",\"kind\":\"APPOINTMENT\",\"from\":\"2012-01-01\"}]}";
    private static final String CSV = "code,name,identityNumber,birthDate,grade,gradeFrom,office,role,kind,from\n"
            + "709-1,Nguyễn Văn Mẫu,087084000999,1984-05-01,CHV_SO_CAP,2012-01-01,709,OFFICER,APPOINTMENT,2012-01-01";

    private final ImportJobs jobs;

    @Inject
    OfficerImportResource(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @POST
    @Consumes({"application/x-ndjson", "text/csv"})
    @Operation(
            operationId = "importOfficers",
            summary = "Import officers",
            description =
                    "Takes a file of officers (nhập danh sách cán bộ), one a line; sending it again changes nothing.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "officers", value = NDJSON)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "officers", value = CSV))
            })
    @APIResponse(
            responseCode = "202",
            description = "Taken; the job works through it",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public Response take(
            InputStream body, @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) {
        return jobs.accept(KIND, body, contentType, PATH);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findOfficerImport",
            summary = "Show an import",
            description = "Shows how far an import is (tiến độ nhập dữ liệu).")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public ImportJob find(@Parameter(description = JOB, example = JOB_EXAMPLE) @PathParam("id") UUID id) {
        return jobs.find(KIND, id);
    }

    @GET
    @Path("/{id}/errors")
    @Operation(
            operationId = "listOfficerImportErrors",
            summary = "List the refused rows",
            description = "Lists what was refused and why (dòng lỗi), by row.")
    @APIResponse(
            responseCode = "200",
            description = "Refused rows",
            content = @Content(schema = @Schema(implementation = ErrorPage.class)))
    public Page<ImportError> errors(
            @Parameter(description = JOB, example = JOB_EXAMPLE) @PathParam("id") UUID id, @BeanParam PageParams page) {
        return jobs.errors(KIND, id, page);
    }

    @POST
    @Path("/{id}/cancellations")
    @Operation(
            operationId = "cancelOfficerImport",
            summary = "Cancel an import",
            description = "Stops an import after the batch that it is at (hủy lượt nhập); what is loaded stays.",
            extensions = @Extension(name = "x-reads", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public ImportJob cancel(@Parameter(description = JOB, example = JOB_EXAMPLE) @PathParam("id") UUID id) {
        return jobs.cancel(KIND, id);
    }

    /** For the contract only: a page of refused rows. */
    @Schema(name = "ImportErrorPage", description = "A page of refused rows")
    record ErrorPage(List<ImportError> items, @Nullable String next) {}
}
