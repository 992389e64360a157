package vn.thads.reporting.external;

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
import vn.thads.reporting.quality.FilingList;

/** Figures filed from outside (số liệu do cơ quan tự báo cáo). */
@Path("/api/v1/external-filings")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "external-filings",
        description = "Figures of offices that do not run the suite (số liệu do cơ quan tự báo cáo)")
class ExternalFilingResource {
    private static final String EXAMPLE = """
            {"office": "01", "year": 2017, "months": 9, "form": "06", "filedOn": "2017-07-05",
             "rows": [{"key": "TOTAL", "cells": {"carriedOver": 290524, "newlyAccepted": 446223, "entrusted": 8520,
                       "completed": 369372, "enforcing": 210041, "notEnforceable": 148814}}]}
            """;
    private static final String FILED = """
            {"id": "01931f2e-7a00-7000-8000-00000000f001", "office": "01", "year": 2017, "months": 9, "form": "06", "version": 1,
             "filedOn": "2017-07-05", "recordedAt": "2017-07-05T02:00:00Z",
             "rows": [{"key": "TOTAL", "cells": {"carriedOver": 290524, "newlyAccepted": 446223, "entrusted": 8520,
                       "completed": 369372, "enforcing": 210041, "notEnforceable": 148814}}]}
            """;
    private static final String PAGE = "{\"items\": [" + FILED + "], \"next\": null}";

    private final ExternalFilingDesk desk;
    private final OnceOnly once;

    ExternalFilingResource(ExternalFilingDesk desk, OnceOnly once) {
        this.desk = desk;
        this.once = once;
    }

    @POST
    @Operation(
            operationId = "fileFromOutside",
            summary = "File figures from outside (cơ quan tự báo cáo số liệu)",
            description =
                    "Figures (số liệu) of an office that does not run the suite, for one period and form. A cell left out is 0."
                            + " Refused only if an identity (1)–(6) fails within a row or the rows do not add up to TOTAL; what does not fit"
                            + " between filings becomes an item of data quality (chất lượng dữ liệu). A second one is the next version (lần gửi).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ExternalFilingRequest.class),
                            examples = @ExampleObject(name = "the nation, 9 months of 2017", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Filed (đã nhận)",
            content =
                    @Content(
                            schema = @Schema(implementation = ExternalFilingView.class),
                            examples = @ExampleObject(name = "filed", value = FILED)))
    @APIResponse(responseCode = "404", description = "The office is out of the caller's reach")
    @APIResponse(
            responseCode = "422",
            description = "figures-do-not-balance, office-runs-the-suite, unknown-office or idempotency-key-reused")
    public Response file(@NotNull @Valid ExternalFilingRequest request) {
        return once.run(request, () -> {
            ExternalFiling filing = desk.file(request);
            return Response.created(URI.create("/api/v1/external-filings/" + filing.id()))
                    .header("ETag", new Version(filing.version()).etag())
                    .entity(ExternalFilingView.of(filing))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getExternalFiling",
            summary = "Read figures filed from outside (xem số liệu tự báo cáo)",
            description =
                    "One version of the figures that an office filed itself (số liệu tự báo cáo); it never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The filing (báo cáo)",
            content =
                    @Content(
                            schema = @Schema(implementation = ExternalFilingView.class),
                            examples = @ExampleObject(name = "filed", value = FILED)))
    public Response get(
            @PathParam("id") @Parameter(description = "The filing", example = "01931f2e-7a00-7000-8000-00000000f001")
                    UUID id) {
        ExternalFiling filing = desk.find(id);
        return Response.ok(ExternalFilingView.of(filing))
                .header("ETag", new Version(filing.version()).etag())
                .build();
    }

    @GET
    @Operation(
            operationId = "listExternalFilings",
            summary = "List figures filed from outside (danh sách số liệu tự báo cáo)",
            description =
                    "All versions (lần gửi) of the figures that offices filed themselves, in the order in which they came.")
    @APIResponse(
            responseCode = "200",
            description = "A page of filings (một trang báo cáo)",
            content =
                    @Content(
                            schema = @Schema(implementation = FilingPage.class),
                            examples = @ExampleObject(name = "one filing", value = PAGE)))
    public Page<ExternalFilingView> list(
            @QueryParam("office")
                    @Size(max = 10)
                    @Parameter(description = "Office (mã cơ quan)", example = "01")
                    @Nullable
                    String office,
            @QueryParam("year") @Parameter(description = "Statistical year (năm thống kê)", example = "2017") @Nullable
                    Integer year,
            @QueryParam("months") @Parameter(description = "Months from 1 October (số tháng)", example = "12") @Nullable
                    Integer months,
            @QueryParam("form") @Size(max = 10) @Parameter(description = "Form key (số biểu)", example = "06") @Nullable
                    String form,
            @BeanParam PageParams page) {
        var filter = new FilingList.Filter(office, year, months, form, desk.reach());
        return desk.list(filter, page.boundTo(office, year, months, form)).map(ExternalFilingView::of);
    }

    /** For the contract only. */
    @Schema(name = "ExternalFilingPage", description = "A page of filings (một trang báo cáo)")
    record FilingPage(
            List<ExternalFilingView> items, @Nullable String next) {}
}
