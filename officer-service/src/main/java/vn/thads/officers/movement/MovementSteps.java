package vn.thads.officers.movement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the steps of a movement are asked with. */
final class MovementSteps {
    private MovementSteps() {}

    /**
     * The answer of the receiving office.
     *
     * @param agrees whether it agrees
     * @param on day
     */
    @Schema(name = "MovementAnswer", description = "Nơi nhận trả lời; the answer of the receiving office")
    record Answer(@NotNull Boolean agrees, @NotNull LocalDate on) {
        static final String EXAMPLE = """
                {"agrees": true, "on": "2017-03-05"}
                """;
    }

    /**
     * Why the movement may not be carried out.
     *
     * @param ground a key of movement-exemptions
     * @param until last day on which it holds
     */
    @Schema(name = "MovementExemption", description = "Trường hợp không thực hiện; why it may not be carried out")
    record Exemption(
            @NotBlank @Pattern(regexp = "[A-Z0-9_]{2,40}") String ground,
            @NotNull LocalDate until) {
        static final String EXAMPLE = """
                {"ground": "CHILD_UNDER_36_MONTHS", "until": "2019-06-30"}
                """;
    }

    /**
     * The decision of the authority.
     *
     * @param approves whether the movement is to be carried out
     * @param number number of the decision
     * @param on day of the decision
     */
    @Schema(name = "MovementDecision", description = "Quyết định của người có thẩm quyền; the authority's decision")
    record Decision(
            @NotNull Boolean approves,

            @NotBlank @Size(max = 60) String number,

            @NotNull LocalDate on) {
        static final String EXAMPLE = """
                {"approves": true, "number": "31/QĐ-CTHADS", "on": "2017-03-10"}
                """;
    }

    /**
     * The last day of a movement that ends.
     *
     * @param on day
     */
    @Schema(name = "MovementEnd", description = "Ngày trở về hoặc rút; the day on which it ends")
    record End(@NotNull LocalDate on) {
        static final String EXAMPLE = """
                {"on": "2017-12-31"}
                """;
    }
}
