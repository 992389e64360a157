package vn.thads.cases.rules;

import java.util.List;
import java.util.Set;
import vn.thads.events.CaseState;

/**
 * A kind of decision that moves no state: measures, fees, relief, re-assignment, certificates.
 *
 * @param kind kind of decision
 * @param from states in which it may be taken
 * @param effect what else it does to the case
 * @param guards what must hold
 * @param deadlines keys of the terms that run with it
 * @param source article and validity
 */
public record PlainDecision(
        String kind, Set<CaseState> from, Effect effect, List<Guard> guards, List<String> deadlines, Source source) {
    public PlainDecision {
        from = Set.copyOf(from);
        guards = List.copyOf(guards);
        deadlines = List.copyOf(deadlines);
    }

    /** What a decision does to a case without moving its state. */
    public enum Effect {
        /** Nothing that the fold sees. */
        NONE,
        /** Reduces what is owed (giảm nghĩa vụ). */
        RELIEF,
        /** Gives the case to another officer, perhaps of another office (phân công lại). */
        REASSIGN
    }
}
