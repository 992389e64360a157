package vn.thads.complaints.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.Clock;
import java.time.LocalDate;
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
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** The course of a complaint beyond acceptance and decision, and who is competent for it. */
@Path("/api/v1/complaints/{id}")
@Tag(name = "Complaints")
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintCourseResource {
    private static final String ID = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f";
    private static final String THE_COMPLAINT = "Đơn. The complaint";
    private static final String ETAG = "ETag. Phiên bản của đơn";
    private static final String REFUSED = "The complaint does not allow it, or the request is under way";
    private static final String NO_RULE =
            "The law of that day knows no such ground or term, or the key was used for another request";

    private final CourseDesk desk;
    private final Complaints complaints;
    private final Settlers settlers;
    private final OnceOnly onceOnly;
    private final Clock clock;

    ComplaintCourseResource(CourseDesk desk, Complaints complaints, Settlers settlers, OnceOnly onceOnly, Clock clock) {
        this.desk = desk;
        this.complaints = complaints;
        this.settlers = settlers;
        this.onceOnly = onceOnly;
        this.clock = clock;
    }

    /** Who is competent. */
    @GET
    @Path("/competence")
    @Operation(
            operationId = "findCompetence",
            summary = "Show who is competent to settle a complaint",
            description =
                    "Người có thẩm quyền giải quyết theo luật của ngày, cấp cơ quan, người bị khiếu nại và lần giải quyết; khi thụ "
                            + "lý và quyết định, thẩm quyền được kiểm tra. By the law of the day, the tier, the respondent and "
                            + "the instance; checked when the complaint is accepted and decided. Tố cáo: 404.")
    @APIResponse(
            responseCode = "200",
            description = "Who is competent",
            content =
                    @Content(
                            schema = @Schema(implementation = CompetenceView.class),
                            examples = @ExampleObject(name = "head", value = CompetenceView.EXAMPLE)))
    public CompetenceView competence(
            @Parameter(description = THE_COMPLAINT, example = ID) @PathParam("id") UUID id,
            @Parameter(description = "Ngày xét; hôm nay nếu bỏ trống. Day; today if left out", example = "2017-02-08")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on) {
        return settlers.settler(complaints.reachable(id), on == null ? LocalDate.now(clock) : on)
                .map(CompetenceView::of)
                .orElseThrow(ProblemException::notFound);
    }

    /** Suspend the settlement of a complaint. */
    @POST
    @Path("/suspensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suspendComplaint",
            summary = "Suspend the settlement of a complaint",
            description =
                    "Tạm đình chỉ giải quyết (từ Luật THADS 2025): thời hạn dừng, phần còn lại được giữ nguyên. The term stands still, and "
                            + "what is left of it stays; what is over cannot be stopped.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "complaint", value = ComplaintResource.COMPLAINT)))
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = NO_RULE)
    public Response suspend(
            @Parameter(description = THE_COMPLAINT, example = ID) @PathParam("id") UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "suspend",
                                                            value =
                                                                    "{\"on\":\"2026-07-20\",\"ground\":\"FORCE_MAJEURE\"}")))
                    @NotNull
                    @Valid
                    CourseRequests.SuspensionRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request, () -> ComplaintResource.created(desk.suspend(id, expected, request.on(), request.ground())));
    }

    /** Resume the settlement of a complaint. */
    @POST
    @Path("/resumptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resumeComplaint",
            summary = "Resume the settlement of a complaint",
            description =
                    "Tiếp tục giải quyết: thời hạn chạy tiếp với số ngày còn lại. The term goes on with the days that were left.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "complaint", value = ComplaintResource.COMPLAINT)))
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = NO_RULE)
    public Response resume(
            @Parameter(description = THE_COMPLAINT, example = ID) @PathParam("id") UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "resume", value = "{\"on\":\"2026-08-03\"}")))
                    @NotNull
                    @Valid
                    CourseRequests.ResumptionRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(request, () -> ComplaintResource.created(desk.resume(id, expected, request.on())));
    }

    /** Extend the term to settle a complaint. */
    @POST
    @Path("/extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "extendComplaint",
            summary = "Extend the term to settle a complaint",
            description =
                    "Gia hạn một lần (tố cáo đặc biệt phức tạp: hai lần), có căn cứ, trước khi hết hạn, mỗi lần không quá 30 ngày. Once "
                            + "(a specially complex denunciation twice), on a ground, before the term is over, by at most "
                            + "thirty days after its last day.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "complaint", value = ComplaintResource.COMPLAINT)))
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = NO_RULE)
    public Response extend(
            @Parameter(description = THE_COMPLAINT, example = ID) @PathParam("id") UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "extend",
                                                            value =
                                                                    "{\"on\":\"2017-02-20\",\"days\":30,\"ground\":\"COMPLEX\"}")))
                    @NotNull
                    @Valid
                    CourseRequests.ExtensionRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request,
                () -> ComplaintResource.created(
                        desk.extend(id, expected, request.on(), request.days(), request.ground())));
    }

    /** Record that a decision was sent, published or carried out. */
    @POST
    @Path("/decision-steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeDecisionStep",
            summary = "Record that a decision was sent, published or carried out",
            description =
                    "Gửi quyết định, công khai (lần hai và kết luận tố cáo), thi hành xong khi đã có hiệu lực. Sent; published, of a second "
                            + "decision or a conclusion; carried out, once it is effective.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "complaint", value = ComplaintResource.COMPLAINT)))
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = NO_RULE)
    public Response takeStep(
            @Parameter(description = THE_COMPLAINT, example = ID) @PathParam("id") UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "takeStep",
                                                            value = "{\"step\":\"SENT\",\"on\":\"2017-02-22\"}")))
                    @NotNull
                    @Valid
                    CourseRequests.DecisionStepRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request, () -> ComplaintResource.created(desk.take(id, expected, request.step(), request.on())));
    }

    /** Register the second complaint to a first. */
    @POST
    @Path("/second-complaints")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "complainAgain",
            summary = "Register the second complaint to a first",
            description =
                    "Khiếu nại lần hai đối với quyết định lần đầu đã gửi; trong khi đó quyết định lần đầu chưa có hiệu lực. Opens a complaint "
                            + "of the second instance; meanwhile the first decision takes no effect.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "complaint", value = ComplaintResource.COMPLAINT)))
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = NO_RULE)
    public Response complainAgain(
            @Parameter(description = THE_COMPLAINT, example = ID) @PathParam("id") UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "complainAgain",
                                                            value =
                                                                    "{\"on\":\"2017-03-01\",\"complainant\":{\"name\":\"Nguyễn Văn Mẫu\"}}")))
                    @NotNull
                    @Valid
                    CourseRequests.SecondComplaintRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request,
                () -> ComplaintResource.created(desk.complainAgain(
                        id, expected, request.on(), request.complainant().toComplainant())));
    }

    /** Take an effective decision up for review. */
    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviewDecision",
            summary = "Take an effective decision up for review",
            description =
                    "Bộ trưởng xem xét lại quyết định đã có hiệu lực, theo căn cứ của luật. The Minister re-examines an effective decision, on "
                            + "a ground of the law of the day.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "complaint", value = ComplaintResource.COMPLAINT)))
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = NO_RULE)
    public Response review(
            @Parameter(description = THE_COMPLAINT, example = ID) @PathParam("id") UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "review",
                                                            value =
                                                                    "{\"on\":\"2017-05-02\",\"ground\":\"MINISTER_EXAMINES\"}")))
                    @NotNull
                    @Valid
                    CourseRequests.ReviewRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request, () -> ComplaintResource.created(desk.review(id, expected, request.on(), request.ground())));
    }

    /** Record what the review found. */
    @POST
    @Path("/review-results")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endReview",
            summary = "Record what the review found",
            description =
                    "Kết quả xem xét lại: giữ nguyên, hoặc sửa đổi và phải thi hành lại. Upheld, or changed and to be carried out anew.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "complaint", value = ComplaintResource.COMPLAINT)))
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = NO_RULE)
    public Response endReview(
            @Parameter(description = THE_COMPLAINT, example = ID) @PathParam("id") UUID id,
            @Parameter(description = ETAG, example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "endReview",
                                                            value = "{\"on\":\"2017-06-01\",\"changed\":true}")))
                    @NotNull
                    @Valid
                    CourseRequests.ReviewResultRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request,
                () -> ComplaintResource.created(desk.endReview(id, expected, request.on(), request.changed())));
    }
}
