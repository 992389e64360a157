package vn.thads.reporting.indicator;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.thads.reporting.indicator.ConductLog.Conduct;

/** Conduct that costs points (vi phạm bị trừ điểm) and that no other service tells. */
@Path("/api/v1/conduct-events")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "conduct-events", description = "Conduct that costs points (vi phạm bị trừ điểm)")
class ConductResource {
    private static final String REQUEST = """
            {"office": "709", "kind": "ACT_ANNULLED", "happenedOn": "2017-05-12", "documentNumber": "12/QĐ-CTHADS"}
            """;
    private static final String EXAMPLE = """
            {"id": "01931f2e-7a00-7000-8000-00000000e001", "office": "709", "kind": "ACT_ANNULLED", "happenedOn": "2017-05-12",
             "documentNumber": "12/QĐ-CTHADS", "recordedAt": "2017-05-15T02:00:00Z"}
            """;

    private final ConductDesk desk;
    private final OnceOnly once;

    ConductResource(ConductDesk desk, OnceOnly once) {
        this.desk = desk;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordConduct",
            summary = "Record conduct that costs points (ghi nhận vi phạm)",
            description =
                    "An act annulled after an upheld complaint or protest (X2, việc làm bị huỷ), or proven false data (X3, số liệu"
                            + " sai sự thật), with the decision that found it. Recorded for good: nothing is changed or deleted.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded (đã ghi nhận)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConductView.class),
                            examples = @ExampleObject(name = "an annulled act", value = EXAMPLE)))
    public Response record(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ConductRequest.class),
                                            examples = @ExampleObject(name = "an annulled act", value = REQUEST)))
                    @NotNull
                    @Valid
                    ConductRequest request,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Any text of the caller's, the same for a retry (khoá chống gửi lặp)",
                            example = "conduct-709-2017-05-12")
                    @Nullable
                    String idempotencyKey) {
        return once.run(request, () -> {
            Conduct conduct = desk.record(request);
            return Response.created(URI.create("/api/v1/conduct-events/" + conduct.id()))
                    .tag(new Version(1).entityTag())
                    .entity(ConductView.of(conduct))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getConduct",
            summary = "Show recorded conduct (xem một vi phạm)",
            description = "One record (một vi phạm bị trừ điểm) with the decision that found it.")
    @APIResponse(
            responseCode = "200",
            description = "The record (bản ghi)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConductView.class),
                            examples = @ExampleObject(name = "an annulled act", value = EXAMPLE)))
    public Response get(
            @PathParam("id")
                    @Parameter(description = "The record (bản ghi)", example = "01931f2e-7a00-7000-8000-00000000e001")
                    UUID id) {
        return Response.ok(ConductView.of(desk.find(id)))
                .tag(new Version(1).entityTag())
                .build();
    }

    @GET
    @Operation(
            operationId = "listConduct",
            summary = "List recorded conduct (danh sách vi phạm)",
            description = "Conduct that costs points (vi phạm bị trừ điểm), in the order of recording.")
    @APIResponse(
            responseCode = "200",
            description = "A page of records (một trang)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConductPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one record",
                                            value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")))
    public Page<ConductView> list(
            @QueryParam("office")
                    @Size(max = 10)
                    @Parameter(description = "Office (mã cơ quan)", example = "709")
                    @Nullable
                    String office,
            @BeanParam PageParams page) {
        return desk.list(office, page.boundTo(office)).map(ConductView::of);
    }

    /** A record. */
    @Schema(name = "Conduct", description = "Conduct that costs points (vi phạm bị trừ điểm)")
    record ConductView(
            @Schema(description = "The record (bản ghi)", examples = "01931f2e-7a00-7000-8000-00000000e001")
            UUID id,

            @Schema(description = "Office (cơ quan)", examples = "709")
            String office,

            @Schema(description = "What was done (việc gì)", examples = "ACT_ANNULLED")
            ConductLog.Kind kind,

            @Schema(description = "Day of the decision (ngày quyết định)", examples = "2017-05-12")
            LocalDate happenedOn,

            @Schema(description = "Number of the decision (số văn bản)", examples = "12/QĐ-CTHADS")
            String documentNumber,

            @Schema(description = "When it was recorded (thời điểm ghi nhận)", examples = "2017-05-15T02:00:00Z")
            Instant recordedAt) {
        static ConductView of(Conduct it) {
            return new ConductView(
                    it.id(), it.office(), it.kind(), it.happenedOn(), it.documentNumber(), it.recordedAt());
        }
    }

    /** For the contract only. */
    @Schema(name = "ConductPage", description = "A page of records (một trang)")
    record ConductPage(List<ConductView> items, @Nullable String next) {}
}
