package vn.thads.cases.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act as recorded: what T3, T4, T5 and T21, the guards and the periodic verification rest on.
 *
 * @param id the act
 * @param kind what was done
 * @param on day of the act
 * @param finding of a verification: what was found; null otherwise
 * @param dueOn last day of the term that it starts: of a notice the voluntary term, of a verification the next periodic one; else null
 * @param withdrawal of a withdrawal: what is withdrawn and why; null otherwise
 * @param recordedAt when the office knew it
 */
public record Act(
        UUID id,
        ActKind kind,
        LocalDate on,
        @Nullable Finding finding,
        @Nullable LocalDate dueOn,
        @Nullable Withdrawal withdrawal,
        Instant recordedAt)
        implements CaseFact {
    /**
     * What a verification found.
     *
     * @param result the result
     * @param prisonUntil last day of the prison term that the debtor serves, as far as known; null for none
     */
    public record Finding(
            VerificationResult result, @Nullable LocalDate prisonUntil) {}

    /**
     * Which act is withdrawn.
     *
     * @param act the act
     * @param reason why
     */
    public record Withdrawal(UUID act, String reason) {}
}
