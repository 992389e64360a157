package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Position;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.GuardRule;
import vn.thads.cases.rules.Rules;

/**
 * A decision asked of a case, as the guards see it.
 *
 * @param enforcementCase the case
 * @param position how it stands on the day of the decision
 * @param obligations numbers of the obligations that the row at hand moves
 * @param decision the decision asked for
 * @param decideBy key of the term within which it is decided, or empty
 * @param rules rules by day
 * @param provinces where offices lie
 */
record Question(
        EnforcementCase enforcementCase,
        Position position,
        List<Integer> obligations,
        TakeDecision decision,
        String decideBy,
        Rules rules,
        Provinces provinces) {

    Optional<Refusal> refuse(Guard guard, Map<String, String> details) {
        return Optional.of(refusal(rules, guard, decision.on(), details));
    }

    static Refusal refusal(Rules rules, Guard guard, LocalDate on, Map<String, String> details) {
        GuardRule rule = rules.guard(guard, on);
        return new Refusal(guard, rule.label(), rule.source().article(), details, List.of());
    }
}
