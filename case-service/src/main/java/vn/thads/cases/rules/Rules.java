package vn.thads.cases.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thads.events.CaseState;

/**
 * The rules of enforcement by day (quy định theo thời điểm): what may be decided, on which grounds, by whom, leading where.
 *
 * <p>Loaded once from the dated files beside this class and checked as a whole: an unknown key, a gap or an overlap stops the loading
 * with file and line. Every question takes the day of the decision; the regime follows from it.
 */
public final class Rules {
    private static final Rules IN_FORCE = new Rules(new RuleFiles());

    private final RuleFiles files;
    private final TreeMap<LocalDate, LawOfDay> byDay = new TreeMap<>();
    private final Map<CaseState, StateRule> states = new EnumMap<>(CaseState.class);

    Rules(RuleFiles files) {
        this.files = files;
        for (StateRule state : files.states()) {
            states.put(state.state(), state);
        }
        for (LocalDate change : files.daysOfChange()) {
            byDay.put(change, new LawOfDay(files, change));
        }
    }

    /** The rules of the files beside this class. */
    public static Rules inForce() {
        return IN_FORCE;
    }

    private LawOfDay on(LocalDate day) {
        return byDay.floorEntry(day).getValue();
    }

    /** The transitions in force on a day, in the order of the law page. */
    public List<Transition> transitions(LocalDate on) {
        return on(on).transitions;
    }

    /**
     * The transitions that a decision may make: those that its ground selects, then those that no ground selects.
     *
     * @param kind kind of decision
     * @param ground its ground, or empty text
     * @param on day of the decision
     */
    public List<Transition> transitions(String kind, String ground, LocalDate on) {
        List<Transition> open = new ArrayList<>();
        List<Transition> selected = new ArrayList<>();
        for (Transition row : transitions(kind, on)) {
            if (row.onlyGround().isEmpty()) {
                open.add(row);
            } else if (row.onlyGround().equals(ground)) {
                selected.add(row);
            }
        }
        // a reviewed judgment amends a case that is being enforced anyway by the ordinary row
        selected.addAll(open);
        return selected;
    }

    /** Every transition of a kind of decision on a day, whatever its ground. */
    public List<Transition> transitions(String kind, LocalDate on) {
        return on(on).transitionsByKind.getOrDefault(kind, List.of());
    }

    /** The transition of a number that rests on an act, such as {@code T21}. */
    public Optional<Transition> transition(String id, LocalDate on) {
        return Optional.ofNullable(on(on).transitionsById.get(id));
    }

    /** A kind of decision that moves no state, if the kind is one and in force that day. */
    public Optional<PlainDecision> plainDecision(String kind, LocalDate on) {
        return Optional.ofNullable(on(on).plainDecisions.get(kind));
    }

    /** A kind of decision in force on a day. */
    public Optional<DecisionKind> decisionKind(String key, LocalDate on) {
        return Optional.ofNullable(on(on).decisionKinds.get(key));
    }

    /** The kinds of decision in force on a day. */
    public List<DecisionKind> decisionKinds(LocalDate on) {
        return List.copyOf(on(on).decisionKinds.values());
    }

    /** The grounds of a kind of decision on a day. */
    public List<Ground> grounds(String kind, LocalDate on) {
        return on(on).grounds.getOrDefault(kind, List.of());
    }

    /** A ground of a kind of decision on a day. */
    public Optional<Ground> ground(String kind, String key, LocalDate on) {
        return grounds(kind, on).stream()
                .filter(ground -> ground.key().equals(key))
                .findFirst();
    }

    /** The kinds of obligation on a day. */
    public List<ObligationKind> obligationKinds(LocalDate on) {
        return List.copyOf(on(on).obligationKinds.values());
    }

    /** A kind of obligation on a day. */
    public Optional<ObligationKind> obligationKind(String key, LocalDate on) {
        return Optional.ofNullable(on(on).obligationKinds.get(key));
    }

    /** The kinds of judgment on a day, in the order of the forms. */
    public List<JudgmentKind> judgmentKinds(LocalDate on) {
        return List.copyOf(on(on).judgmentKinds.values());
    }

    /** A kind of judgment on a day. */
    public Optional<JudgmentKind> judgmentKind(String key, LocalDate on) {
        return Optional.ofNullable(on(on).judgmentKinds.get(key));
    }

    /** The marks that a case may carry (tín dụng, tham nhũng, …) on a day. */
    public List<CodeEntry> flags(LocalDate on) {
        return List.copyOf(on(on).flags.values());
    }

    /** The guards on a day, worded and with their articles. */
    public List<GuardRule> guards(LocalDate on) {
        return List.copyOf(on(on).guards.values());
    }

    /** A guard as the law of a day words it; the nearest wording for a day on which the law does not know it. */
    public GuardRule guard(Guard guard, LocalDate on) {
        return Optional.ofNullable(on(on).guards.get(guard))
                .orElseGet(() -> files.guards().stream()
                        .filter(row -> row.guard() == guard)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("checked when loaded: " + guard)));
    }

    /** The authorities that sign decisions on a day. */
    public List<Signer> signers(LocalDate on) {
        return List.copyOf(on(on).signers.values());
    }

    /** A number that a guard counts with, such as {@code SEPARATE_BOOK_VERIFICATIONS}; empty where the law of the day has none. */
    public Optional<Integer> parameter(String key, LocalDate on) {
        return files.parameters().find(key, on).map(row -> row.integer("value"));
    }

    /** The states of a case, in order of precedence. */
    public List<StateRule> states() {
        return states.values().stream()
                .sorted(Comparator.comparingInt(StateRule::precedence))
                .toList();
    }

    /** Whether a case or an obligation in that state is still being enforced. */
    public boolean isOpen(CaseState state) {
        return state(state).open();
    }

    /** The state of a case whose obligations stand so. */
    public CaseState caseState(List<CaseState> ofObligations) {
        CaseState first = null;
        for (CaseState state : ofObligations) {
            if (first == null || state(state).precedence() < state(first).precedence()) {
                first = state;
            }
        }
        if (first == null) {
            throw new IllegalArgumentException("a case has at least one obligation");
        }
        return first;
    }

    private StateRule state(CaseState state) {
        StateRule rule = states.get(state);
        if (rule == null) {
            throw new IllegalStateException("checked when loaded: " + state);
        }
        return rule;
    }
}
