package vn.thads.officers.draw;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.assignment.AdviceQuestion.CaseParty;

/**
 * The cases for which is drawn, once they are known.
 *
 * @param witness word that somebody present gives, such as a number that was thrown; it enters every ticket
 * @param cases the cases
 */
@Schema(name = "DrawingRequest", description = "Các việc được bốc thăm; the cases for which is drawn")
record DrawingRequest(
        @Nullable @Pattern(regexp = "[0-9A-Za-z._-]{1,60}") String witness,
        @NotNull @Size(min = 1, max = 1000) List<@Valid @NotNull ReceivedCase> cases) {
    static final String EXAMPLE = """
            {"witness": "48213", "cases": [
              {"reference": "2017-0141", "receivedAt": null, "parties": [{"identityType": "CMND", "identityNumber": "290123456"}]},
              {"reference": "2017-0142", "receivedAt": null, "parties": []}]}
            """;

    /**
     * A case that was received after the commitment.
     *
     * @param reference how the office calls it; each once
     * @param receivedAt when the office received it, or null for now
     * @param parties identity numbers of the parties; they are compared and never kept
     */
    @Schema(name = "ReceivedCase", description = "Việc nhận sau khi cam kết; a case received after the commitment")
    record ReceivedCase(
            @NotBlank @Pattern(regexp = "[0-9A-Za-z/._-]{1,60}")
            String reference,

            @Nullable Instant receivedAt,
            @NotNull @Size(max = 50) List<@Valid @NotNull CaseParty> parties) {}
}
