package vn.thads.officers.officer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** The postings of an officer over REST. */
@Path("/api/v1/officers/{id}/postings")
@Tag(name = "Postings", description = "Postings (bổ nhiệm, điều động, luân chuyển, biệt phái)")
@Produces(MediaType.APPLICATION_JSON)
class PostingResource {
    private final Officers officers;
    private final OfficerRegister register;
    private final OnceOnly onceOnly;

    @Inject
    PostingResource(Officers officers, OfficerRegister register, OnceOnly onceOnly) {
        this.officers = officers;
        this.register = register;
        this.onceOnly = onceOnly;
    }

    @GET
    @Operation(
            operationId = "listPostings",
            summary = "List an officer's postings",
            description = "Lists where an officer worked and works (quá trình công tác), in order of time.")
    @APIResponse(
            responseCode = "200",
            description = "His postings",
            content = @Content(schema = @Schema(implementation = PostingPage.class)))
    public Page<PostingView> list(
            @Parameter(description = OfficerResource.ID, example = "709-1") @PathParam("id") String id,
            @BeanParam PageParams page) {
        PageRequest request = page.boundTo(id);
        List<Posting> all = QuarkusTransaction.requiringNew()
                .call(() -> officers.visible(id).postings());
        return Page.within(all, request).map(PostingView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addPosting",
            summary = "Post an officer",
            description = "Posts an officer to an office (bổ nhiệm, điều động, luân chuyển, biệt phái).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PostingRequest.class),
                            examples = @ExampleObject(name = "posting", value = PostingRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Posted",
            content = @Content(schema = @Schema(implementation = PostingView.class)))
    public Response post(
            @Parameter(description = OfficerResource.ID, example = "709-1") @PathParam("id") String id,
            @Valid @NotNull PostingRequest request) {
        return onceOnly.run(request, () -> {
            Posting posting = register.post(id, request.toPosting());
            return Response.created(URI.create("/api/v1/officers/" + id + "/postings/" + posting.id()))
                    .entity(PostingView.of(posting))
                    .build();
        });
    }

    @GET
    @Path("/{postingId}")
    @Operation(
            operationId = "findPosting",
            summary = "Show a posting",
            description = "Shows one posting (vị trí công tác) with the officer's version in ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The posting",
            content =
                    @Content(
                            schema = @Schema(implementation = PostingView.class),
                            examples = @ExampleObject(name = "posting", value = PostingView.EXAMPLE)))
    public Response find(
            @Parameter(description = OfficerResource.ID, example = "709-1") @PathParam("id") String id,
            @PathParam("postingId") UUID postingId) {
        return QuarkusTransaction.requiringNew().call(() -> answer(officers.visible(id), postingId));
    }

    @PUT
    @Path("/{postingId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endPosting",
            summary = "End a posting",
            description = "Sets the last day of a posting (kết thúc vị trí công tác).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PostingEnd.class),
                            examples = @ExampleObject(name = "end", value = PostingEnd.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The posting as it is now",
            content = @Content(schema = @Schema(implementation = PostingView.class)))
    public Response end(
            @Parameter(description = OfficerResource.ID, example = "709-1") @PathParam("id") String id,
            @PathParam("postingId") UUID postingId,
            @Parameter(description = "ETag of the officer as read", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull PostingEnd request) {
        Version expected = Version.ifMatch(ifMatch);
        return QuarkusTransaction.requiringNew()
                .call(() -> answer(register.end(id, postingId, request.to(), expected), postingId));
    }

    private static Response answer(Officer officer, UUID postingId) {
        return officer.postings().stream()
                .filter(posting -> posting.id().equals(postingId))
                .findFirst()
                .map(posting -> Response.ok(PostingView.of(posting))
                        .tag(new Version(officer.version()).entityTag())
                        .build())
                .orElseThrow(ProblemException::notFound);
    }

    /** For the contract only: a page of postings. */
    @Schema(name = "PostingPage", description = "A page of postings")
    record PostingPage(List<PostingView> items, @Nullable String next) {}
}
