package vn.thads.cases.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.thads.cases.decision.PossibleDecision.Way;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.ObligationMoney;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Position;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.rules.DecisionKind;
import vn.thads.cases.rules.Ground;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.PlainDecision;
import vn.thads.cases.rules.PlainDecision.Effect;
import vn.thads.cases.rules.Rules;
import vn.thads.cases.rules.Transition;

/** What may be decided on a case on a day, and what is missing for the rest. */
final class Possibilities {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Rules rules;
    private final Provinces provinces;
    private final EnforcementCase enforcementCase;
    private final LocalDate on;
    private final Position position;

    Possibilities(Rules rules, Provinces provinces, EnforcementCase enforcementCase, LocalDate on) {
        this.rules = rules;
        this.provinces = provinces;
        this.enforcementCase = enforcementCase;
        this.on = on;
        this.position = enforcementCase.positionOn(on);
    }

    List<String> allowedKinds() {
        return decisions().stream()
                .filter(PossibleDecision::allowed)
                .map(possible -> possible.kind().key())
                .toList();
    }

    List<PossibleDecision> decisions() {
        return rules.decisionKinds(on).stream()
                .filter(kind -> !kind.beforeCase())
                .map(this::decision)
                .toList();
    }

    private PossibleDecision decision(DecisionKind kind) {
        List<Way> ways = new ArrayList<>();
        for (Transition row : rules.transitions(kind.key(), on)) {
            way(kind, row).ifPresent(ways::add);
        }
        rules.plainDecision(kind.key(), on).flatMap(plain -> way(kind, plain)).ifPresent(ways::add);
        boolean allowed = ways.stream().anyMatch(way -> way.missing().isEmpty());
        List<Refusal> missing = allowed
                ? List.of()
                : ways.isEmpty()
                        ? List.of(fromState(kind))
                        : ways.stream()
                                .flatMap(way -> way.missing().stream())
                                .distinct()
                                .toList();
        return new PossibleDecision(kind, allowed, ways, missing);
    }

    private Refusal fromState(DecisionKind kind) {
        Guard guard = position.openObligations().isEmpty() ? Guard.TERMINAL_STATE : Guard.FROM_STATE;
        return Question.refusal(
                rules,
                guard,
                on,
                Map.of("kind", kind.key(), "state", position.state().name()));
    }

    private Optional<Way> way(DecisionKind kind, Transition row) {
        List<Integer> obligations = obligations(row.from());
        if (obligations.isEmpty() || !canBeSelected(row)) {
            return Optional.empty();
        }
        Transition.Terms terms = row.terms();
        return Optional.of(new Way(
                row.variant().isEmpty() ? row.id() : row.id() + "_" + row.variant(),
                row.to().key(),
                obligations,
                grounds(kind, row),
                needs(terms.guards()),
                row.article(),
                Terms.find(terms.decideBy(), on).orElse(null),
                Stream.concat(
                                partOnly(kind, row, obligations).stream(),
                                missing(kind, terms.guards(), obligations).stream())
                        .toList()));
    }

    /** What is for whole cases only cannot be done while an obligation stands elsewhere. */
    private Optional<Refusal> partOnly(DecisionKind kind, Transition row, List<Integer> obligations) {
        List<Integer> elsewhere = position.openObligations().stream()
                .filter(number -> !obligations.contains(number))
                .toList();
        if (elsewhere.isEmpty() || !Deciding.isForWholeCases(row)) {
            return Optional.empty();
        }
        Map<String, String> details = new HashMap<>(Map.of("kind", kind.key()));
        elsewhere.forEach(number ->
                details.put("obligation " + number, position.state(number).name()));
        return Optional.of(Question.refusal(rules, Guard.WHOLE_CASE_ONLY, on, details));
    }

    private Optional<Way> way(DecisionKind kind, PlainDecision plain) {
        List<Integer> obligations = obligations(plain.from()).stream()
                .filter(number -> plain.effect() != Effect.RELIEF || isRelievable(number))
                .toList();
        return obligations.isEmpty()
                ? Optional.empty()
                : Optional.of(new Way(
                        "",
                        "SAME",
                        obligations,
                        rules.grounds(kind.key(), on),
                        needs(plain.guards()),
                        plain.source().article(),
                        null,
                        missing(kind, plain.guards(), obligations)));
    }

    /** Whether a part can be reduced: something is to come, and more than a đồng of it where nothing came yet. */
    private boolean isRelievable(int obligation) {
        ObligationMoney money = position.money(obligation);
        long rest = money.owed() - money.reduced() - money.received();
        return position.isMoney(obligation) && rest > (money.received() == 0 ? 1 : 0);
    }

    /** A recall of a terminating decision is only for a case that is over, the recall of another only for one that is open. */
    private boolean canBeSelected(Transition row) {
        boolean isOver = position.openObligations().isEmpty();
        boolean revives = row.terms().guards().contains(Guard.RECALL_OF_TERMINATING_DECISION);
        boolean recallsOther = row.terms().guards().contains(Guard.RECALLS_OTHER_DECISION);
        return revives
                ? isOver
                : !recallsOther
                        || position.facts().stream().anyMatch(fact -> fact instanceof vn.thads.cases.docket.Decision);
    }

    private List<Integer> obligations(Set<vn.thads.events.CaseState> from) {
        return position.obligations().stream()
                .filter(number -> from.contains(position.state(number)))
                .toList();
    }

    private List<Ground> grounds(DecisionKind kind, Transition row) {
        Set<String> selecting = new LinkedHashSet<>();
        for (Transition other : rules.transitions(kind.key(), on)) {
            if (!other.onlyGround().isEmpty()) {
                selecting.add(other.onlyGround());
            }
        }
        return rules.grounds(kind.key(), on).stream()
                .filter(ground -> row.onlyGround().isEmpty()
                        ? !selecting.contains(ground.key())
                        : ground.key().equals(row.onlyGround()))
                .toList();
    }

    /** What the caller must give with the decision. */
    private static List<String> needs(List<Guard> guards) {
        Set<String> needs = new LinkedHashSet<>();
        for (Guard guard : guards) {
            need(guard).ifPresent(needs::add);
        }
        return List.copyOf(needs);
    }

    private static Optional<String> need(Guard guard) {
        return switch (guard) {
            case GROUND_NOT_ENFORCEABLE,
                    GROUND_POSTPONEMENT,
                    GROUND_SUSPENSION,
                    GROUND_DISCONTINUATION,
                    RECALL_GROUND -> Optional.of("ground");
            case DATE_NOT_BEFORE_GROUND, COMPLAINT_PENDING, REVIEW_JUDGMENT_RECEIVED -> Optional.of("groundOn");
            case POSTPONEMENT_ONCE_MAX_3_MONTHS -> Optional.of("until");
            case ASSETS_ELSEWHERE, PROVINCE_TAKES_UP -> Optional.of("toOffice");
            case OTHER_OFFICER -> Optional.of("newOfficer");
            case RELIEF_IS_A_PART -> Optional.of("amounts");
            case RECALLS_ENFORCEMENT_DECISION, RECALLS_OTHER_DECISION, RECALL_OF_TERMINATING_DECISION ->
                Optional.of("recalls");
            default -> Optional.empty();
        };
    }

    /** What the case itself still lacks, whatever the caller gives. */
    private List<Refusal> missing(DecisionKind kind, List<Guard> guards, List<Integer> obligations) {
        TakeDecision probe = new TakeDecision(
                NOBODY,
                kind.key(),
                on,
                Scope.whole(),
                new Grounding(null, on),
                Particulars.none().until(on),
                new SignedBy.Unrecorded(),
                new Recording(Instant.MAX, true));
        Question question = new Question(enforcementCase, position, obligations, probe, "", rules, provinces);
        return guards.stream()
                .filter(Possibilities::isOfTheCase)
                .flatMap(guard -> Guards.check(guard, question).stream())
                .toList();
    }

    private static boolean isOfTheCase(Guard guard) {
        return switch (guard) {
            case VOLUNTARY_TERM_OVER_OR_URGENT,
                    MEANS_VERIFIED,
                    NEW_INFORMATION,
                    SEPARATE_BOOK_1_YEAR,
                    SEPARATE_BOOK_2_YEARS_EX_OFFICIO,
                    RETURN_2_YEARS_ON_REQUEST,
                    ON_REQUEST_ONLY,
                    POSTPONEMENT_ONCE_MAX_3_MONTHS -> true;
            default -> false;
        };
    }
}
