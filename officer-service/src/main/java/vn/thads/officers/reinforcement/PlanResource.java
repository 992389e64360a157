package vn.thads.officers.reinforcement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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

/** Reinforcement plans over REST: asked for, watched, compared by reading two of them, and made proposals. */
@Path("/api/v1/reinforcement-plans")
@Tag(
        name = "Reinforcement",
        description = "Phương án tăng cường: cử ai đến đâu trước; reinforcement plans: whom to send where first")
@Produces(MediaType.APPLICATION_JSON)
class PlanResource {
    private static final String ID = "Id của phương án; id of the plan";
    private static final String ID_EXAMPLE = "0199a8f0-0000-7000-8000-000000000009";

    private final Plans plans;
    private final OnceOnly onceOnly;

    @Inject
    PlanResource(Plans plans, OnceOnly onceOnly) {
        this.plans = plans;
        this.onceOnly = onceOnly;
    }

    @GET
    @Operation(
            operationId = "listReinforcementPlans",
            summary = "List reinforcement plans",
            description =
                    "Các phương án tăng cường trong phạm vi, mới nhất trước. Reinforcement plans within reach, the newest "
                            + "first; two of them are compared by their relief, moves and offices.")
    @APIResponse(
            responseCode = "200",
            description = "Plans within reach",
            content = @Content(schema = @Schema(implementation = PlanPage.class)))
    public Page<PlanView> list(@BeanParam PageParams page) {
        return plans.list(page.boundTo("reinforcement"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planReinforcement",
            summary = "Ask for a reinforcement plan",
            description =
                    "Lập phương án tăng cường cho một tỉnh hoặc cả nước: ít lượt cử người nhất để giảm tải nơi nặng nhất, "
                            + "trong khuôn khổ luật; chạy nền, có thể ghim và cấm từng người. Asks for a plan for a province or the nation: "
                            + "the fewest moves that relieve the heaviest offices within the law. It is searched in the background.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlanQuestion.class),
                            examples = @ExampleObject(name = "question", value = PlanQuestion.EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "Taken; the job searches",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response ask(@Valid @NotNull PlanQuestion question) {
        return onceOnly.run(question, () -> {
            PlanView plan = plans.ask(question);
            return Response.accepted(plan).location(place(plan.id())).build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findReinforcementPlan",
            summary = "Show a reinforcement plan",
            description =
                    "Phương án tốt nhất đến lúc này, lý do của từng lượt cử người, trước và sau của từng cơ quan. The best "
                            + "answer so far, why each move, and every office before and after.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public PlanView find(@Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id) {
        return plans.find(id);
    }

    @POST
    @Path("/{id}/cancellations")
    @Operation(
            operationId = "cancelReinforcementPlan",
            summary = "End the search for a plan",
            description = "Dừng tìm; giữ phương án tốt nhất đến lúc đó. Ends the search; the best so far stays.",
            extensions = @Extension(name = "x-reads", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public PlanView cancel(@Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> plans.cancel(id));
    }

    @POST
    @Path("/{id}/acceptances")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptReinforcementPlan",
            summary = "Make a plan proposals",
            description =
                    "Chấp nhận phương án: mỗi lượt cử người thành một đề xuất biệt phái; một đề xuất bị từ chối thì không tạo "
                            + "đề xuất nào. Each move becomes a proposal of secondment; if one is refused, none is made.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AcceptanceRequest.class),
                            examples = @ExampleObject(name = "acceptance", value = AcceptanceRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The proposals",
            content = @Content(schema = @Schema(implementation = PlanAcceptance.class)))
    public Response accept(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @Valid @NotNull AcceptanceRequest request) {
        return onceOnly.run(
                request,
                () -> Response.created(place(id))
                        .entity(plans.accept(id, request))
                        .build());
    }

    private static URI place(UUID id) {
        return URI.create("/api/v1/reinforcement-plans/" + id);
    }

    /** For the contract only: a page of plans. */
    @Schema(name = "ReinforcementPlanPage", description = "A page of plans")
    record PlanPage(List<PlanView> items, @Nullable String next) {}
}
