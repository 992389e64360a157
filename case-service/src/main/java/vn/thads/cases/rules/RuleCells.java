package vn.thads.cases.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.thads.events.CaseState;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.Deadlines;
import vn.thads.legaltime.RuleFileBroken;

/** What the cells of the rule files say; an unknown key stops the loading with file and line. */
final class RuleCells {
    private static final String BEFORE_CASE = "REQUESTED";

    private RuleCells() {}

    static String issueTerm(DatedRow row) {
        return row.find("issue_term")
                .map(key -> deadlines(row, List.of(key)).getFirst())
                .orElse("");
    }

    static Label label(DatedRow row) {
        return new Label(row.text("label_vi"), row.text("label_en"));
    }

    static Set<CaseState> from(DatedRow row) {
        Set<CaseState> from = EnumSet.noneOf(CaseState.class);
        for (String key : row.list("from_states")) {
            if (!key.equals(BEFORE_CASE)) {
                from.add(state(row, key));
            }
        }
        return from;
    }

    static Target target(DatedRow row) {
        return switch (row.text("to_state")) {
            case "SAME" -> new Target.Same();
            case "FOLD" -> new Target.Fold();
            case "PREVIOUS" -> new Target.Previous();
            case "REFUSED" -> new Target.NoCase();
            default -> new Target.To(state(row, row.text("to_state")));
        };
    }

    static List<Guard> guards(DatedRow row) {
        return row.list("guards").stream().map(key -> guard(row, key)).toList();
    }

    static String decideBy(DatedRow row) {
        String key = row.text("decide_by");
        return key.isEmpty() ? key : deadlines(row, List.of(key)).getFirst();
    }

    static List<String> deadlines(DatedRow row, List<String> keys) {
        for (String key : keys) {
            boolean known = Deadlines.inForce().table().rows().stream()
                    .anyMatch(term -> term.text("key").equals(key)
                            && !term.validTo().isBefore(row.validFrom())
                            && !term.validFrom().isAfter(row.validTo()));
            if (!known) {
                throw broken(row, "no deadline " + key);
            }
        }
        return keys;
    }

    static CaseState state(DatedRow row, String key) {
        for (CaseState state : CaseState.values()) {
            if (state.name().equals(key)) {
                return state;
            }
        }
        throw broken(row, "unknown state " + key);
    }

    static Guard guard(DatedRow row, String key) {
        for (Guard guard : Guard.values()) {
            if (guard.name().equals(key)) {
                return guard;
            }
        }
        throw broken(row, "unknown guard " + key);
    }

    static PlainDecision.Effect effect(DatedRow row) {
        for (PlainDecision.Effect effect : PlainDecision.Effect.values()) {
            if (effect.name().equals(row.text("effect"))) {
                return effect;
            }
        }
        throw broken(row, "unknown effect " + row.text("effect"));
    }

    static RuleFileBroken broken(DatedRow row, String what) {
        return new RuleFileBroken(row.file(), row.line(), what);
    }
}
