package vn.thads.cases.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.CaseFact;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Position;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.Rules;
import vn.thads.cases.rules.Transition;
import vn.thads.events.CaseState;

/** T20: a decision is recalled or annulled (thu hồi, huỷ). Which row it makes depends on the decision that it names. */
final class Recalling {
    private static final String ENTRUSTMENT = "ENTRUSTMENT";

    private final Rules rules;
    private final EnforcementCase enforcementCase;
    private final TakeDecision command;
    private final Position position;

    Recalling(Rules rules, EnforcementCase enforcementCase, TakeDecision command, Position position) {
        this.rules = rules;
        this.enforcementCase = enforcementCase;
        this.command = command;
        this.position = position;
    }

    Optional<Refusal> refusal() {
        UUID named = command.particulars().recalls();
        if (named == null) {
            return refuse(Guard.RECALLABLE, Map.of("missing", "recalls"));
        }
        if (goesWithEntrustment()) {
            return entrusted(named);
        }
        if (isEnforcementDecision(named)) {
            return Optional.empty();
        }
        Optional<CaseFact> recalled = enforcementCase.fact(named);
        boolean counts = recalled.isPresent()
                && recalled.get() instanceof Decision
                && position.facts().stream().anyMatch(fact -> fact.id().equals(named));
        if (!counts) {
            // not of this case, dated later, or recalled already
            return refuse(Guard.RECALLABLE, Map.of("recalls", named.toString()));
        }
        if (!command.scope().wholeCase()) {
            return refuse(Guard.WHOLE_CASE_ONLY, Map.of("kind", command.kind()));
        }
        return isOver() && !revives(named)
                ? refuse(
                        Guard.RECALL_OF_TERMINATING_DECISION,
                        Map.of(
                                "recalls",
                                named.toString(),
                                "state",
                                position.state().name()))
                : Optional.empty();
    }

    private Optional<Refusal> entrusted(UUID named) {
        List<Integer> part =
                command.scope().wholeCase() ? List.of() : command.scope().obligations();
        boolean allEntrusted = part.stream().allMatch(number -> position.state(number) == CaseState.ENTRUSTED);
        boolean someEntrusted =
                position.obligations().stream().anyMatch(number -> position.state(number) == CaseState.ENTRUSTED);
        return isEnforcementDecision(named) && allEntrusted && someEntrusted
                ? Optional.empty()
                : refuse(Guard.ENTRUSTMENT_FIRST, Map.of("missing", ENTRUSTMENT, "recalls", named.toString()));
    }

    boolean goesWithEntrustment() {
        return command.grounding().key().equals(ENTRUSTMENT)
                && rules.ground(command.kind(), ENTRUSTMENT, command.on()).isPresent();
    }

    String article() {
        return rules.ground(command.kind(), ENTRUSTMENT, command.on())
                .map(ground -> ground.source().article())
                .orElse("");
    }

    /** The row that the recall makes, by what it names and by whether the case is over. */
    Optional<Transition> row() {
        Guard selecting = isEnforcementDecision(command.particulars().recalls())
                ? Guard.RECALLS_ENFORCEMENT_DECISION
                : isOver() ? Guard.RECALL_OF_TERMINATING_DECISION : Guard.RECALLS_OTHER_DECISION;
        return rules.transitions(command.kind(), command.grounding().key(), command.on()).stream()
                .filter(row -> row.terms().guards().contains(selecting))
                .filter(row -> concernedBy(row, selecting))
                .findFirst();
    }

    private boolean concernedBy(Transition row, Guard selecting) {
        return selecting == Guard.RECALLS_ENFORCEMENT_DECISION
                ? !concerned().isEmpty()
                        && concerned().stream().allMatch(number -> row.from().contains(position.state(number)))
                : row.from().contains(position.state());
    }

    /** The obligations that it ends, or all of them where it runs the fold anew. */
    List<Integer> concerned() {
        if (!isEnforcementDecision(command.particulars().recalls())) {
            return position.obligations();
        }
        return command.scope().wholeCase()
                ? position.openObligations()
                : command.scope().obligations();
    }

    private boolean isOver() {
        return position.openObligations().isEmpty();
    }

    /** Whether the case would be open again without the decision. */
    private boolean revives(UUID named) {
        return enforcementCase.reopensWithout(named, command.on());
    }

    private boolean isEnforcementDecision(@Nullable UUID named) {
        return enforcementCase.registration().decisionId().equals(named);
    }

    private Optional<Refusal> refuse(Guard guard, Map<String, String> details) {
        return Optional.of(Question.refusal(rules, guard, command.on(), details));
    }
}
