package vn.thads.officers.movement;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.thads.platform.version.Version;

/** The steps of a movement over REST; each needs the version that the caller saw. */
@Path("/api/v1/movements/{id}")
@Tag(name = "Movements")
@Produces(MediaType.APPLICATION_JSON)
class MovementStepResource {
    private static final String ETAG = "ETag đã đọc; ETag as read";

    private final Movements movements;
    private final OnceOnly onceOnly;

    @Inject
    MovementStepResource(Movements movements, OnceOnly onceOnly) {
        this.movements = movements;
        this.onceOnly = onceOnly;
    }

    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerMovement",
            summary = "Answer for the receiving office",
            description =
                    "Nơi nhận đồng ý hoặc không đồng ý với đề xuất. The receiving office agrees to the movement, or "
                            + "does not.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MovementSteps.Answer.class),
                            examples = @ExampleObject(name = "answer", value = MovementSteps.Answer.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The movement as it is now",
            content = @Content(schema = @Schema(implementation = Movement.class)))
    public Response answer(
            @Parameter(description = MovementResource.ID, example = MovementResource.ID_EXAMPLE) @PathParam("id")
                    UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MovementSteps.Answer request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(request, () -> MovementResource.created(movements.answer(id, expected, request)));
    }

    @POST
    @Path("/exemptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "exemptFromMovement",
            summary = "Claim an exemption",
            description =
                    "Ghi nhận trường hợp không thực hiện biệt phái hoặc chuyển đổi vị trí (đang mang thai, nuôi con "
                            + "dưới 36 tháng…); từ đó đến hết ngày ấy không thể đề xuất lại. Records why the movement may not "
                            + "be carried out; until that day none of the kind can be proposed.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MovementSteps.Exemption.class),
                            examples = @ExampleObject(name = "exempt", value = MovementSteps.Exemption.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The movement as it is now",
            content = @Content(schema = @Schema(implementation = Movement.class)))
    public Response exempt(
            @Parameter(description = MovementResource.ID, example = MovementResource.ID_EXAMPLE) @PathParam("id")
                    UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MovementSteps.Exemption request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(request, () -> MovementResource.created(movements.exempt(id, expected, request)));
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideMovement",
            summary = "Decide a movement",
            description =
                    "Quyết định của người có thẩm quyền theo ngày quyết định (trong tỉnh, giữa các tỉnh, lãnh đạo); "
                            + "từ đó bắt đầu bàn giao việc. The decision of the authority of the day; the hand-over of the "
                            + "cases begins with it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MovementSteps.Decision.class),
                            examples = @ExampleObject(name = "decide", value = MovementSteps.Decision.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The movement as it is now",
            content = @Content(schema = @Schema(implementation = Movement.class)))
    public Response decide(
            @Parameter(description = MovementResource.ID, example = MovementResource.ID_EXAMPLE) @PathParam("id")
                    UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MovementSteps.Decision request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(request, () -> MovementResource.created(movements.decide(id, expected, request)));
    }

    @POST
    @Path("/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endMovement",
            summary = "Return from a secondment",
            description = "Kết thúc biệt phái, khi không còn việc nào của nơi nhận do người đó giữ. Ends a secondment, "
                    + "once no case of the receiving office is his.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MovementSteps.End.class),
                            examples = @ExampleObject(name = "end", value = MovementSteps.End.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The movement as it is now",
            content = @Content(schema = @Schema(implementation = Movement.class)))
    public Response end(
            @Parameter(description = MovementResource.ID, example = MovementResource.ID_EXAMPLE) @PathParam("id")
                    UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MovementSteps.End request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(request, () -> MovementResource.created(movements.end(id, expected, request.on())));
    }

    @POST
    @Path("/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawMovement",
            summary = "Withdraw a proposal",
            description = "Rút đề xuất chưa có quyết định. Withdraws a proposal that is not decided.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MovementSteps.End.class),
                            examples = @ExampleObject(name = "withdraw", value = MovementSteps.End.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The movement as it is now",
            content = @Content(schema = @Schema(implementation = Movement.class)))
    public Response withdraw(
            @Parameter(description = MovementResource.ID, example = MovementResource.ID_EXAMPLE) @PathParam("id")
                    UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MovementSteps.End request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(request, () -> MovementResource.created(movements.withdraw(id, expected, request.on())));
    }

    @POST
    @Path("/completions")
    @Operation(
            operationId = "completeMovement",
            summary = "Carry a movement out",
            description =
                    "Thực hiện: ghi vị trí công tác mới; bị từ chối khi người đó còn giữ việc của nơi đi. Carries "
                            + "the movement out: the postings are made. Refused while a case of the office that he leaves is "
                            + "still his.")
    @APIResponse(
            responseCode = "201",
            description = "The movement as it is now",
            content = @Content(schema = @Schema(implementation = Movement.class)))
    public Response complete(
            @Parameter(description = MovementResource.ID, example = MovementResource.ID_EXAMPLE) @PathParam("id")
                    UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(id, () -> MovementResource.created(movements.complete(id, expected)));
    }
}
