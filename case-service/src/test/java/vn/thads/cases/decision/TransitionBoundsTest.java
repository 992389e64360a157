package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Boundary.fails;
import static vn.thads.cases.decision.Boundary.passes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseState;

/** Every row of the state machine that a decision makes, from every state, on the edge of its law: and a day beyond it. */
class TransitionBoundsTest {
    private static final LocalDate FIRST_LAW = LocalDate.of(2009, 7, 1);
    private static final Set<Guard> BARRED = Set.of(Guard.FROM_STATE, Guard.TERMINAL_STATE);

    @TestFactory
    Stream<DynamicTest> every_transition_by_decision_passes_on_its_day_and_fails_a_day_off() {
        return Boundary.tests(boundaries());
    }

    static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.transitions()) {
            if (!row.list("decision_kinds").isEmpty()
                    && !row.text("from_states").equals("REQUESTED")) {
                for (String kind : row.list("decision_kinds")) {
                    ofRow(boundaries, row, kind);
                }
            }
        }
        return boundaries;
    }

    static String name(RuleRow row) {
        String variant = row.text("variant").isEmpty() ? "" : "_" + row.text("variant");
        return row.text("id") + variant + "@" + row.text("regime");
    }

    private static void ofRow(List<Boundary> boundaries, RuleRow row, String kind) {
        LocalDate on = row.edge();
        Order order = Order.of(row, kind, on);
        for (String state : row.list("from_states")) {
            CaseState from = CaseState.valueOf(state);
            boundaries.add(passes(
                    name(row), kind + " from " + from + " on a ground of the day", () -> taken(order, from, on)));
            boundaries.add(fails(
                    name(row), kind + " from " + from + " on a ground of the next day", () -> early(order, from, on)));
        }
        if (!row.list("guards").contains("RECALL_GROUND")) {
            for (CaseState from : others(row, kind, on)) {
                boundaries.add(fails(name(row), kind + " from " + from, () -> barred(order, from, on)));
            }
        }
        CaseState first = CaseState.valueOf(row.list("from_states").getFirst());
        if (row.ends() && rows(kind, row.to().plusDays(1)).isEmpty()) {
            boundaries.add(fails(
                    name(row),
                    kind + " the day after its law",
                    () -> unknown(order, first, row.to().plusDays(1))));
        }
        if (row.from().isAfter(FIRST_LAW) && rows(kind, row.from().minusDays(1)).isEmpty()) {
            boundaries.add(fails(
                    name(row),
                    kind + " the day before its law",
                    () -> unknown(order, first, row.from().minusDays(1))));
        }
    }

    private static List<RuleRow> rows(String kind, LocalDate on) {
        return RuleRow.transitions().stream()
                .filter(row -> row.list("decision_kinds").contains(kind) && row.covers(on))
                .toList();
    }

    /** The states from which no row leads on the ground of this one. */
    private static Set<CaseState> others(RuleRow row, String kind, LocalDate on) {
        Set<String> from = rows(kind, on).stream()
                .filter(other -> other.text("only_ground").isEmpty()
                        || other.text("only_ground").equals(row.text("only_ground")))
                .flatMap(other -> other.list("from_states").stream())
                .collect(Collectors.toSet());
        boolean onRequest = row.text("guards").contains("ON_REQUEST");
        Set<CaseState> others = new HashSet<>(Situation.possible(onRequest));
        others.removeIf(state -> from.contains(state.name()));
        return others;
    }

    private static void taken(Order order, CaseState from, LocalDate on) {
        Story story = order.story(from, on);
        CaseState before = story.now().positionOn(on).state();

        story.take(Story.LAW.decide(story.now(), order.on(story, on, on)));

        assertThat(before).isEqualTo(from);
        assertThat(((DecisionTaken) story.event()).transition())
                .isEqualTo(order.row().text("id"));
        assertThat(story.state())
                .isIn(after(order.row(), before).stream()
                        .map(CaseState::valueOf)
                        .toList());
    }

    private static Set<String> after(RuleRow row, CaseState before) {
        String to = row.text("to_state");
        boolean terminating = row.text("variant").equals("RECALL_TERMINATING");
        return switch (to) {
            case "PREVIOUS" -> Set.of("VERIFYING");
            case "FOLD" -> terminating ? Set.of("VERIFYING", "NOT_ENFORCEABLE") : Set.of(before.name());
            case "SAME" -> Set.of(before.name());
            default -> Set.of(to);
        };
    }

    private static void early(Order order, CaseState from, LocalDate on) {
        Story story = order.story(from, on);

        assertThat(story.refused(order.on(story, on, on.plusDays(1))).guard()).isEqualTo(Guard.DATE_NOT_BEFORE_GROUND);
    }

    private static void barred(Order order, CaseState from, LocalDate on) {
        Story story = order.story(from, on);

        assertThat(story.refused(order.on(story, on, on)).guard()).isIn(BARRED);
    }

    private static void unknown(Order order, CaseState from, LocalDate on) {
        Story story = order.story(from, on);

        assertThat(story.refused(order.on(story, on, on)).guard()).isEqualTo(Guard.KNOWN_KEY);
    }
}
