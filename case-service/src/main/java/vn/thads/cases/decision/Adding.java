package vn.thads.cases.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.CaseFact;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.EnforcementCase.Addition;
import vn.thads.cases.docket.ObligationMoney;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.Rules;
import vn.thads.events.CaseEvent;
import vn.thads.events.Change;

/** The last question to every fact: whether the history bears it. */
final class Adding {
    private Adding() {}

    static Outcome outcome(Rules rules, EnforcementCase before, CaseFact fact, Function<Change, CaseEvent> event) {
        return switch (before.with(fact)) {
            case Addition.Fits(EnforcementCase next, Change change) -> new Outcome.Accepted(next, event.apply(change));
            case Addition.Unbalanced(CaseFact at, List<Integer> obligations) ->
                new Outcome.Refused(unbalanced(rules, before, fact, at, obligations));
            case Addition.Undermines(CaseFact later) ->
                new Outcome.Refused(Question.refusal(
                        rules,
                        Guard.LATER_FACTS_STAND,
                        fact.on(),
                        Map.of(
                                "laterFact",
                                later.id().toString(),
                                "laterOn",
                                later.on().toString())));
        };
    }

    private static Refusal unbalanced(
            Rules rules, EnforcementCase before, CaseFact fact, CaseFact at, List<Integer> obligations) {
        Map<String, String> details = new HashMap<>();
        details.put("on", at.on().toString());
        for (int number : obligations) {
            ObligationMoney money = before.positionOn(at.on()).money(number);
            details.put("obligation", String.valueOf(number));
            details.put("owed", String.valueOf(money.owed()));
            details.put("reduced", String.valueOf(money.reduced()));
            details.put("received", String.valueOf(money.received()));
            details.put("held", String.valueOf(money.held()));
        }
        boolean completes = at instanceof Act act && act.kind() == ActKind.COMPLETION;
        return Question.refusal(
                rules, completes ? Guard.ALL_OBLIGATIONS_SETTLED : Guard.MONEY_BALANCE, fact.on(), details);
    }
}
