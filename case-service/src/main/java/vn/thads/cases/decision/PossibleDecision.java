package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.rules.DecisionKind;
import vn.thads.cases.rules.Ground;

/**
 * Whether a kind of decision may be taken on a case on a day (quyết định có thể ra).
 *
 * @param kind the kind
 * @param allowed whether it may be taken now, for the whole case or a part, once what {@link Way#needs} names is given
 * @param ways how it may be taken; also those that something still bars, so that one sees what is missing
 * @param missing why not, if it is not allowed
 */
public record PossibleDecision(DecisionKind kind, boolean allowed, List<Way> ways, List<Refusal> missing) {
    public PossibleDecision {
        ways = List.copyOf(ways);
        missing = List.copyOf(missing);
    }

    /**
     * One way of taking it.
     *
     * @param transition number of the transition with its variant, such as {@code T11_GROUND}; empty where no state moves
     * @param to where it leads: a state, SAME, FOLD or PREVIOUS
     * @param obligations numbers of the obligations that it may concern
     * @param grounds grounds on which it may rest
     * @param needs what must be given with it: ground, groundOn, until, toOffice, newOfficer, recalls, amounts
     * @param article article that it rests on
     * @param dueOn last day to take it if its ground arose on the day asked for; null where no term runs
     * @param missing what still bars it
     */
    public record Way(
            String transition,
            String to,
            List<Integer> obligations,
            List<Ground> grounds,
            List<String> needs,
            String article,
            @Nullable LocalDate dueOn,
            List<Refusal> missing) {
        public Way {
            obligations = List.copyOf(obligations);
            grounds = List.copyOf(grounds);
            needs = List.copyOf(needs);
            missing = List.copyOf(missing);
        }
    }
}
