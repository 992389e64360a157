package vn.thads.platform.event;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.ProblemException;

/** Events that could not be handled, for operators. */
@Path("/api/v1/dead-letters")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    private static final String LETTER = """
            {"id":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f","topic":"thads.cases.v1","partition":3,"offset":1017,
            "subject":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e60","sequence":4,"type":"vn.thads.case.money-moved.v1",
            "consumer":"ledger","reason":"IllegalArgumentException: amount below zero","attempts":1,
            "state":"WAITING","failedAt":"2017-02-16T02:00:00Z"}""";

    private final DeadLetters letters;
    private final Access access;

    DeadLetterResource(DeadLetters letters, Access access) {
        this.letters = letters;
        this.access = access;
    }

    /** Dead letters of one state. */
    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "List events that could not be handled",
            description =
                    "Dead letters (sự kiện lỗi), the oldest first. Later events of the same aggregate wait until the letter "
                            + "is replayed or dropped; other aggregates go on.")
    @APIResponse(
            responseCode = "200",
            description = "A page of dead letters",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + LETTER + "]}")))
    public Page<DeadLetters.DeadLetter> list(
            @Parameter(description = "State of the letter (trạng thái)", example = "WAITING")
                    @QueryParam("state")
                    @DefaultValue("WAITING")
                    @Pattern(regexp = "WAITING|REPLAYED|DROPPED")
                    String state,
            @BeanParam PageParams params) {
        PageRequest page = params.boundTo(state);
        Optional<UUID> after = page.after().stream().findFirst().map(UUID::fromString);
        return Page.of(
                        letters.list(state, after, page.fetch()),
                        page,
                        letter -> List.of(letter.id().toString()))
                .counted(page, () -> letters.count(state));
    }

    /** Names the page in the contract. */
    @Schema(name = "DeadLetterPage")
    record DeadLetterPage(
            List<DeadLetters.DeadLetter> items, @Nullable String next) {}

    /** One letter. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findDeadLetter",
            summary = "Show an event that could not be handled",
            description = "One dead letter (sự kiện lỗi): where it stands, why it failed, who settled it.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetters.DeadLetter.class),
                            examples = @ExampleObject(name = "letter", value = LETTER)))
    public DeadLetters.DeadLetter find(
            @Parameter(description = "The dead letter (sự kiện lỗi)", example = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f")
                    @PathParam("id")
                    UUID id) {
        return letters.find(id).orElseThrow(ProblemException::notFound);
    }

    /** Tries a letter again. */
    @POST
    @Path("/{id}/replays")
    @Extension(name = "x-reads", value = "true")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Try a dead letter again",
            description =
                    "Handles the event once more (xử lý lại), and what waited behind it. The answer is the letter as it "
                            + "stands afterwards: REPLAYED, or WAITING with the new reason. Sending it again does no harm.")
    @APIResponse(
            responseCode = "200",
            description = "The letter after the attempt",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetters.DeadLetter.class),
                            examples = @ExampleObject(name = "letter", value = LETTER)))
    public DeadLetters.DeadLetter replay(
            @Parameter(description = "The dead letter (sự kiện lỗi)", example = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f")
                    @PathParam("id")
                    UUID id) {
        return letters.replay(id, access.caller().subject()).orElseThrow(ProblemException::notFound);
    }

    /** Goes on without a letter. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "dropDeadLetter",
            summary = "Drop a dead letter",
            description =
                    "Goes on without the event (bỏ qua): what waited behind it is handled. The letter is kept as DROPPED, with "
                            + "who dropped it.")
    @APIResponse(responseCode = "204", description = "Dropped, or settled before")
    public Response drop(
            @Parameter(description = "The dead letter (sự kiện lỗi)", example = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f")
                    @PathParam("id")
                    UUID id,
            @Parameter(
                            description =
                                    "Why (lý do), as a code or the number of the incident: the audit trail keeps it",
                            example = "INC-2017-0216")
                    @QueryParam("reason")
                    @DefaultValue("unstated")
                    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,39}")
                    String reason) {
        if (!letters.drop(id, access.caller().subject(), reason)) {
            throw ProblemException.notFound();
        }
        return Response.noContent().build();
    }
}
