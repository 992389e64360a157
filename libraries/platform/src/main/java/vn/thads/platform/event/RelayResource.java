package vn.thads.platform.event;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How publishing and receiving are going, for operators. */
@Path("/api/v1/relay")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
public class RelayResource {
    private final Backlog backlog;

    RelayResource(Backlog backlog) {
        this.backlog = backlog;
    }

    /** What waits. */
    @GET
    @Operation(
            operationId = "findRelayState",
            summary = "How publishing and receiving are going",
            description =
                    "What waits to be published and to be applied (tình trạng truyền sự kiện), gaps and dead letters.")
    @APIResponse(
            responseCode = "200",
            description = "The state of this process and of the service's tables",
            content =
                    @Content(
                            schema = @Schema(implementation = Backlog.State.class),
                            examples = @ExampleObject(name = "quiet", value = """
                                    {"leader":true,"published":28113,"outbox":0,"outboxSeconds":0,"inboxLag":0,"gaps":0,"held":0,
                                    "heldSeconds":0,"deadLetters":0}""")))
    public Backlog.State find() throws SQLException {
        return backlog.look();
    }
}
