package vn.thads.reporting.form;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thads.platform.problem.Language;

/** The statistical forms (biểu mẫu thống kê). */
@Path("/api/v1/forms")
@Blocking
@Tag(name = "forms", description = "Statistical forms (biểu mẫu thống kê)")
class FormResource {
    static final String EXAMPLE = """
            {"form": "06", "office": "72", "officer": null, "year": 2017, "months": 12,
             "period": {"from": "2016-10-01", "to": "2017-09-30"}, "knownAt": "2017-10-05T00:00:00Z",
             "basis": "OURS", "dataOrigin": "COMPUTED", "provenance": "COMPUTED",
             "columns": [{"key": "accepted", "heading": "Tổng số thụ lý"}],
             "rows": [{"key": "TOTAL", "label": "Tổng số", "provenance": "COMPUTED",
                       "cells": {"accepted": 28000, "carriedOver": 11000, "newlyAccepted": 17000, "entrusted": 400,
                                 "withdrawnOrRecalled": 100, "toEnforce": 27500, "enforceable": 21000, "settled": 14900,
                                 "completed": 14000, "discontinued": 900, "reduced": 0, "enforcing": 5600, "postponed": 300,
                                 "suspended": 150, "pausedForComplaint": 50, "other": 0, "notEnforceable": 6500,
                                 "carriedForward": 12600, "rate": 70.95, "separateBook": 1200}}]}
            """;

    private static final MediaType JSON_STAT = MediaType.valueOf(JsonStat.MEDIA_TYPE);

    private final FormDesk desk;
    private final DataOrigin origin;

    FormResource(FormDesk desk, DataOrigin origin) {
        this.desk = desk;
        this.origin = origin;
    }

    @GET
    @Path("/{key}")
    @Produces({MediaType.APPLICATION_JSON, JsonStat.MEDIA_TYPE})
    @Operation(
            operationId = "getForm",
            summary = "Show a statistical form (xem biểu mẫu thống kê)",
            description =
                    "Form 01–04 (kết quả thi hành án theo loại án: việc, tiền; chủ động, theo yêu cầu), 06 or 07 (theo cơ quan,"
                            + " chấp hành viên) of the nation, a province, an office or one officer, for any cumulative period, as known at any"
                            + " instant (thời điểm chốt). Computed from the ledger where the office runs the suite, otherwise the latest"
                            + " figures filed; a sum of both says MIXED, and each row says which. Money is in đồng. Also as JSON-stat 2.0 ("
                            + JsonStat.MEDIA_TYPE + ").")
    @APIResponse(
            responseCode = "200",
            description = "The form (biểu mẫu)",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FormView.class),
                        examples = @ExampleObject(name = "form 06 of a province", value = EXAMPLE)),
                @Content(
                        mediaType = JsonStat.MEDIA_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description =
                                                "A dataset of JSON-stat 2.0, rows by columns (bộ dữ liệu JSON-stat): https://json-stat.org/full/"))
            })
    public Response get(
            @PathParam("key")
                    @Pattern(regexp = "0[1-9]|1[0-2]")
                    @Parameter(description = "Form key, two digits (số biểu)", example = "06")
                    String key,
            @BeanParam @Valid FormParams params,
            @Context Request request) {
        Form form = desk.form(key, params);
        Language language = Language.of(params.language);
        MediaType wanted = wanted(request);
        Object view =
                wanted.equals(JSON_STAT) ? JsonStat.of(form, origin, language) : FormView.of(form, origin, language);
        return Response.ok(view, wanted).build();
    }

    private static MediaType wanted(Request request) {
        Variant variant = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, JSON_STAT).build());
        return variant == null ? MediaType.APPLICATION_JSON_TYPE : variant.getMediaType();
    }
}
