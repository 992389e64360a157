package vn.thads.cases.rules;

import java.util.List;
import java.util.Set;
import vn.thads.events.CaseState;

/**
 * A row of the state machine (chuyển trạng thái), T1 to T22 of the law page.
 *
 * @param id number, such as {@code T6}
 * @param variant variant, perhaps empty
 * @param label what it is called
 * @param from states that it leads from; none for what comes before the case
 * @param kinds kinds of decision that make it; none for a transition that rests on an act
 * @param onlyGround ground that selects this row, or empty
 * @param to where it leads
 * @param terms guards, deadlines and source
 */
public record Transition(
        String id,
        String variant,
        Label label,
        Set<CaseState> from,
        Set<String> kinds,
        String onlyGround,
        Target to,
        Terms terms) {
    public Transition {
        from = Set.copyOf(from);
        kinds = Set.copyOf(kinds);
    }

    /**
     * What a transition demands.
     *
     * @param guards what must hold
     * @param deadlines keys of the terms that run with it
     * @param decideBy key of the term within which it is decided once its ground arose, or empty
     * @param source article and validity
     */
    public record Terms(List<Guard> guards, List<String> deadlines, String decideBy, Source source) {
        public Terms {
            guards = List.copyOf(guards);
            deadlines = List.copyOf(deadlines);
        }
    }

    /** The article that it comes from. */
    public String article() {
        return terms.source().article();
    }
}
