package vn.thads.complaints.letter;

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

/** What is done about a letter after it was registered. */
@Path("/api/v1/letters/{id}")
@Tag(name = "Letters")
@Produces(MediaType.APPLICATION_JSON)
public class LetterStepResource {
    private static final String ID = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e70";
    private static final String THE_LETTER = "Đơn. The letter";
    private static final String ETAG = "ETag. Phiên bản của đơn";
    private static final String REFUSED = "The letter does not allow it, or the request is under way";
    private static final String NO_RULE = "No rule covers that day, or the key was used for another request";

    private final LetterDesk desk;
    private final OnceOnly onceOnly;

    LetterStepResource(LetterDesk desk, OnceOnly onceOnly) {
        this.desk = desk;
        this.onceOnly = onceOnly;
    }

    /** Classify a letter. */
    @POST
    @Path("/classifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "classifyLetter",
            summary = "Classify a letter",
            description =
                    "Phân loại đơn thành một hoặc nhiều vụ việc: khiếu nại, tố cáo, kiến nghị hoặc phản ánh, kháng nghị; mỗi vụ việc vào "
                            + "sổ riêng, thời hạn tính từ ngày nhận đơn. Từ 5 người ký phải có người đại diện. Opens one matter "
                            + "or several, each in its own register; five signatories or more need representatives.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = LetterView.class),
                            examples = @ExampleObject(name = "letter", value = LetterView.EXAMPLE)))
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = NO_RULE)
    public Response classify(
            @Parameter(description = THE_LETTER, example = ID) @PathParam("id") UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "classify",
                                                            value =
                                                                    "{\"classifiedOn\":\"2017-02-08\",\"matters\":[{\"kind\":\"COMPLAINT\",\"stage\":\"A\",\"instance\":1}]}")))
                    @NotNull
                    @Valid
                    LetterRequests.ClassificationRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request,
                () -> LetterResource.created(desk.classify(id, expected, request.classifiedOn(), request.orders())));
    }

    /** End a letter without a matter. */
    @POST
    @Path("/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endLetter",
            summary = "End a letter without a matter",
            description =
                    "Lưu đơn (nêu căn cứ), chuyển đơn hoặc hướng dẫn (chỉ một lần), hoặc nhập vào đơn trước (đơn trùng tính là một vụ "
                            + "việc). Filed on a ground, forwarded or guided once only, or linked to the earlier letter, with "
                            + "which it counts as one.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = LetterView.class),
                            examples = @ExampleObject(name = "letter", value = LetterView.EXAMPLE)))
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = NO_RULE)
    public Response end(
            @Parameter(description = THE_LETTER, example = ID) @PathParam("id") UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "end",
                                                            value =
                                                                    "{\"endedOn\":\"2017-02-08\",\"how\":\"FILED\",\"ground\":\"UNSIGNED\"}")))
                    @NotNull
                    @Valid
                    LetterRequests.LetterEndingRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request, () -> LetterResource.created(desk.end(id, expected, request.endedOn(), request.toEnd())));
    }

    /** Ask the sender to add what is missing. */
    @POST
    @Path("/supplement-requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askForSupplement",
            summary = "Ask the sender to add what is missing",
            description =
                    "Yêu cầu người gửi bổ sung, một lần; trong khi chờ, thời hạn phân loại không chạy. Asks the sender, once; the term "
                            + "to classify the letter does not run while it waits for him.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = LetterView.class),
                            examples = @ExampleObject(name = "letter", value = LetterView.EXAMPLE)))
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = NO_RULE)
    public Response ask(
            @Parameter(description = THE_LETTER, example = ID) @PathParam("id") UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "ask",
                                                            value =
                                                                    "{\"askedOn\":\"2017-02-08\",\"missing\":[\"SIGNATURE\"]}")))
                    @NotNull
                    @Valid
                    LetterRequests.SupplementAskedRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request, () -> LetterResource.created(desk.ask(id, expected, request.askedOn(), request.missing())));
    }

    /** Record what the sender added. */
    @POST
    @Path("/supplements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "supplementLetter",
            summary = "Record what the sender added",
            description =
                    "Ghi nhận đơn đã bổ sung; thời hạn phân loại tính lại từ ngày nhận bổ sung. Takes the letter as it is now; the term to "
                            + "classify it begins anew.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = LetterView.class),
                            examples = @ExampleObject(name = "letter", value = LetterView.EXAMPLE)))
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = NO_RULE)
    public Response supplement(
            @Parameter(description = THE_LETTER, example = ID) @PathParam("id") UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "supplement",
                                                            value =
                                                                    "{\"receivedOn\":\"2017-02-15\",\"signatories\":1,\"senders\":[{\"name\":\"Nguyễn Văn Mẫu\"}],\"content\":\"Tôi khiếu nại quyết định số 5.\"}")))
                    @NotNull
                    @Valid
                    LetterRequests.SupplementRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request,
                () -> LetterResource.created(
                        desk.supplement(id, expected, request.receivedOn(), request.toText(), request.signatories())));
    }
}
