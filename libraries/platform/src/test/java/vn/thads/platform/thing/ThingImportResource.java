package vn.thads.platform.thing;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.thads.platform.importing.ImportError;
import vn.thads.platform.importing.ImportJob;
import vn.thads.platform.importing.ImportJobs;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;

@Path("/api/v1/thing-imports")
class ThingImportResource {
    private final ImportJobs jobs;

    @Inject
    ThingImportResource(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @POST
    @Consumes({"application/x-ndjson", "text/csv"})
    @Operation(operationId = "importThings", summary = "Import things", description = "Imports things (vật).")
    @APIResponse(responseCode = "202", description = "Taken")
    public Response take(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) {
        return jobs.accept("thing", body, contentType, "/api/v1/thing-imports");
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "findThingImport", summary = "Show an import", description = "Shows an import (nhập).")
    public ImportJob find(@PathParam("id") UUID id) {
        return jobs.find("thing", id);
    }

    @GET
    @Path("/{id}/errors")
    @Operation(
            operationId = "listThingImportErrors",
            summary = "Report",
            description = "Lists refused rows (dòng lỗi).")
    public Page<ImportError> errors(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return jobs.errors("thing", id, page);
    }

    @POST
    @Path("/{id}/cancellations")
    @Operation(operationId = "cancelThingImport", summary = "Cancel", description = "Cancels an import (hủy).")
    public ImportJob cancel(@PathParam("id") UUID id) {
        return jobs.cancel("thing", id);
    }
}
