package vn.thads.reporting.target;

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
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** Targets (chỉ tiêu, nhiệm vụ). */
@Path("/api/v1/targets")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "targets", description = "Targets of offices and of the nation (chỉ tiêu)")
class TargetResource {
    private static final String REQUEST = """
            {"office": "VN", "year": 2017, "indicator": "rateCases", "value": 73.00, "decidedOn": "2016-12-09",
             "source": "QĐ 940/QĐ-TCTHADS"}
            """;
    private static final String SET = """
            {"id": "01931f2e-7a00-7000-8000-0000000ca001", "office": "VN", "year": 2017, "indicator": "rateCases", "value": 73.00,
             "decidedOn": "2016-12-09", "source": "QĐ 940/QĐ-TCTHADS", "recordedAt": "2016-12-09T03:00:00Z"}
            """;
    private static final String PAGE = "{\"items\": [" + SET + "], \"next\": null}";
    private static final Version ONLY = new Version(1);

    private final TargetDesk desk;
    private final TargetSql targets;
    private final OnceOnly once;

    TargetResource(TargetDesk desk, TargetSql targets, OnceOnly once) {
        this.desk = desk;
        this.targets = targets;
        this.once = once;
    }

    @POST
    @Operation(
            operationId = "setTarget",
            summary = "Set a target (giao chỉ tiêu)",
            description =
                    "A target (chỉ tiêu) of an office, a province or the nation for one year and indicator. It counts for every office"
                            + " below that has none of its own. A later decision replaces it; what was set stays readable.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TargetRequest.class),
                            examples = @ExampleObject(name = "73 % of cases", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Set (đã giao)",
            content =
                    @Content(
                            schema = @Schema(implementation = TargetView.class),
                            examples = @ExampleObject(name = "set", value = SET)))
    @APIResponse(responseCode = "422", description = "unknown-office or idempotency-key-reused")
    public Response set(@NotNull @Valid TargetRequest request) {
        return once.run(request, () -> {
            TargetView target = desk.set(request);
            return Response.created(URI.create("/api/v1/targets/" + target.id()))
                    .header("ETag", ONLY.etag())
                    .entity(target)
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTarget",
            summary = "Read a target (xem chỉ tiêu)",
            description = "One target (chỉ tiêu) as it was set; it never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The target (chỉ tiêu)",
            content =
                    @Content(
                            schema = @Schema(implementation = TargetView.class),
                            examples = @ExampleObject(name = "set", value = SET)))
    public Response get(
            @PathParam("id") @Parameter(description = "The target", example = "01931f2e-7a00-7000-8000-0000000ca001")
                    UUID id) {
        return Response.ok(targets.find(id).orElseThrow(ProblemException::notFound))
                .header("ETag", ONLY.etag())
                .build();
    }

    @GET
    @Operation(
            operationId = "listTargets",
            summary = "List targets (danh sách chỉ tiêu)",
            description = "Targets (chỉ tiêu) in the order in which they were set; of one year, office or indicator.")
    @APIResponse(
            responseCode = "200",
            description = "A page of targets (một trang chỉ tiêu)",
            content =
                    @Content(
                            schema = @Schema(implementation = TargetPage.class),
                            examples = @ExampleObject(name = "one target", value = PAGE)))
    public Page<TargetView> list(
            @QueryParam("office")
                    @Size(max = 10)
                    @Parameter(description = "Office, province or VN", example = "VN")
                    @Nullable
                    String office,
            @QueryParam("year") @Parameter(description = "Statistical year (năm thống kê)", example = "2017") @Nullable
                    Integer year,
            @QueryParam("indicator")
                    @Size(max = 40)
                    @Parameter(description = "Indicator (chỉ số)", example = "rateCases")
                    @Nullable
                    String indicator,
            @BeanParam PageParams page) {
        return targets.list(office, year, indicator, page.boundTo(office, year, indicator));
    }

    /** For the contract only. */
    @Schema(name = "TargetPage", description = "A page of targets (một trang chỉ tiêu)")
    record TargetPage(List<TargetView> items, @Nullable String next) {}
}
