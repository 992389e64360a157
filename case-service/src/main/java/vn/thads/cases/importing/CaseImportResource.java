package vn.thads.cases.importing;

import io.smallrye.common.annotation.Blocking;
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

/** Imports of whole pasts of cases (nhập dữ liệu việc thi hành án). */
@Path("/api/v1/case-imports")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "case-imports", description = "Whole pasts of cases from a file (nhập dữ liệu việc thi hành án)")
class CaseImportResource {
    private static final String PATH = "/api/v1/case-imports";
    private static final String LINE = """
            {"externalId": "709/2017/EX_OFFICIO/102", "office": "709",
             "title": {"number": "12/2016/HS-ST", "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "court": "TAND-709",
                       "judgmentKind": "CRIMINAL", "receivedOn": "2016-10-20"},
             "case": {"initiation": "EX_OFFICIO", "number": 102, "decidedOn": "2016-10-25", "officer": "709-1", "flags": [],
                      "origin": "NEW"},
             "parties": [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "Nguyễn Văn Thử"}],
             "obligations": [{"number": 1, "kind": "MONEY_FEE", "amount": 200000, "debtors": ["p1"], "creditors": []}],
             "decisions": [], "acts": [{"ref": "a1", "kind": "NOTICE", "on": "2016-10-27"}],
             "money": [{"ref": "m1", "kind": "RECEIVED", "obligation": 1, "amount": 200000, "on": "2016-11-02"}]}
            """;

    private final ImportDesk imports;

    CaseImportResource(ImportJobs jobs) {
        imports = jobs.of(CaseImporter.KIND, PATH);
    }

    @POST
    @Consumes({ImportDesk.NDJSON, ImportDesk.CSV})
    @Operation(
            operationId = "importCases",
            summary = "Import cases with their pasts (nhập việc thi hành án)",
            description =
                    "Takes a file of whole pasts of cases (việc thi hành án cùng lịch sử), one JSON object a line, or CSV with one flat"
                            + " row per case and one obligation. Every fact passes the same rules as a live write, so a lawless history is"
                            + " refused with its field, rule and article; good rows are loaded, each bad one is reported; the same file again"
                            + " changes nothing. recordedAt, when the office knew a fact, needs the scope migrate.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = ImportDesk.NDJSON,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
                        examples = @ExampleObject(name = "one case", value = LINE)),
                @Content(
                        mediaType = ImportDesk.CSV,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
                        examples = @ExampleObject(name = "one case", value = """
                        externalId,office,titleNumber,titleIssuedOn,titleEffectiveOn,court,judgmentKind,receivedOn,initiation,number,decidedOn,officer,debtorName,obligationKind,amount
                        709/2017/EX_OFFICIO/102,709,12/2016/HS-ST,2016-09-12,2016-10-12,TAND-709,CRIMINAL,2016-10-20,EX_OFFICIO,102,2016-10-25,709-1,Nguyễn Văn Thử,MONEY_FEE,200000
                        """))
            })
    @APIResponseSchema(
            value = ImportJob.class,
            responseCode = "202",
            responseDescription = "The job; follow Location (tiến trình nhập)")
    public Response start(InputStream body) {
        return imports.take(body);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCaseImport",
            summary = "Read the progress of an import (tiến độ nhập)",
            description = "How far the import (nhập dữ liệu) is: rows read, loaded, unchanged and refused.")
    @APIResponse(responseCode = "200", description = "The job (tiến trình nhập)")
    public ImportJob get(
            @PathParam("id") @Parameter(description = ImportDesk.ID, example = ImportDesk.ID_EXAMPLE) UUID id) {
        return imports.find(id);
    }

    @GET
    @Path("/{id}/errors")
    @Operation(
            operationId = "listCaseImportErrors",
            summary = "List the refused rows of an import (dòng bị từ chối)",
            description = "Row, field, rule, value and message of everything that was refused (báo cáo lỗi theo dòng).")
    @APIResponse(responseCode = "200", description = "A page of the report (một trang báo cáo)")
    public Page<ImportError> errors(
            @PathParam("id") @Parameter(description = ImportDesk.ID, example = ImportDesk.ID_EXAMPLE) UUID id,
            @BeanParam PageParams page) {
        return imports.errors(id, page);
    }

    @POST
    @Path("/{id}/cancellations")
    @Operation(
            operationId = "cancelCaseImport",
            summary = "Cancel an import (huỷ tiến trình nhập)",
            description = "Stops the import (nhập dữ liệu) after the batch that it is at; what is loaded stays.")
    @org.eclipse.microprofile.openapi.annotations.extensions.Extension(name = "x-reads", value = "true")
    @APIResponse(responseCode = "200", description = "The job (tiến trình nhập)")
    public ImportJob cancel(
            @PathParam("id") @Parameter(description = ImportDesk.ID, example = ImportDesk.ID_EXAMPLE) UUID id) {
        return imports.cancel(id);
    }
}
