package vn.thads.cases.docket;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which facts undo others (thu hồi, huỷ, rút lại): from their day on the fold runs as if the other had never been. */
final class Undoing {
    private static final Set<String> KINDS = Set.of("RECALL", "ANNULMENT");
    private static final String ENTRUSTMENT = "ENTRUSTMENT";

    private Undoing() {}

    /** Whether it is the recall that goes with an entrustment: the entrustment itself has said everything. */
    static boolean postsNothing(Decision decision) {
        return KINDS.contains(decision.kind()) && decision.grounding().key().equals(ENTRUSTMENT);
    }

    /** The fact that a fact undoes; null if it undoes none. A recall of the enforcement decision undoes nothing: it ends the case. */
    static @Nullable UUID target(CaseFact fact, Registration registration) {
        return switch (fact) {
            case Decision decision -> {
                UUID recalled = decision.particulars().recalls();
                boolean undoes = KINDS.contains(decision.kind())
                        && !postsNothing(decision)
                        && !registration.decisionId().equals(recalled);
                yield undoes ? recalled : null;
            }
            case Act act -> act.withdrawal() == null ? null : act.withdrawal().act();
            case Movement _ -> null;
        };
    }

    /** What is undone after those facts: the latest word counts, so a recall that was itself recalled undoes nothing. */
    static Set<UUID> undone(List<CaseFact> inOrder, Registration registration) {
        Set<UUID> undone = new HashSet<>();
        for (CaseFact fact : inOrder.reversed()) {
            UUID target = target(fact, registration);
            if (target != null && !undone.contains(fact.id())) {
                undone.add(target);
            }
        }
        return undone;
    }
}
