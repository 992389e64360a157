package vn.thads.cases.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.rules.Rules;
import vn.thads.events.CaseState;
import vn.thads.events.Standing;

/**
 * The whole history of a case, folded once by legal date: its standings, and which obligations each fact moved.
 *
 * @param standings the standings, in order
 * @param moved numbers of the obligations that a decision, an act or a receipt moved when it came, by fact
 * @param breach the first fact after which the money does not balance, or null
 */
record Trail(
        List<Standing> standings,
        Map<UUID, List<Integer>> moved,
        @Nullable Breach breach) {

    /** A fact after which the money of some obligations does not balance. */
    record Breach(CaseFact fact, List<Integer> obligations) {}

    static List<CaseFact> inOrder(List<CaseFact> history) {
        // stable: facts of one day stay in the order in which the office knew them
        return history.stream().sorted(Comparator.comparing(CaseFact::on)).toList();
    }

    static Trail of(Registration registration, List<CaseFact> history, Rules rules) {
        List<CaseFact> facts = inOrder(history);
        Position position = Position.registered(registration, rules);
        List<Standing> standings = new ArrayList<>(List.of(position.standing(registration.decidedOn())));
        Map<UUID, List<Integer>> moved = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            CaseFact fact = facts.get(i);
            position.reach(fact.on());
            Standing broughtBack = null;
            if (Undoing.target(fact, registration) != null) {
                boolean wasAway = position.state() == CaseState.SEPARATE_BOOK;
                Position away = position;
                position = undo(registration, rules, facts.subList(0, i + 1));
                boolean isAway = position.state() == CaseState.SEPARATE_BOOK;
                broughtBack = wasAway && !isAway ? away.broughtBack(fact.on()) : null;
                moved.put(fact.id(), position.obligations());
            } else {
                Position.Step step = position.apply(fact);
                broughtBack = step.broughtBack();
                moved.put(fact.id(), step.moved());
            }
            List<Integer> unbalanced = position.unbalanced();
            if (!unbalanced.isEmpty()) {
                return new Trail(standings, moved, new Breach(fact, unbalanced));
            }
            if (broughtBack != null) {
                add(standings, broughtBack);
            }
            add(standings, position.standing(fact.on()));
        }
        return new Trail(List.copyOf(standings), moved, null);
    }

    private static Position undo(Registration registration, Rules rules, List<CaseFact> upToUndoing) {
        CaseFact undoing = upToUndoing.getLast();
        List<CaseFact> before = upToUndoing.subList(0, upToUndoing.size() - 1);
        Position position = Position.after(registration, rules, before, Undoing.undone(upToUndoing, registration));
        position.reach(undoing.on());
        position.noteUndoing(undoing);
        return position;
    }

    /** The position after every fact dated on that day or before, on that day. */
    static Position positionOn(Registration registration, List<CaseFact> history, Rules rules, LocalDate day) {
        List<CaseFact> facts = inOrder(history).stream()
                .filter(fact -> !fact.on().isAfter(day))
                .toList();
        int lastUndoing = -1;
        for (int i = 0; i < facts.size(); i++) {
            if (Undoing.target(facts.get(i), registration) != null) {
                lastUndoing = i;
            }
        }
        Position position = lastUndoing < 0
                ? Position.registered(registration, rules)
                : undo(registration, rules, facts.subList(0, lastUndoing + 1));
        for (CaseFact fact : facts.subList(lastUndoing + 1, facts.size())) {
            position.reach(fact.on());
            position.apply(fact);
        }
        position.reach(day);
        return position;
    }

    /** The same as if one fact more had been undone on that day. */
    static Position positionWithout(
            Registration registration, List<CaseFact> history, Rules rules, LocalDate day, UUID fact) {
        List<CaseFact> facts = inOrder(history).stream()
                .filter(known -> !known.on().isAfter(day) && !known.id().equals(fact))
                .toList();
        Position position = Position.after(registration, rules, facts, Undoing.undone(facts, registration));
        position.reach(day);
        return position;
    }

    private static void add(List<Standing> standings, Standing next) {
        Standing last = standings.getLast();
        boolean same = last.state() == next.state()
                && last.office().equals(next.office())
                && last.officer().equals(next.officer())
                && last.obligations().equals(next.obligations());
        if (!same) {
            standings.add(next);
        }
    }
}
