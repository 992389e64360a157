package vn.thads.officers.importing;

import jakarta.inject.Inject;
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

/** Officers in bulk over REST. */
@Path("/api/v1/officer-imports")
@Tag(name = "Officer imports", description = "Officers in bulk (nhập dữ liệu hàng loạt)")
@Produces(MediaType.APPLICATION_JSON)
class OfficerImportResource {
    private static final String PATH = "/api/v1/officer-imports";
    private static final String NDJSON =
            "{\"code\":\"709-1\",\"name\":\"Nguyễn Văn Mẫu\",\"identityNumber\":\"087084000999\",\"birthDate\":\"1984-05-01\","
                    + "\"grades\":[{\"grade\":\"CHV_SO_CAP\",\"from\":\"2012-01-01\"}],"
                    + "\"postings\":[{\"office\":\"709\",\"role\":\"OFFICER\",\"kind\":\"APPOINTMENT\",\"from\":\"2012-01-01\"}]}";
    private static final String CSV = "code,name,identityNumber,birthDate,grade,gradeFrom,office,role,kind,from\n"
            + "709-1,Nguyễn Văn Mẫu,087084000999,1984-05-01,CHV_SO_CAP,2012-01-01,709,OFFICER,APPOINTMENT,2012-01-01";

    private final ImportDesk imports;

    @Inject
    OfficerImportResource(ImportJobs jobs) {
        imports = jobs.of("officer", PATH);
    }

    @POST
    @Consumes({ImportDesk.NDJSON, ImportDesk.CSV})
    @Operation(
            operationId = "importOfficers",
            summary = "Import officers",
            description =
                    "Takes a file of officers (nhập danh sách cán bộ), one a line; sending it again changes nothing.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = ImportDesk.NDJSON,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "officers", value = NDJSON)),
                @Content(
                        mediaType = ImportDesk.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "officers", value = CSV))
            })
    @APIResponseSchema(
            value = ImportJob.class,
            responseCode = "202",
            responseDescription = "Taken; the job works through it")
    public Response take(InputStream body) {
        return imports.take(body);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findOfficerImport",
            summary = "Show an import",
            description = "Shows how far an import is (tiến độ nhập dữ liệu).")
    @APIResponse(responseCode = "200", description = "The job")
    public ImportJob find(
            @Parameter(description = ImportDesk.ID, example = ImportDesk.ID_EXAMPLE) @PathParam("id") UUID id) {
        return imports.find(id);
    }

    @GET
    @Path("/{id}/errors")
    @Operation(
            operationId = "listOfficerImportErrors",
            summary = "List the refused rows",
            description = "Lists what was refused and why (dòng lỗi), by row.")
    @APIResponse(responseCode = "200", description = "Refused rows")
    public Page<ImportError> errors(
            @Parameter(description = ImportDesk.ID, example = ImportDesk.ID_EXAMPLE) @PathParam("id") UUID id,
            @BeanParam PageParams page) {
        return imports.errors(id, page);
    }

    @POST
    @Path("/{id}/cancellations")
    @Operation(
            operationId = "cancelOfficerImport",
            summary = "Cancel an import",
            description = "Stops an import after the batch that it is at (hủy lượt nhập); what is loaded stays.",
            extensions = @Extension(name = "x-reads", value = "true"))
    @APIResponse(responseCode = "200", description = "The job")
    public ImportJob cancel(
            @Parameter(description = ImportDesk.ID, example = ImportDesk.ID_EXAMPLE) @PathParam("id") UUID id) {
        return imports.cancel(id);
    }
}
