package vn.thads.platform.thing;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.thads.platform.importing.ImportDesk;
import vn.thads.platform.importing.ImportError;
import vn.thads.platform.importing.ImportJob;
import vn.thads.platform.importing.ImportJobs;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;

@Path("/api/v1/thing-imports")
@Produces(MediaType.APPLICATION_JSON)
class ThingImportResource {
    private final ImportDesk imports;

    @Inject
    ThingImportResource(ImportJobs jobs) {
        imports = jobs.of("thing", "/api/v1/thing-imports");
    }

    @POST
    @Consumes({ImportDesk.NDJSON, ImportDesk.CSV})
    @Operation(operationId = "importThings", summary = "Import things", description = "Imports things (vật).")
    @APIResponseSchema(value = ImportJob.class, responseCode = "202", responseDescription = "Taken")
    public Response take(InputStream body) {
        return imports.take(body);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "findThingImport", summary = "Show an import", description = "Shows an import (nhập).")
    public ImportJob find(@PathParam("id") UUID id) {
        return imports.find(id);
    }

    @GET
    @Path("/{id}/errors")
    @Operation(
            operationId = "listThingImportErrors",
            summary = "Report",
            description = "Lists refused rows (dòng lỗi).")
    public Page<ImportError> errors(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return imports.errors(id, page);
    }

    @POST
    @Path("/{id}/cancellations")
    @Operation(operationId = "cancelThingImport", summary = "Cancel", description = "Cancels an import (hủy).")
    public ImportJob cancel(@PathParam("id") UUID id) {
        return imports.cancel(id);
    }
}
