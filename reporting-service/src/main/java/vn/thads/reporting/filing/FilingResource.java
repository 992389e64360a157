package vn.thads.reporting.filing;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.version.Version;
import vn.thads.reporting.form.DataOrigin;
import vn.thads.reporting.quality.FilingList;

/** Forms as sent (gửi báo cáo thống kê). */
@Path("/api/v1/filings")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "filings", description = "Forms as sent by offices that run the suite (biểu đã gửi)")
class FilingResource {
    private static final String REQUEST = """
            {"office": "709", "year": 2017, "months": 4, "form": "01"}
            """;
    private static final String CORRECTION = """
            {"office": "709", "year": 2017, "months": 4, "form": "01", "foundBy": "OWN"}
            """;
    private static final String FILED = """
            {"id": "01931f2e-7a00-7000-8000-0000000fa001", "office": "709", "year": 2017, "months": 4, "form": "01", "version": 1,
             "sentOn": "2017-02-03", "foundBy": null, "recordedAt": "2017-02-03T03:00:00Z", "basis": "OURS", "dataOrigin": "COMPUTED",
             "rows": [{"key": "TOTAL", "label": "Tổng số",
                       "cells": {"accepted": 900, "newlyAccepted": 500, "completed": 300, "rate": 45.00}}],
             "difference": []}
            """;
    private static final String PAGE = "{\"items\": [" + FILED + "], \"next\": null}";

    private final FilingDesk desk;
    private final DataOrigin origin;
    private final OnceOnly once;

    FilingResource(FilingDesk desk, DataOrigin origin, OnceOnly once) {
        this.desk = desk;
        this.origin = origin;
        this.once = once;
    }

    @POST
    @Operation(
            operationId = "fileForm",
            summary = "Send a form (gửi biểu thống kê)",
            description =
                    "Freezes the computed form (chốt số liệu) of an office that runs the suite, as known now, and keeps it as sent:"
                            + " it never changes. Sending again is a correction (đính chính), the next version; it says who found the fault.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FilingRequest.class),
                            examples = {
                                @ExampleObject(name = "form 01 of 4 months", value = REQUEST),
                                @ExampleObject(name = "correction", value = CORRECTION)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Sent (đã gửi)",
            content =
                    @Content(
                            schema = @Schema(implementation = FilingView.class),
                            examples = @ExampleObject(name = "sent", value = FILED)))
    @APIResponse(responseCode = "404", description = "The office is out of the caller's reach")
    @APIResponse(
            responseCode = "422",
            description = "office-files-from-outside, period-not-ended, unknown-office or idempotency-key-reused")
    public Response send(@NotNull @Valid FilingRequest request) {
        return once.run(request, () -> {
            Filing filing = desk.send(request);
            return Response.created(URI.create("/api/v1/filings/" + filing.id()))
                    .header("ETag", new Version(filing.version()).etag())
                    .entity(view(filing))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getFiling",
            summary = "Read a form as sent (xem biểu đã gửi)",
            description =
                    "One version of a form as sent (biểu đã gửi), with what it changed against the version before (chênh lệch).")
    @APIResponse(
            responseCode = "200",
            description = "The form as sent (biểu đã gửi)",
            content =
                    @Content(
                            schema = @Schema(implementation = FilingView.class),
                            examples = @ExampleObject(name = "sent", value = FILED)))
    public Response get(
            @PathParam("id") @Parameter(description = "The filing", example = "01931f2e-7a00-7000-8000-0000000fa001")
                    UUID id) {
        Filing filing = desk.find(id);
        return Response.ok(view(filing))
                .header("ETag", new Version(filing.version()).etag())
                .build();
    }

    @GET
    @Operation(
            operationId = "listFilings",
            summary = "List forms as sent (danh sách biểu đã gửi)",
            description =
                    "All versions (lần gửi) of the forms that offices sent, in the order in which they were kept.")
    @APIResponse(
            responseCode = "200",
            description = "A page of forms (một trang biểu)",
            content =
                    @Content(
                            schema = @Schema(implementation = FilingPage.class),
                            examples = @ExampleObject(name = "one form", value = PAGE)))
    public Page<FilingView> list(
            @QueryParam("office")
                    @Size(max = 10)
                    @Parameter(description = "Office (mã cơ quan)", example = "709")
                    @Nullable
                    String office,
            @QueryParam("year") @Parameter(description = "Statistical year (năm thống kê)", example = "2017") @Nullable
                    Integer year,
            @QueryParam("months") @Parameter(description = "Months from 1 October (số tháng)", example = "4") @Nullable
                    Integer months,
            @QueryParam("form") @Size(max = 10) @Parameter(description = "Form key (số biểu)", example = "01") @Nullable
                    String form,
            @BeanParam PageParams page) {
        var filter = new FilingList.Filter(office, year, months, form, desk.reach());
        return desk.list(filter, page.boundTo(office, year, months, form)).map(this::view);
    }

    private FilingView view(Filing filing) {
        return FilingView.of(filing, desk.difference(filing), origin);
    }

    /** For the contract only. */
    @Schema(name = "FilingPage", description = "A page of forms as sent (một trang biểu)")
    record FilingPage(List<FilingView> items, @Nullable String next) {}
}
