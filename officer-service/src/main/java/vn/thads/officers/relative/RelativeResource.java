package vn.thads.officers.relative;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
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
import vn.thads.officers.officer.Officer;
import vn.thads.officers.officer.Officers;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.version.Version;

/** Declared relatives over REST: the officer himself and human resources. */
@Path("/api/v1/officers/{id}/relatives")
@Tag(name = "Relatives", description = "Relatives (người thân thích) whom officers declared")
@Produces(MediaType.APPLICATION_JSON)
class RelativeResource {
    private static final String ID = "Id of the officer, or his staff code (mã cán bộ)";

    private final Officers officers;
    private final Relatives relatives;
    private final OnceOnly onceOnly;
    private final Clock clock;

    @Inject
    RelativeResource(Officers officers, Relatives relatives, OnceOnly onceOnly, Clock clock) {
        this.officers = officers;
        this.relatives = relatives;
        this.onceOnly = onceOnly;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listRelatives",
            summary = "List an officer's declared relatives",
            description = "Lists the relatives (người thân thích) whom an officer declared; their numbers are masked.")
    @APIResponse(
            responseCode = "200",
            description = "The declared relatives",
            content = @Content(schema = @Schema(implementation = RelativePage.class)))
    public Page<RelativeView> list(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id, @BeanParam PageParams page) {
        PageRequest request = page.boundTo(id);
        List<Relative> all = QuarkusTransaction.requiringNew().call(() -> relatives.of(officers.visible(id)));
        return Page.within(all, request).map(RelativeView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declareRelative",
            summary = "Declare a relative",
            description =
                    "Declares a relative (khai người thân thích); a token of the number is told, never the number.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RelativeRequest.class),
                            examples = @ExampleObject(name = "relative", value = RelativeRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Declared",
            content =
                    @Content(
                            schema = @Schema(implementation = RelativeView.class),
                            examples = @ExampleObject(name = "relative", value = RelativeView.EXAMPLE)))
    public Response declare(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @Valid @NotNull RelativeRequest request) {
        return onceOnly.run(request, () -> {
            Officer officer = officers.locked(id);
            Relative declared = relatives.declare(officer, request, Instant.now(clock));
            URI place = URI.create("/api/v1/officers/" + officer.id() + "/relatives/" + declared.id());
            return answer(officer, Response.created(place).entity(RelativeView.of(declared)));
        });
    }

    private static Response answer(Officer officer, Response.ResponseBuilder answer) {
        return answer.header("ETag", new Version(officer.version()).etag()).build();
    }

    @GET
    @Path("/{relativeId}")
    @Operation(
            operationId = "findRelative",
            summary = "Show a declared relative",
            description =
                    "Shows one relative (người thân thích) whom an officer declared, the number masked, with the officer's version in"
                            + " ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The relative",
            content =
                    @Content(
                            schema = @Schema(implementation = RelativeView.class),
                            examples = @ExampleObject(name = "relative", value = RelativeView.EXAMPLE)))
    public Response find(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @PathParam("relativeId") UUID relativeId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Officer officer = officers.visible(id);
            return answer(officer, Response.ok(RelativeView.of(relatives.one(officer, relativeId))));
        });
    }

    @DELETE
    @Path("/{relativeId}")
    @Operation(
            operationId = "withdrawRelative",
            summary = "Withdraw a declaration",
            description = "Withdraws the declaration of a relative (rút khai báo người thân thích).")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @PathParam("relativeId") UUID relativeId,
            @Parameter(description = "ETag of the officer as read", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        Version expected = Version.ifMatch(ifMatch);
        QuarkusTransaction.requiringNew().run(() -> relatives.withdraw(officers.locked(id, expected), relativeId));
        return Response.noContent().build();
    }

    /** For the contract only: a page of relatives. */
    @Schema(name = "RelativePage", description = "A page of relatives")
    record RelativePage(List<RelativeView> items, @Nullable String next) {}
}
