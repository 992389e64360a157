package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Position;
import vn.thads.cases.rules.DecisionKind;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.PlainDecision;
import vn.thads.cases.rules.Rules;
import vn.thads.cases.rules.Target;
import vn.thads.cases.rules.Transition;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseState;

/** A decision asked of a case: the rows of the state machine that it would make, their guards, and what comes of it. */
final class Deciding {
    private final Rules rules;
    private final Provinces provinces;
    private final EnforcementCase enforcementCase;
    private final TakeDecision command;
    private final Position position;

    Deciding(Rules rules, Provinces provinces, EnforcementCase enforcementCase, TakeDecision command) {
        this.rules = rules;
        this.provinces = provinces;
        this.enforcementCase = enforcementCase;
        this.command = command;
        this.position = enforcementCase.positionOn(command.on());
    }

    /** Either a refusal, or what the law makes of the decision. */
    private sealed interface Finding {
        record Barred(Refusal why) implements Finding {}

        record Founded(Decision.Basis basis) implements Finding {}
    }

    Outcome outcome() {
        Optional<Refusal> refusal = Dates.check(rules, enforcementCase, command)
                .or(this::kindInForce)
                .or(this::groundKnown)
                .or(this::obligationsKnown);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return switch (finding()) {
            case Finding.Barred(Refusal why) -> new Outcome.Refused(why);
            case Finding.Founded(Decision.Basis basis) -> taken(basis);
        };
    }

    private Outcome taken(Decision.Basis basis) {
        Decision decision = new Decision(
                command.id(),
                command.kind(),
                command.on(),
                command.scope(),
                command.grounding(),
                command.particulars(),
                basis,
                command.recording().recordedAt());
        return Adding.outcome(
                rules,
                enforcementCase,
                decision,
                change -> new DecisionTaken(
                        enforcementCase.id(),
                        decision.id(),
                        decision.kind(),
                        basis.transition(),
                        decision.grounding().ground(),
                        decision.grounding().groundOn(),
                        basis.dueOn(),
                        decision.on(),
                        decision.scope().wholeCase(),
                        decision.scope().wholeCase()
                                ? position.obligations()
                                : decision.scope().obligations(),
                        decision.particulars().recalls(),
                        change));
    }

    private Optional<Refusal> kindInForce() {
        Optional<DecisionKind> kind = rules.decisionKind(command.kind(), command.on());
        if (kind.isEmpty()) {
            return refuse(
                    Guard.KNOWN_KEY,
                    Map.of("kind", command.kind(), "on", command.on().toString()));
        }
        return kind.get().beforeCase()
                ? refuse(
                        Guard.FROM_STATE,
                        Map.of("kind", command.kind(), "state", position.state().name()))
                : Optional.empty();
    }

    private Optional<Refusal> groundKnown() {
        LocalDate groundOn = command.grounding().groundOn();
        if (groundOn != null && groundOn.isAfter(command.on())) {
            return refuse(
                    Guard.DATE_NOT_BEFORE_GROUND,
                    Map.of(
                            "groundOn",
                            groundOn.toString(),
                            "decidedOn",
                            command.on().toString()));
        }
        String key = command.grounding().key();
        // a kind whose guard demands a ground words the refusal itself
        boolean isGuarded = rules.transitions(command.kind(), command.on()).stream()
                .flatMap(row -> row.terms().guards().stream())
                .anyMatch(Guards::demandsGround);
        return key.isEmpty()
                        || isGuarded
                        || rules.ground(command.kind(), key, command.on()).isPresent()
                ? Optional.empty()
                : refuse(Guard.KNOWN_KEY, Map.of("ground", key, "kind", command.kind()));
    }

    private Optional<Refusal> obligationsKnown() {
        for (int number : command.scope().obligations()) {
            if (!position.obligations().contains(number)) {
                return refuse(Guard.OBLIGATIONS, Map.of("obligation", String.valueOf(number)));
            }
        }
        return Amounts.check(question(position.openObligations(), ""));
    }

    private Finding finding() {
        if (command.kind().equals("RECALL") || command.kind().equals("ANNULMENT")) {
            return recall();
        }
        Optional<PlainDecision> plain = rules.plainDecision(command.kind(), command.on());
        return plain.isPresent() ? plain(plain.get()) : transition();
    }

    private Finding plain(PlainDecision plain) {
        List<Integer> concerned = new ArrayList<>();
        for (int number : position.obligations()) {
            boolean fits = plain.from().contains(position.state(number));
            if (fits && command.scope().includes(number)) {
                concerned.add(number);
            } else if (!fits && !command.scope().wholeCase() && command.scope().includes(number)) {
                return fromState(List.of(number));
            }
        }
        if (concerned.isEmpty()) {
            return fromState(position.obligations());
        }
        return guarded(plain.guards(), question(concerned, ""))
                .<Finding>map(Finding.Barred::new)
                .orElseGet(() -> new Finding.Founded(
                        new Decision.Basis(null, null, plain.source().article())));
    }

    private Finding recall() {
        Recalling recalling = new Recalling(rules, enforcementCase, command, position);
        Optional<Refusal> refusal = recalling.refusal();
        if (refusal.isPresent()) {
            return new Finding.Barred(refusal.get());
        }
        if (recalling.goesWithEntrustment()) {
            return new Finding.Founded(new Decision.Basis(null, null, recalling.article()));
        }
        Optional<Transition> row = recalling.row();
        return row.isEmpty()
                ? fromState(position.obligations())
                : founded(Map.of(row.get(), recalling.concerned()), row.get());
    }

    private Finding transition() {
        List<Transition> rows =
                rules.transitions(command.kind(), command.grounding().key(), command.on());
        List<Integer> concerned = command.scope().wholeCase()
                ? position.openObligations()
                : command.scope().obligations();
        if (concerned.isEmpty()) {
            return fromState(position.obligations());
        }
        IdentityHashMap<Transition, List<Integer>> byRow = new IdentityHashMap<>();
        List<Integer> barred = new ArrayList<>();
        Transition first = null;
        for (int number : concerned) {
            Optional<Transition> row = row(rows, position.state(number));
            if (row.isPresent()) {
                byRow.computeIfAbsent(row.get(), key -> new ArrayList<>()).add(number);
                first = first == null ? row.get() : first;
            } else if (!command.scope().wholeCase() || !isThereAlready(rows, position.state(number))) {
                barred.add(number);
            }
        }
        if (first == null || !barred.isEmpty()) {
            return fromState(barred.isEmpty() ? concerned : barred);
        }
        if (!command.scope().wholeCase() && isForWholeCases(first)) {
            return new Finding.Barred(refusal(Guard.WHOLE_CASE_ONLY, Map.of("kind", command.kind())));
        }
        return founded(byRow, first);
    }

    static boolean isForWholeCases(Transition row) {
        return row.to() instanceof Target.To(CaseState state)
                && (state == CaseState.SEPARATE_BOOK || state == CaseState.TAKEN_UP);
    }

    /** Whether an obligation stands already where a decision on the whole case leads. */
    private static boolean isThereAlready(List<Transition> rows, CaseState state) {
        return rows.stream().anyMatch(row -> switch (row.to()) {
            case Target.To(CaseState to) -> to == state || (to == CaseState.ENFORCING && isEnforced(state));
            case Target.Previous _ -> isEnforced(state);
            case Target.Same _, Target.Fold _, Target.NoCase _ -> false;
        });
    }

    private static boolean isEnforced(CaseState state) {
        return switch (state) {
            case DECIDED, VOLUNTARY, VERIFYING, ENFORCING -> true;
            case POSTPONED,
                    SUSPENDED,
                    PAUSED_COMPLAINT,
                    NOT_ENFORCEABLE,
                    SEPARATE_BOOK,
                    ENTRUSTED,
                    TAKEN_UP,
                    RECALLED,
                    DISCONTINUED,
                    RETURNED,
                    DONE -> false;
        };
    }

    static Optional<Transition> row(List<Transition> rows, CaseState state) {
        return rows.stream().filter(row -> row.from().contains(state)).findFirst();
    }

    private Finding founded(Map<Transition, List<Integer>> byRow, Transition first) {
        for (Map.Entry<Transition, List<Integer>> entry : byRow.entrySet()) {
            Transition row = entry.getKey();
            Optional<Refusal> refusal = guarded(
                    row.terms().guards(), question(entry.getValue(), row.terms().decideBy()));
            if (refusal.isPresent()) {
                return new Finding.Barred(refusal.get());
            }
        }
        LocalDate groundOn = command.grounding().groundOn();
        LocalDate dueOn = groundOn == null
                ? null
                : Terms.find(first.terms().decideBy(), groundOn).orElse(null);
        return new Finding.Founded(new Decision.Basis(first.id(), dueOn, first.article()));
    }

    private static Optional<Refusal> guarded(List<Guard> guards, Question question) {
        return guards.stream()
                .flatMap(guard -> Guards.check(guard, question).stream())
                .findFirst();
    }

    private Question question(List<Integer> obligations, String decideBy) {
        return new Question(enforcementCase, position, obligations, command, decideBy, rules, provinces);
    }

    private Finding fromState(List<Integer> barred) {
        Guard guard = position.openObligations().isEmpty() ? Guard.TERMINAL_STATE : Guard.FROM_STATE;
        Map<String, String> details = new HashMap<>();
        details.put("kind", command.kind());
        details.put("state", position.state().name());
        for (int number : barred) {
            details.put("obligation " + number, position.state(number).name());
        }
        Refusal refusal = refusal(guard, details);
        List<String> possible = new Possibilities(rules, provinces, enforcementCase, command.on()).allowedKinds();
        return new Finding.Barred(
                new Refusal(refusal.guard(), refusal.label(), refusal.article(), refusal.details(), possible));
    }

    private Optional<Refusal> refuse(Guard guard, Map<String, String> details) {
        return Optional.of(refusal(guard, details));
    }

    private Refusal refusal(Guard guard, Map<String, String> details) {
        return Question.refusal(rules, guard, command.on(), details);
    }
}
