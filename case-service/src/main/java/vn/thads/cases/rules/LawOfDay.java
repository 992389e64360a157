package vn.thads.cases.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows in force on the days between two changes of any rule file, found by key: an import asks for them millions of times. */
final class LawOfDay {
    final List<Transition> transitions;
    final Map<String, List<Transition>> transitionsByKind = new LinkedHashMap<>();
    final Map<String, Transition> transitionsById = new LinkedHashMap<>();
    final Map<String, PlainDecision> plainDecisions;
    final Map<String, DecisionKind> decisionKinds;
    final Map<String, List<Ground>> grounds = new LinkedHashMap<>();
    final Map<String, ObligationKind> obligationKinds;
    final Map<String, JudgmentKind> judgmentKinds;
    final Map<String, CodeEntry> flags;
    final Map<Guard, GuardRule> guards;
    final Map<String, Signer> signers;

    LawOfDay(RuleFiles files, LocalDate on) {
        transitions = inForce(files.transitions(), row -> row.terms().source(), on);
        for (Transition row : transitions) {
            transitionsById.putIfAbsent(row.id(), row);
            for (String kind : row.kinds()) {
                transitionsByKind
                        .computeIfAbsent(kind, key -> new ArrayList<>())
                        .add(row);
            }
        }
        for (Ground ground : inForce(files.grounds(), Ground::source, on)) {
            grounds.computeIfAbsent(ground.decisionKind(), key -> new ArrayList<>())
                    .add(ground);
        }
        plainDecisions = byKey(files.plainDecisions(), PlainDecision::source, PlainDecision::kind, on);
        decisionKinds = byKey(files.decisionKinds(), DecisionKind::source, DecisionKind::key, on);
        obligationKinds = byKey(files.obligationKinds(), ObligationKind::source, ObligationKind::key, on);
        judgmentKinds = byKey(files.judgmentKinds(), JudgmentKind::source, JudgmentKind::key, on);
        flags = byKey(files.flags(), CodeEntry::source, CodeEntry::key, on);
        guards = byKey(files.guards(), GuardRule::source, GuardRule::guard, on);
        signers = byKey(files.signers(), Signer::source, Signer::key, on);
    }

    private static <T> List<T> inForce(List<T> rows, Function<T, Source> source, LocalDate on) {
        return rows.stream().filter(row -> source.apply(row).covers(on)).toList();
    }

    private static <K, T> Map<K, T> byKey(List<T> rows, Function<T, Source> source, Function<T, K> key, LocalDate on) {
        Map<K, T> byKey = new LinkedHashMap<>();
        for (T row : inForce(rows, source, on)) {
            byKey.putIfAbsent(key.apply(row), row);
        }
        return byKey;
    }
}
