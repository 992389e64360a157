package vn.thads.cases.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thads.cases.rules.Rules;
import vn.thads.events.CaseState;
import vn.thads.events.Change;
import vn.thads.events.Standing;

/**
 * A case (việc thi hành án) as a value: its registration and its facts, in the order in which the office knew them. Everything else is
 * a fold over these by legal date.
 *
 * <p>Standings are told on the days of facts. Between them only one thing changes by itself: the voluntary term ends and
 * {@code VOLUNTARY} becomes {@code VERIFYING} (T4); {@link #standingOn} computes that for the day asked for, and a standing told by a
 * later fact shows it. It is never told by itself, since both states stand in one account of the statistics.
 */
public final class EnforcementCase {
    private final Registration registration;
    private final List<CaseFact> history;
    private final Rules rules;
    private final Trail trail;

    private EnforcementCase(Registration registration, List<CaseFact> history, Rules rules, Trail trail) {
        this.registration = registration;
        this.history = List.copyOf(history);
        this.rules = rules;
        this.trail = trail;
    }

    /**
     * A case from its stored registration and facts.
     *
     * @param registration the registration
     * @param history its facts, in the order in which the office knew them
     * @param rules the rules
     * @throws IllegalStateException if the stored money does not balance
     */
    public static EnforcementCase of(Registration registration, List<CaseFact> history, Rules rules) {
        Trail trail = Trail.of(registration, history, rules);
        if (trail.breach() != null) {
            throw new IllegalStateException("case %s does not balance after %s"
                    .formatted(registration.caseId(), trail.breach().fact().id()));
        }
        return new EnforcementCase(registration, history, rules, trail);
    }

    /** What becomes of a case with one fact more. */
    public sealed interface Addition {
        /**
         * The fact fits.
         *
         * @param next the case with it
         * @param change what it changed in the standings
         */
        record Fits(EnforcementCase next, Change change) implements Addition {}

        /**
         * The money would not balance.
         *
         * @param fact fact after which it would not, perhaps a later one
         * @param obligations numbers of the obligations
         */
        record Unbalanced(CaseFact fact, List<Integer> obligations) implements Addition {}

        /**
         * A later fact would lose what it stands on.
         *
         * @param fact that fact
         */
        record Undermines(CaseFact fact) implements Addition {}
    }

    /** The case with one fact more, if the history bears it. */
    public Addition with(CaseFact fact) {
        List<CaseFact> more = new ArrayList<>(history);
        more.add(fact);
        Trail next = Trail.of(registration, more, rules);
        if (next.breach() != null) {
            return new Addition.Unbalanced(next.breach().fact(), next.breach().obligations());
        }
        for (CaseFact other : history) {
            if (other.on().isAfter(fact.on()) && standsOnState(other) && !stillMoves(other, next)) {
                return new Addition.Undermines(other);
            }
        }
        return new Addition.Fits(
                new EnforcementCase(registration, more, rules, next),
                change(trail.standings(), next.standings(), fact));
    }

    private static boolean standsOnState(CaseFact fact) {
        return switch (fact) {
            case Decision _ -> true;
            case Act act -> act.kind() == ActKind.COMPLETION;
            case Movement movement ->
                movement.kind() == vn.thads.events.CaseEvent.MovementKind.RECEIVED && movement.reverses() == null;
        };
    }

    private boolean stillMoves(CaseFact fact, Trail next) {
        List<Integer> before = trail.moved().getOrDefault(fact.id(), List.of());
        return next.moved().getOrDefault(fact.id(), List.of()).containsAll(before);
    }

    private static Change change(List<Standing> before, List<Standing> after, CaseFact fact) {
        int same = 0;
        while (same < before.size() && same < after.size() && before.get(same).equals(after.get(same))) {
            same++;
        }
        if (same == before.size() && same == after.size()) {
            return Change.none(fact.on());
        }
        LocalDate from = LocalDate.MAX;
        if (same < before.size()) {
            from = before.get(same).on();
        }
        if (same < after.size() && after.get(same).on().isBefore(from)) {
            from = after.get(same).on();
        }
        LocalDate first = from;
        List<Standing> changed = after.stream()
                .filter(standing -> !standing.on().isBefore(first))
                .toList();
        if (changed.isEmpty()) {
            // what was told from that day on is taken back: the standing before it goes on
            Standing last = after.getLast();
            changed = List.of(new Standing(first, last.state(), last.office(), last.officer(), last.obligations()));
        }
        return new Change(first, changed);
    }

    /** The registration. */
    public Registration registration() {
        return registration;
    }

    /** The case. */
    public UUID id() {
        return registration.caseId();
    }

    /** Its facts, in the order in which the office knew them. */
    public List<CaseFact> history() {
        return history;
    }

    /** A fact by its id. */
    public Optional<CaseFact> fact(UUID id) {
        return history.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /** The standings, by legal date, in order. */
    public List<Standing> standings() {
        return trail.standings();
    }

    /** The first standing, as the registration tells it. */
    public Change firstChange() {
        Standing first = trail.standings().getFirst();
        return new Change(first.on(), List.of(first));
    }

    /** The latest standing that was told. */
    public Standing latest() {
        return trail.standings().getLast();
    }

    /** State of the case by its latest standing. */
    public CaseState state() {
        return latest().state();
    }

    /**
     * How the case stood at the end of a day, by everything known now.
     *
     * @return empty before the day of the enforcement decision
     */
    public Optional<Standing> standingOn(LocalDate day) {
        return day.isBefore(registration.decidedOn())
                ? Optional.empty()
                : Optional.of(positionOn(day).standing(day));
    }

    /** The position at the end of a day: the standing and all that the guards ask. */
    public Position positionOn(LocalDate day) {
        return Trail.positionOn(registration, history, rules, day);
    }

    /** Whether the case, over on that day, would be open on it had that fact never been. */
    public boolean reopensWithout(UUID fact, LocalDate day) {
        return !Trail.positionWithout(registration, history, rules, day, fact)
                .openObligations()
                .isEmpty();
    }

    /** Whether a day lies before the last fact that the history holds. */
    public boolean isBackDated(LocalDate day) {
        return history.stream().anyMatch(fact -> fact.on().isAfter(day));
    }
}
