package vn.thads.platform.thing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

@Path("/api/v1/things")
@Produces(MediaType.APPLICATION_JSON)
class ThingResource {
    private final ThingSql things;
    private final Access access;
    private final OnceOnly onceOnly;

    @Inject
    ThingResource(ThingSql things, Access access, OnceOnly onceOnly) {
        this.things = things;
        this.access = access;
        this.onceOnly = onceOnly;
    }

    @POST
    @Operation(operationId = "createThing", summary = "Make a thing", description = "Makes a thing (vật).")
    @APIResponseSchema(value = Thing.class, responseCode = "201", responseDescription = "Made")
    public Response create(@Valid @NotNull ThingRequest request) {
        return onceOnly.run(request, () -> {
            access.mustReach(request.office());
            Thing thing = things.insert(request);
            return Response.created(URI.create("/api/v1/things/" + thing.id()))
                    .tag(new Version(thing.version()).entityTag())
                    .entity(thing)
                    .build();
        });
    }

    @GET
    @Operation(operationId = "listThings", summary = "List things", description = "Lists things (vật).")
    public Page<Thing> list(
            @QueryParam("office") @NotNull String office,
            @QueryParam("on") @Nullable LocalDate on,
            @BeanParam PageParams page) {
        var request = page.boundTo(office, on);
        boolean isReached = access.mayReach(office);
        return Page.of(
                        isReached ? things.list(office, request) : List.<Thing>of(),
                        request,
                        thing -> List.of(Long.toString(thing.id())))
                .counted(request, () -> isReached ? things.count(office) : 0)
                .ifEmpty(access.whyEmpty(office));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "findThing", summary = "Show a thing", description = "Shows a thing (vật).")
    public Response find(@PathParam("id") long id) {
        Thing thing = reachable(id);
        return Response.ok(thing).tag(new Version(thing.version()).entityTag()).build();
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "replaceThing", summary = "Replace a thing", description = "Replaces a thing (vật).")
    public Thing replace(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ThingRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return QuarkusTransaction.requiringNew().call(() -> {
            expected.mustBe(reachable(id).version());
            things.rename(id, request.name());
            return reachable(id);
        });
    }

    @GET
    @Path("/broken/{how}")
    @Operation(operationId = "breakThings", summary = "Break", description = "Breaks (hỏng).")
    public String broken(@PathParam("how") String how) {
        throw switch (how) {
            case "sql" -> new IllegalStateException(new SQLException("no connection", "08006"));
            case "date" -> new IllegalStateException(new SQLException("year 300000", "22007"));
            case "wait" -> new IllegalStateException(new SQLException("acquisition timeout"));
            default -> new IllegalStateException("secret detail");
        };
    }

    private Thing reachable(long id) {
        return things.find(id).filter(thing -> access.mayReach(thing.office())).orElseThrow(ProblemException::notFound);
    }
}
