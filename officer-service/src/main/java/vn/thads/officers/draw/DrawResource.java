package vn.thads.officers.draw;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Draws over REST: committed, drawn or withdrawn, and read by everybody. */
@Path("/api/v1/assignment-draws")
@Tag(name = "Draws", description = "Bốc thăm phân công mà ai cũng kiểm chứng được; draws by lot that anyone can verify")
@Produces(MediaType.APPLICATION_JSON)
class DrawResource {
    private static final String ID = "Id của lần bốc thăm; id of the draw";
    private static final String ID_EXAMPLE = "0199a8f0-0000-7000-8000-000000000012";

    private final Draws draws;
    private final OnceOnly onceOnly;

    @Inject
    DrawResource(Draws draws, OnceOnly onceOnly) {
        this.draws = draws;
        this.onceOnly = onceOnly;
    }

    @GET
    @Operation(
            operationId = "listAssignmentDraws",
            summary = "List the draws",
            description =
                    "Các lần bốc thăm, mới nhất trước; số thứ tự của mỗi cơ quan liên tục, nên không lần nào bị giấu. The "
                            + "draws, the newest first; the numbers of an office have no gaps, so none is hidden.")
    @APIResponse(
            responseCode = "200",
            description = "The draws",
            content = @Content(schema = @Schema(implementation = DrawPage.class)))
    public Page<Draw> list(
            @Parameter(description = "Mã cơ quan; code of the office", example = "709")
                    @QueryParam("office")
                    @Nullable
                    @Pattern(regexp = "[0-9A-Za-z-]{2,10}")
                    String office,
            @BeanParam PageParams page) {
        return draws.list(office, page.boundTo(office));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "commitAssignmentDraw",
            summary = "Prepare a draw before the cases are known",
            description =
                    "Cam kết bốc thăm khi chưa biết việc: chốt ai tham gia với bao nhiêu phiếu (theo năng lực), ai không và vì "
                            + "sao, cùng một hạt giống ngẫu nhiên không ai thấy; công bố mã băm và ghi vào nhật ký kiểm toán. Freezes "
                            + "who takes part with how many tickets and a random seed that nobody sees; its hash is published and "
                            + "audited.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CommitmentRequest.class),
                            examples = @ExampleObject(name = "commitment", value = CommitmentRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Committed",
            content =
                    @Content(
                            schema = @Schema(implementation = Draw.class),
                            examples = @ExampleObject(name = "draw", value = Draw.EXAMPLE)))
    public Response commit(@Valid @NotNull CommitmentRequest request) {
        return onceOnly.run(request, () -> created(draws.commit(request)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findAssignmentDraw",
            summary = "Show a draw",
            description =
                    "Mọi dữ liệu cần để bốc lại (development/verify-draw); hạt giống chỉ có sau khi bốc hoặc hủy. Everything that "
                            + "a replay needs; the seed is there once it was drawn or withdrawn.")
    @APIResponse(
            responseCode = "200",
            description = "The draw",
            content = @Content(schema = @Schema(implementation = Draw.class)))
    public Draw find(@Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id) {
        return draws.find(id);
    }

    @POST
    @Path("/{id}/drawings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "drawAssignments",
            summary = "Draw for cases",
            description =
                    "Bốc thăm một lần cho các việc nhận sau khi cam kết, và công bố hạt giống. Người là đương sự hoặc có người thân "
                            + "thích là đương sự, hoặc không còn được phân công, thì bốc tiếp người khác. Draws once for cases that were "
                            + "received after the commitment, and publishes the seed; whoever may not have a case is passed over.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DrawingRequest.class),
                            examples = @ExampleObject(name = "cases", value = DrawingRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Drawn",
            content = @Content(schema = @Schema(implementation = Draw.class)))
    public Response draw(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @Valid @NotNull DrawingRequest request) {
        return onceOnly.run(request, () -> created(draws.draw(id, request)));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Operation(
            operationId = "withdrawAssignmentDraw",
            summary = "Withdraw a draw",
            description =
                    "Hủy lần bốc thăm chưa bốc; hạt giống vẫn được công bố, số thứ tự vẫn còn. Withdraws a draw that was not drawn; "
                            + "its seed is published all the same, and its number stays.")
    @APIResponse(
            responseCode = "201",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = Draw.class)))
    public Response withdraw(@Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id) {
        return onceOnly.run(id, () -> created(draws.withdraw(id)));
    }

    private static Response created(Draw draw) {
        return Response.created(URI.create("/api/v1/assignment-draws/" + draw.id()))
                .entity(draw)
                .build();
    }

    /** For the contract only: a page of draws. */
    @Schema(name = "AssignmentDrawPage", description = "A page of draws")
    record DrawPage(List<Draw> items, @Nullable String next) {}
}
