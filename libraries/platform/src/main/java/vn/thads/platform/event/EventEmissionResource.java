package vn.thads.platform.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.ProblemException;

/** Telling the journal once more, for operators. */
@Path("/api/v1/event-emissions")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
public class EventEmissionResource {
    private static final String RUN = """
            {"id":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f","requestedBy":"operator","requestedAt":"2017-02-16T02:00:00Z",
            "from":0,"to":100000,"emitted":42000,"state":"RUNNING"}""";

    private final Emissions emissions;
    private final OnceOnly onceOnly;
    private final Access access;
    private final Audit audit;
    private final Relay relay;

    EventEmissionResource(Emissions emissions, OnceOnly onceOnly, Access access, Audit audit, Relay relay) {
        this.emissions = emissions;
        this.onceOnly = onceOnly;
        this.access = access;
        this.audit = audit;
        this.relay = relay;
    }

    /**
     * From where to tell the journal again.
     *
     * @param after position after which the run begins, 0 for everything
     */
    @Schema(name = "EventEmissionRequest")
    public record EmissionRequest(
            @PositiveOrZero @Schema(examples = "0") long after) {}

    /** Asks for a run. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "emitEvents",
            summary = "Tell the journal once more",
            description =
                    "Publishes the journal again (phát lại sự kiện): the same ids, the same order, in the background; it goes "
                            + "on after a restart. Readers that have the events ignore them.")
    @APIResponse(
            responseCode = "202",
            description = "The run, at its beginning",
            headers =
                    @Header(
                            name = "Location",
                            description = "The run",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = Emissions.Emission.class),
                            examples = @ExampleObject(name = "run", value = RUN)))
    public Response emit(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "everything", value = "{\"after\":0}")))
                    @NotNull
                    @Valid
                    EmissionRequest request) {
        Response answer = onceOnly.run(request, () -> {
            Emissions.Emission run =
                    emissions.start(request.after(), access.caller().subject());
            audit.record(
                    "events.emitted",
                    "event-emission",
                    run.id().toString(),
                    null,
                    Map.of("from", run.from(), "to", run.to()));
            return Response.accepted(run)
                    .location(URI.create("/api/v1/event-emissions/" + run.id()))
                    .build();
        });
        relay.wake();
        return answer;
    }

    /** The runs. */
    @GET
    @Operation(
            operationId = "listEventEmissions",
            summary = "List the runs that told the journal again",
            description = "Runs (lần phát lại), the latest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of runs",
            content =
                    @Content(
                            schema = @Schema(implementation = EmissionPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + RUN + "]}")))
    public Page<Emissions.Emission> list(@BeanParam PageParams params) {
        PageRequest page = params.boundTo();
        Optional<UUID> before = page.after().stream().findFirst().map(UUID::fromString);
        return Page.of(
                        emissions.list(before, page.fetch()),
                        page,
                        run -> List.of(run.id().toString()))
                .counted(page, emissions::count);
    }

    /** Names the page in the contract. */
    @Schema(name = "EventEmissionPage")
    record EmissionPage(
            List<Emissions.Emission> items, @Nullable String next) {}

    /** One run. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findEventEmission",
            summary = "How far a run is",
            description = "One run (lần phát lại) and the position that it has reached.")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content =
                    @Content(
                            schema = @Schema(implementation = Emissions.Emission.class),
                            examples = @ExampleObject(name = "run", value = RUN)))
    public Emissions.Emission find(
            @Parameter(description = "The run (lần phát lại)", example = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f")
                    @PathParam("id")
                    UUID id) {
        return emissions.find(id).orElseThrow(ProblemException::notFound);
    }
}
