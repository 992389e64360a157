package vn.thads.cases.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision (quyết định) to be taken.
 *
 * @param kind a key of decision-kinds
 * @param decidedOn day of the decision
 * @param ground key of the ground, where the kind has one
 * @param groundOn day on which the ground arose
 * @param obligations numbers of the obligations it concerns; left out for the whole case
 * @param recalls the decision that it recalls, annuls or amends
 * @param toOffice office that receives the case, of an entrustment or a taking up
 * @param newOfficer officer who receives the case, of a re-assignment
 * @param amounts đồng per obligation, of a relief or an amendment
 * @param until last day of its effect, of a postponement
 */
@Schema(name = "DecisionRequest", description = "A decision to be taken (quyết định)")
public record DecisionRequest(
        @NotNull @Pattern(regexp = "[A-Z_]{3,40}") @Schema(examples = "NOT_YET_ENFORCEABLE")
        String kind,

        @NotNull @Schema(examples = "2017-03-01") LocalDate decidedOn,

        @Nullable @Pattern(regexp = "[A-Z0-9_]{2,60}") @Schema(examples = "NO_MEANS")
        String ground,

        @Nullable @Schema(examples = "2017-02-27") LocalDate groundOn,

        @Nullable @Size(min = 1, max = 200) @Schema(examples = "[1]")
        List<@NotNull Integer> obligations,

        @Nullable UUID recalls,
        @Nullable @Pattern(regexp = "[0-9A-Za-z-]{2,10}") String toOffice,
        @Nullable @Pattern(regexp = "[0-9A-Za-z-]{3,20}") String newOfficer,
        @Nullable @Size(max = 200) List<@NotNull @Valid AmountRequest> amounts,
        @Nullable LocalDate until) {
    /**
     * Đồng for one obligation.
     *
     * @param obligation its number
     * @param amount đồng
     */
    @Schema(name = "ObligationAmount", description = "Đồng for one obligation (số tiền của một khoản)")
    public record AmountRequest(
            @Min(1) int obligation,
            @PositiveOrZero @Max(1_000_000_000_000_000L) long amount) {}
}
