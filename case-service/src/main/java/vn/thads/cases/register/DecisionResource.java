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

/** Decisions on a case (quyết định). */
@Path("/api/v1/cases/{id}/decisions")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "Decisions on a case (quyết định)")
class DecisionResource {
    private final Decisions decisions;
    private final CaseRecord cases;
    private final FactPages pages;
    private final OnceOnly once;

    DecisionResource(Decisions decisions, CaseRecord cases, FactPages pages, OnceOnly once) {
        this.decisions = decisions;
        this.cases = cases;
        this.pages = pages;
        this.once = once;
    }

    @POST
    @Operation(
            operationId = "takeDecision",
            summary = "Take a decision (ra quyết định)",
            description =
                    "Takes a decision (quyết định) on the whole case or a part of it: hoãn, tạm đình chỉ, đình chỉ, chưa có điều kiện,"
                            + " tiếp tục, uỷ thác, thu hồi and the others. The law of the day decides; a refusal names the rule, its article,"
                            + " what is missing and what is possible now. The decision gets the next number of its book.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionRequest.class),
                            examples = {
                                @ExampleObject(name = "not yet enforceable", value = Examples.DECISION_REQUEST),
                                @ExampleObject(name = "postponement", value = Examples.POSTPONEMENT_REQUEST),
                                @ExampleObject(name = "reassignment", value = Examples.REASSIGNMENT_REQUEST)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Taken (đã ra quyết định)",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionView.class),
                            examples = @ExampleObject(name = "taken", value = Examples.DECISION)))
    @APIResponse(
            responseCode = "409",
            description = "decision-refused with code, article, missing and possibleNow (không được phép)",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "refused", value = Examples.REFUSED)))
    public Response take(
            @PathParam("id") @Parameter(description = "The case", example = Examples.CASE_ID) UUID id,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "ETag of the case as read (phiên bản đã đọc)",
                            required = true,
                            example = "\"3\"")
                    @Nullable
                    String expected,
            @NotNull @Valid DecisionRequest request) {
        Version version = Version.ifMatch(expected);
        return once.run(request, () -> {
            var taken = decisions.take(id, version, request);
            return Response.created(URI.create(
                            "/api/v1/cases/" + id + "/decisions/" + taken.view().id()))
                    .header("ETag", taken.version().etag())
                    .entity(taken.view())
                    .build();
        });
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDecisions",
            summary = "List the decisions of a case (các quyết định của việc)",
            description = "Decisions (quyết định) in the order in which the office knew them.")
    @APIResponse(responseCode = "200", description = "A page of decisions (một trang quyết định)")
    public Page<DecisionView> list(
            @PathParam("id") @Parameter(description = "The case", example = Examples.CASE_ID) UUID id,
            @BeanParam PageParams page) {
        return pages.page(FactPages.DECISIONS, cases.file(id), page.boundTo(id));
    }

    @GET
    @Path("/{decision}")
    @Transactional
    @Operation(
            operationId = "getDecision",
            summary = "Read a decision (xem quyết định)",
            description =
                    "One decision (quyết định) of a case. The ETag is the version of the case, with which its next decision is taken.")
    @APIResponse(
            responseCode = "200",
            description = "The decision (quyết định)",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionView.class),
                            examples = @ExampleObject(name = "not yet enforceable", value = Examples.DECISION)))
    public Response get(
            @PathParam("id") @Parameter(description = "The case", example = Examples.CASE_ID) UUID id,
            @PathParam("decision") @Parameter(description = "The decision", example = Examples.DECISION_ID)
                    UUID decision) {
        CaseFile file = cases.file(id);
        return Response.ok(pages.one(FactPages.DECISIONS, file, decision))
                .header("ETag", new Version(file.version()).etag())
                .build();
    }
}
