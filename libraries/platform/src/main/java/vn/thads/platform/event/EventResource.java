package vn.thads.platform.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The journal over REST, for systems that cannot reach Kafka. */
@Path("/api/v1/events")
@Tag(name = "Events", description = "What the service tells others (sự kiện), and how it is doing at it")
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {
    private final EventFeed feed;

    EventResource(EventFeed feed) {
        this.feed = feed;
    }

    /** The events after a position. */
    @GET
    @Operation(
            operationId = "listEvents",
            summary = "Read the journal of events",
            description =
                    "Events (sự kiện) in the order of the journal, the same as on Kafka. Ask again with after = next; "
                            + "with waitSeconds the answer waits until there is something new. Nothing is skipped when transactions "
                            + "commit out of order.")
    @APIResponse(
            responseCode = "200",
            description = "The events after the position, none when there is nothing new",
            content =
                    @Content(
                            schema = @Schema(implementation = EventFeed.EventPage.class),
                            examples = @ExampleObject(name = "one", value = """
                                    {"items":[{"position":42,"specversion":"1.0","id":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f",
                                    "source":"/case-service","type":"vn.thads.case.registered.v1",
                                    "subject":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e60","sequence":1,
                                    "time":"2017-02-16T02:00:00Z","legaldate":"2017-02-16","data":{}}],"next":42}""")))
    public EventFeed.EventPage list(
            @Parameter(
                            description = "Position of the last event that was read (vị trí), 0 for the beginning",
                            example = "0")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @PositiveOrZero
                    long after,
            @Parameter(description = "Events at most (số sự kiện)", example = "100")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    int limit,
            @Parameter(description = "Seconds to wait for news (số giây chờ)", example = "3")
                    @QueryParam("waitSeconds")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(3)
                    int waitSeconds) {
        return feed.read(after, limit, Duration.ofSeconds(waitSeconds));
    }
}
