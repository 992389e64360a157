package vn.thads.cases.request;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
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

/** Refused requests (từ chối yêu cầu thi hành án). */
@Path("/api/v1/request-refusals")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "requests", description = "Requests for enforcement that were refused (từ chối yêu cầu thi hành án)")
class RequestRefusalResource {
    /** A refusal never changes. */
    private static final String ETAG = new Version(1).etag();

    private static final String ID = "01931f2e-7a00-7000-8000-00000000e001";
    private static final String REQUEST = """
            {"titleId": "01931f2e-7a00-7000-8000-00000000a001", "requester": "Trần Văn Mẫu", "receivedOn": "2017-03-01",
             "decidedOn": "2017-03-06", "ground": "TIME_BARRED"}
            """;
    private static final String VIEW = """
            {"id": "01931f2e-7a00-7000-8000-00000000e001", "number": "709/2017/REFUSAL/3",
             "titleId": "01931f2e-7a00-7000-8000-00000000a001", "requester": "Trần Văn Mẫu", "receivedOn": "2017-03-01",
             "decidedOn": "2017-03-06", "dueOn": "2017-03-08", "ground": "TIME_BARRED", "article": "L2008 Art. 31.5",
             "recordedAt": "2017-03-06T03:00:00Z"}
            """;
    private static final String REFUSED = """
            {"type": "/problems/decision-refused", "title": "Pháp luật không cho phép", "status": 409,
             "detail": "Điều kiện chưa đáp ứng.", "article": "L2008 Art. 31.5", "code": "GROUND_REFUSAL",
             "missing": {"ground": "BECAUSE"}, "possibleNow": []}
            """;

    private final RequestRefusals refusals;
    private final OnceOnly once;

    RequestRefusalResource(RequestRefusals refusals, OnceOnly once) {
        this.refusals = refusals;
        this.once = once;
    }

    @POST
    @Operation(
            operationId = "refuseRequest",
            summary = "Refuse a request (từ chối yêu cầu thi hành án)",
            description =
                    "Enters the notice by which the head refuses a request for enforcement (thông báo từ chối yêu cầu thi hành án) on a"
                            + " ground of the law of the day. It gets the next number of its book; no case comes of it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RefusalRequest.class),
                            examples = @ExampleObject(name = "time-barred", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Refused (đã từ chối)",
            content =
                    @Content(
                            schema = @Schema(implementation = RefusalView.class),
                            examples = @ExampleObject(name = "refused", value = VIEW)))
    @APIResponse(
            responseCode = "409",
            description = "decision-refused with code, article and the grounds that there are (không được phép)",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "no ground", value = REFUSED)))
    public Response refuse(@NotNull @Valid RefusalRequest request) {
        return once.run(request, () -> {
            RefusalView view = refusals.refuse(request);
            return Response.created(URI.create("/api/v1/request-refusals/" + view.id()))
                    .header("ETag", ETAG)
                    .entity(view)
                    .build();
        });
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listRequestRefusals",
            summary = "List refused requests (sổ từ chối yêu cầu)",
            description =
                    "Refused requests (sổ từ chối yêu cầu thi hành án) within the caller's reach, by day of the refusal.")
    @APIResponse(responseCode = "200", description = "A page of refusals (một trang từ chối)")
    public Page<RefusalView> list(
            @QueryParam("office")
                    @Pattern(regexp = "[0-9A-Za-z-]{2,10}")
                    @Parameter(description = "Office code (mã cơ quan)", example = "709")
                    @Nullable
                    String office,
            @BeanParam PageParams page) {
        return refusals.list(office, page.boundTo(office));
    }

    @GET
    @Path("/{refusal}")
    @Transactional
    @Operation(
            operationId = "getRequestRefusal",
            summary = "Read a refused request (xem từ chối yêu cầu)",
            description =
                    "One refusal (từ chối yêu cầu thi hành án). Who need not know the requester sees none; who does is noted in the"
                            + " audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The refusal (từ chối yêu cầu)",
            content =
                    @Content(
                            schema = @Schema(implementation = RefusalView.class),
                            examples = @ExampleObject(name = "refused", value = VIEW)))
    public Response get(@PathParam("refusal") @Parameter(description = "The refusal", example = ID) UUID refusal) {
        return Response.ok(refusals.find(refusal)).header("ETag", ETAG).build();
    }
}
