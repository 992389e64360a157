package vn.thads.officers.reinforcement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the moves of a plan become proposals.
 *
 * @param officers whose moves, by staff code; all with none
 * @param purpose URGENT_TASK or LIMITED_WORK
 * @param from first day
 * @param to last day
 * @param proposedOn day of the proposal
 */
@Schema(name = "ReinforcementAcceptance", description = "Chấp nhận phương án; how the moves become proposals")
record AcceptanceRequest(
        @NotNull @Size(max = 200) List<@NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,40}") String> officers,
        @NotBlank @Pattern(regexp = "[A-Z_]{2,20}") String purpose,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull LocalDate proposedOn) {
    static final String EXAMPLE = """
            {"officers": [], "purpose": "URGENT_TASK", "from": "2017-04-01", "to": "2018-03-31", "proposedOn": "2017-03-01"}
            """;
}
