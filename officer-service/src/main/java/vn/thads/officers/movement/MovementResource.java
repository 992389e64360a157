package vn.thads.officers.movement;

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
import vn.thads.platform.access.Access;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.version.Version;

/** Movements over REST: who is to go where, and the hand-over of his cases. */
@Path("/api/v1/movements")
@Tag(
        name = "Movements",
        description = "Điều động, luân chuyển, biệt phái, chuyển đổi vị trí; movements from the proposal to their end")
@Produces(MediaType.APPLICATION_JSON)
class MovementResource {
    static final String ID = "Id của đề xuất; id of the movement";
    static final String ID_EXAMPLE = "0199a8f0-0000-7000-8000-000000000007";

    private final MovementDesk desk;
    private final Movements movements;
    private final OnceOnly onceOnly;
    private final Access access;

    @Inject
    MovementResource(MovementDesk desk, Movements movements, OnceOnly onceOnly, Access access) {
        this.desk = desk;
        this.movements = movements;
        this.onceOnly = onceOnly;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listMovements",
            summary = "List movements",
            description =
                    "Các đề xuất và quyết định điều động, luân chuyển, biệt phái của nơi đi hoặc nơi đến, theo thứ tự tạo. "
                            + "Movements from or to an office within reach, in the order in which they were proposed.")
    @APIResponse(
            responseCode = "200",
            description = "Movements within reach",
            content = @Content(schema = @Schema(implementation = MovementPage.class)))
    public Page<Movement> list(
            @Parameter(description = "Mã cán bộ; staff code", example = "709-1")
                    @QueryParam("officer")
                    @Nullable
                    @Pattern(regexp = "[0-9A-Za-z-]{1,40}")
                    String officer,
            @Parameter(description = "Trạng thái; state", example = "DECIDED") @QueryParam("state")
                    Movement.@Nullable State state,
            @Parameter(description = "Mã cơ quan đi hoặc đến; office of either side", example = "709")
                    @QueryParam("office")
                    @Nullable
                    @Pattern(regexp = "[0-9A-Za-z-]{2,10}")
                    String office,
            @BeanParam PageParams page) {
        return desk.list(new MovementDesk.Question(officer, state, office), page.boundTo(officer, state, office))
                .ifEmpty(access.whyEmpty(office, officer));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeMovement",
            summary = "Propose a movement",
            description =
                    "Đề xuất điều động, luân chuyển, biệt phái hoặc chuyển đổi vị trí; từ chối ngay điều luật không cho phép "
                            + "(biệt phái quá 3 năm, cơ quan không tồn tại vào ngày đó, chồng vị trí). Proposes a movement; what the law of "
                            + "its first day does not allow is refused at once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MovementRequest.class),
                            examples = @ExampleObject(name = "movement", value = MovementRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content =
                    @Content(
                            schema = @Schema(implementation = Movement.class),
                            examples = @ExampleObject(name = "movement", value = Movement.EXAMPLE)))
    public Response propose(@Valid @NotNull MovementRequest request) {
        return onceOnly.run(request, () -> created(movements.propose(request)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findMovement",
            summary = "Show a movement",
            description =
                    "Một đề xuất điều động, luân chuyển, biệt phái và quá trình của nó. A movement and what happened to it.")
    @APIResponse(
            responseCode = "200",
            description = "The movement, with its version in ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = Movement.class),
                            examples = @ExampleObject(name = "movement", value = Movement.EXAMPLE)))
    public Response find(@Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id) {
        Movement movement = desk.find(id);
        return Response.ok(movement)
                .tag(new Version(movement.version()).entityTag())
                .build();
    }

    @GET
    @Path("/{id}/hand-over")
    @Operation(
            operationId = "listHandOver",
            summary = "List the cases that are handed over",
            description =
                    "Các việc phải bàn giao khi có quyết định và người đang giữ từng việc; việc được phân công lại ở hệ thống "
                            + "quản lý việc. The cases that he held when the movement was decided, and who has each of them now.")
    @APIResponse(
            responseCode = "200",
            description = "The cases, by id",
            content = @Content(schema = @Schema(implementation = HandedCasePage.class)))
    public Page<HandedCase> handOver(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id, @BeanParam PageParams page) {
        return desk.handedOver(id, page.boundTo(id));
    }

    /** Every step changes the movement, and is read there. */
    static Response created(Movement movement) {
        return Response.created(URI.create("/api/v1/movements/" + movement.id()))
                .tag(new Version(movement.version()).entityTag())
                .entity(movement)
                .build();
    }

    /** For the contract only: a page of movements. */
    @Schema(name = "MovementPage", description = "A page of movements")
    record MovementPage(List<Movement> items, @Nullable String next) {}

    /** For the contract only: a page of a hand-over. */
    @Schema(name = "HandedCasePage", description = "A page of cases that are handed over")
    record HandedCasePage(List<HandedCase> items, @Nullable String next) {}
}
