package vn.thads.complaints.complaint;

import jakarta.transaction.Transactional;
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
import vn.thads.complaints.book.ReadingReason;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.version.Version;

/** What happens to a complaint after its registration, and who complains. */
@Path("/api/v1/complaints/{id}")
@Tag(name = "Complaints")
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintStepResource {
    private static final String ID = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f";
    private static final String REFUSED = "The complaint is not where the order needs it, or the request is under way";
    private static final String NO_RULE = "No rule covers that day, or the key was used for another request";

    private final ComplaintDesk desk;
    private final ComplainantReading reading;
    private final OnceOnly onceOnly;

    ComplaintStepResource(ComplaintDesk desk, ComplainantReading reading, OnceOnly onceOnly) {
        this.desk = desk;
        this.reading = reading;
        this.onceOnly = onceOnly;
    }

    /** Who complains. */
    @GET
    @Path("/complainant")
    @Transactional
    @Operation(
            operationId = "findComplainant",
            summary = "Show who complains",
            description =
                    "Người khiếu nại: chỉ chữ cái đầu với người không cần biết họ tên. Người tố cáo: chỉ người giải quyết khiếu nại, tố "
                            + "cáo được xem, phải nêu lý do. Initials only for those who do not need the name; a denouncer is "
                            + "shown to the complaint inspector alone, with a reason. A read in full is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The complainant, in full or masked",
            content =
                    @Content(
                            schema = @Schema(implementation = Complainant.class),
                            examples = @ExampleObject(name = "masked", value = "{\"name\":\"N. V. M.\"}")))
    public Complainant complainant(
            @Parameter(description = "The complaint (đơn)", example = ID) @PathParam("id") UUID id,
            @Parameter(
                            description = "Lý do xem; bắt buộc với người tố cáo. Why it is read; needed of a denouncer",
                            example = "VERIFY")
                    @QueryParam("reason")
                    @Nullable
                    ReadingReason reason) {
        return reading.read(id, reason);
    }

    /** Accepts it. */
    @POST
    @Path("/acceptances")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptComplaint",
            summary = "Accept a complaint",
            description =
                    "Accepts the complaint (thụ lý); the term to settle it runs from that day, by stage, instance and the law "
                            + "of the day.")
    @APIResponse(
            responseCode = "201",
            description = "Accepted",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "complaint", value = ComplaintResource.COMPLAINT)))
    @APIResponse(responseCode = "409", description = REFUSED)
    @APIResponse(responseCode = "422", description = NO_RULE)
    public Response accept(
            @Parameter(description = "The complaint (đơn)", example = ID) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the complaint (phiên bản)", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "acceptance",
                                                            value = "{\"acceptedOn\":\"2017-02-08\"}")))
                    @NotNull
                    @Valid
                    ComplaintRequests.AcceptanceRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(request, () -> ComplaintResource.created(desk.accept(id, expected, request.acceptedOn())));
    }

    /** Decides it. */
    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideComplaint",
            summary = "Decide a complaint",
            description = "Decides the complaint (quyết định giải quyết khiếu nại): upheld, partly upheld or rejected.")
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "complaint", value = ComplaintResource.COMPLAINT)))
    @APIResponse(responseCode = "409", description = REFUSED)
    public Response decide(
            @Parameter(description = "The complaint (đơn)", example = ID) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the complaint (phiên bản)", example = "\"2\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "decision",
                                                            value =
                                                                    "{\"decidedOn\":\"2017-02-20\",\"verdict\":\"UPHELD\"}")))
                    @NotNull
                    @Valid
                    ComplaintRequests.DecisionRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request,
                () -> ComplaintResource.created(desk.decide(id, expected, request.decidedOn(), request.verdict())));
    }

    /** Ends it otherwise. */
    @POST
    @Path("/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endComplaint",
            summary = "End a complaint without a decision",
            description =
                    "Not accepted (không thụ lý), forwarded (chuyển đơn), guided (hướng dẫn) or filed (lưu đơn) instead of an "
                            + "acceptance; discontinued (đình chỉ) after it.")
    @APIResponse(
            responseCode = "201",
            description = "Ended",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "complaint", value = ComplaintResource.COMPLAINT)))
    @APIResponse(responseCode = "409", description = REFUSED)
    public Response end(
            @Parameter(description = "The complaint (đơn)", example = ID) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the complaint (phiên bản)", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "ending",
                                                            value =
                                                                    "{\"endedOn\":\"2017-02-08\",\"how\":\"FORWARDED\"}")))
                    @NotNull
                    @Valid
                    ComplaintRequests.EndingRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request, () -> ComplaintResource.created(desk.end(id, expected, request.endedOn(), request.how())));
    }
}
