package vn.thads.reporting.rebuild;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Rebuilds of the ledger and of every replica from the topics (dựng lại số liệu). */
@Path("/api/v1/rebuilds")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "rebuilds", description = "Rebuilds from Kafka of the ledger and of every replica (dựng lại số liệu)")
class RebuildResource {
    private static final String EXAMPLE = """
            {"id": "01931f2e-7a00-7000-8000-0000000eb001", "state": "READY", "swapWhenEqual": false, "eventsRead": 28000,
             "differences": 0, "reason": null, "startedAt": "2026-11-24T12:00:00Z", "finishedAt": null}
            """;
    private static final String CANCELLED = """
        {"id": "01931f2e-7a00-7000-8000-0000000eb001", "state": "ABANDONED", "swapWhenEqual": false, "eventsRead": 12000,
         "differences": null, "reason": "cancelled by an operator", "startedAt": "2026-11-24T12:00:00Z",
         "finishedAt": "2026-11-24T12:00:07Z"}
        """;
    private static final String DIFFERENCE = """
            {"items": [{"number": 1, "register": "LEDGER", "key": "709/709-1/COMPLETED/CASES/2017-02-06", "office": "709",
              "officer": "709-1", "account": "completed", "dimension": "CASES", "legalDate": "2017-02-06", "running": 10,
              "rebuilt": 11, "runningRow": null, "rebuiltRow": null}], "next": null}
            """;

    private final Rebuilds rebuilds;
    private final RebuildRunner runner;
    private final OnceOnly once;

    RebuildResource(Rebuilds rebuilds, RebuildRunner runner, OnceOnly once) {
        this.rebuilds = rebuilds;
        this.runner = runner;
        this.once = once;
    }

    /** What is wanted of a rebuild. */
    @Schema(name = "RebuildRequest", description = "A rebuild to start (yêu cầu dựng lại)")
    record RebuildRequest(
            @NotNull
            @Schema(
                    description = "Whether to swap by itself when nothing differs (tự hoán đổi nếu bằng nhau)",
                    examples = "true")
            Boolean swapWhenEqual) {}

    @POST
    @Operation(
            operationId = "startRebuild",
            summary = "Rebuild the figures (dựng lại số liệu)",
            description =
                    "Reads every event of the other services again from Kafka into a second ledger and second replicas (sổ cái bóng)"
                            + " beside those in use: cases, terms, complaints, receptions, officers, discipline, offices. Compares"
                            + " all of them, and swaps them at once when asked to and nothing differs. What is in use serves meanwhile.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RebuildRequest.class),
                            examples = {
                                @ExampleObject(name = "swap when equal", value = "{\"swapWhenEqual\": true}"),
                                @ExampleObject(name = "compare", value = "{\"swapWhenEqual\": false}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Started (đã bắt đầu)",
            content =
                    @Content(
                            schema = @Schema(implementation = Rebuild.class),
                            examples = @ExampleObject(name = "started", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "rebuild-under-way, or a request in progress with the same key")
    public Response start(@NotNull @Valid RebuildRequest request) {
        Response answer = once.run(request, () -> {
            Rebuild rebuild = rebuilds.start(request.swapWhenEqual());
            return Response.created(URI.create("/api/v1/rebuilds/" + rebuild.id()))
                    .entity(rebuild)
                    .build();
        });
        if (!OnceOnly.isReplay(answer)) {
            String location = answer.getLocation().getPath();
            runner.run(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
        }
        return answer;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRebuild",
            summary = "Show a rebuild (xem lần dựng lại)",
            description = "How far a rebuild (dựng lại số liệu) has come, and how many figures and rows differ.")
    @APIResponse(
            responseCode = "200",
            description = "The rebuild (lần dựng lại)",
            content =
                    @Content(
                            schema = @Schema(implementation = Rebuild.class),
                            examples = @ExampleObject(name = "ready", value = EXAMPLE)))
    public Rebuild get(
            @PathParam("id") @Parameter(description = "The rebuild", example = "01931f2e-7a00-7000-8000-0000000eb001")
                    UUID id) {
        return rebuilds.find(id);
    }

    @GET
    @Path("/{id}/differences")
    @Operation(
            operationId = "listRebuildDifferences",
            summary = "List what a rebuild gives otherwise (danh sách chênh lệch)",
            description =
                    "What differs (chênh lệch) between what is in use and what was rebuilt, register by register: sums of the ledger by"
                            + " office, officer, column and legal day; of the other registers row by row. At most 10,000 of a register.")
    @APIResponse(
            responseCode = "200",
            description = "A page of differences (một trang)",
            content =
                    @Content(
                            schema = @Schema(implementation = DifferencePage.class),
                            examples = @ExampleObject(name = "one difference", value = DIFFERENCE)))
    public Page<Rebuild.Difference> differences(
            @PathParam("id") @Parameter(description = "The rebuild", example = "01931f2e-7a00-7000-8000-0000000eb001")
                    UUID id,
            @QueryParam("register")
                    @Parameter(description = "Only this register (sổ)", example = "COMPLAINTS")
                    @Nullable
                    Register register,
            @BeanParam PageParams page) {
        return rebuilds.differences(id, register, page.boundTo(id, register));
    }

    @POST
    @Path("/{id}/swaps")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "swapRebuild",
            summary = "Put what was rebuilt into use (hoán đổi số liệu)",
            description =
                    "Catches up with what arrived meanwhile and exchanges both sets at once (hoán đổi), whatever differs. The former one"
                            + " stays readable until the next rebuild.")
    @APIResponse(
            responseCode = "200",
            description = "Swapped (đã hoán đổi)",
            content =
                    @Content(
                            schema = @Schema(implementation = Rebuild.class),
                            examples = @ExampleObject(name = "swapped", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "rebuild-not-ready, or a request in progress with the same key")
    public Response swap(
            @PathParam("id") @Parameter(description = "The rebuild", example = "01931f2e-7a00-7000-8000-0000000eb001")
                    UUID id) {
        return once.run("swap", () -> {
            rebuilds.mustBeReady(id);
            runner.swap(id);
            return Response.ok(rebuilds.find(id)).build();
        });
    }

    @POST
    @Path("/{id}/cancellations")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "cancelRebuild",
            summary = "Cancel a rebuild (huỷ lần dựng lại)",
            description =
                    "Ends a rebuild (dựng lại số liệu) that is RUNNING or READY: what it built is never put into use,"
                            + " and the figures in use stay as they are. Another may be started at once.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled (đã huỷ)",
            content =
                    @Content(
                            schema = @Schema(implementation = Rebuild.class),
                            examples = @ExampleObject(name = "cancelled", value = CANCELLED)))
    @APIResponse(responseCode = "409", description = "rebuild-ended, or a request in progress with the same key")
    public Response cancel(
            @PathParam("id") @Parameter(description = "The rebuild", example = "01931f2e-7a00-7000-8000-0000000eb001")
                    UUID id) {
        return once.run("cancel", () -> Response.ok(rebuilds.cancel(id)).build());
    }

    /** For the contract only. */
    @Schema(name = "RebuildDifferencePage", description = "A page of differences (một trang)")
    record DifferencePage(
            List<Rebuild.Difference> items, @Nullable String next) {}
}
