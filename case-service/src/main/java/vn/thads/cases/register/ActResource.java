package vn.thads.cases.register;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Acts on a case (thông báo, xác minh, biên bản). */
@Path("/api/v1/cases/{id}/acts")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "acts", description = "Acts on a case: notices, verifications, minutes (thông báo, xác minh, biên bản)")
class ActResource {
    private final Acts acts;
    private final CaseRecord cases;
    private final FactPages pages;
    private final OnceOnly once;

    ActResource(Acts acts, CaseRecord cases, FactPages pages, OnceOnly once) {
        this.acts = acts;
        this.cases = cases;
        this.pages = pages;
        this.once = once;
    }

    @POST
    @Operation(
            operationId = "recordAct",
            summary = "Record an act (ghi nhận hành vi, biên bản)",
            description =
                    "Records a notice (thông báo), verification (xác minh), new information (thông tin mới), urgency (khẩn cấp),"
                            + " completion minutes (biên bản thi hành xong) or the withdrawal of an act (rút lại).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ActRequest.class),
                            examples = {
                                @ExampleObject(name = "verification", value = Examples.ACT_REQUEST),
                                @ExampleObject(name = "notice", value = Examples.NOTICE_REQUEST),
                                @ExampleObject(name = "no means", value = Examples.NO_MEANS_REQUEST)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Recorded (đã ghi nhận)",
            content =
                    @Content(
                            schema = @Schema(implementation = ActView.class),
                            examples = @ExampleObject(name = "recorded", value = Examples.ACT)))
    @APIResponse(
            responseCode = "409",
            description = "decision-refused with code, article, missing and possibleNow (không được phép)",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "refused", value = Examples.REFUSED)))
    public Response record(
            @PathParam("id") @Parameter(description = "The case", example = Examples.CASE_ID) UUID id,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of the case as read (phiên bản đã đọc)",
                            required = true,
                            example = "\"2\"")
                    @Nullable
                    String expected,
            @NotNull @Valid ActRequest request) {
        Version version = Version.ifMatch(expected);
        return once.run(request, () -> {
            var recorded = acts.record(id, version, request);
            return Response.created(URI.create(
                            "/api/v1/cases/" + id + "/acts/" + recorded.view().id()))
                    .header("ETag", recorded.version().etag())
                    .entity(recorded.view())
                    .build();
        });
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listActs",
            summary = "List the acts of a case (các hành vi, biên bản của việc)",
            description = "Acts (thông báo, xác minh, biên bản) in the order in which the office knew them.")
    @APIResponse(responseCode = "200", description = "A page of acts (một trang hành vi)")
    public Page<ActView> list(
            @PathParam("id") @Parameter(description = "The case", example = Examples.CASE_ID) UUID id,
            @BeanParam PageParams page) {
        return pages.page(FactPages.ACTS, cases.file(id), page.boundTo(id));
    }

    @GET
    @Path("/{act}")
    @Transactional
    @Operation(
            operationId = "getAct",
            summary = "Read an act (xem hành vi, biên bản)",
            description =
                    "One act (thông báo, xác minh, biên bản) of a case. The ETag is the version of the case, with which its next act is"
                            + " recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The act (hành vi, biên bản)",
            content =
                    @Content(
                            schema = @Schema(implementation = ActView.class),
                            examples = @ExampleObject(name = "verification", value = Examples.ACT)))
    public Response get(
            @PathParam("id") @Parameter(description = "The case", example = Examples.CASE_ID) UUID id,
            @PathParam("act") @Parameter(description = "The act", example = Examples.ACT_ID) UUID act) {
        CaseFile file = cases.file(id);
        return Response.ok(pages.one(FactPages.ACTS, file, act))
                .header("ETag", new Version(file.version()).etag())
                .build();
    }
}
