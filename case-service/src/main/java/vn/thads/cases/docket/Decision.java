package vn.thads.cases.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision (quyết định) as taken.
 *
 * @param id the decision
 * @param kind a key of decision-kinds
 * @param on day of the decision
 * @param scope whole case or part
 * @param grounding what it rests on
 * @param particulars what it says beyond that
 * @param basis what the law made of it
 * @param recordedAt when the office knew it
 */
public record Decision(
        UUID id,
        String kind,
        LocalDate on,
        Scope scope,
        Grounding grounding,
        Particulars particulars,
        Basis basis,
        Instant recordedAt)
        implements CaseFact {
    /**
     * What the law made of a decision on its day.
     *
     * @param transition number of the transition that it made; null for one that moves no state
     * @param dueOn last day on which it could be taken in time; null where no term runs
     * @param article article that it rests on
     */
    public record Basis(
            @Nullable String transition, @Nullable LocalDate dueOn, String article) {}
}
