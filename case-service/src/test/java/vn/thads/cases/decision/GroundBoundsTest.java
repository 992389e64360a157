package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Boundary.fails;
import static vn.thads.cases.decision.Boundary.passes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseState;

/** Every ground of the rule files carries its decision on the edge of its law, and none that arises or is known a day off. */
class GroundBoundsTest {
    private static final LocalDate FIRST_LAW = LocalDate.of(2009, 7, 1);
    private static final Set<Guard> NO_GROUND = Set.of(
            Guard.KNOWN_KEY,
            Guard.GROUND_NOT_ENFORCEABLE,
            Guard.GROUND_POSTPONEMENT,
            Guard.GROUND_SUSPENSION,
            Guard.GROUND_DISCONTINUATION,
            Guard.RECALL_GROUND,
            Guard.GROUND_REFUSAL);

    @TestFactory
    Stream<DynamicTest> every_ground_carries_its_decision_and_none_that_arises_a_day_later() {
        return Boundary.tests(boundaries());
    }

    static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.grounds()) {
            LocalDate on = row.edge();
            boundaries.add(passes(name(row), "arisen on the day", () -> carries(row, on)));
            boundaries.add(fails(name(row), "arising the next day", () -> tooEarly(row, on)));
            if (row.ends() && !isKnown(row, row.to().plusDays(1))) {
                boundaries.add(fails(
                        name(row),
                        "the day after its law",
                        () -> unknown(row, row.to().plusDays(1))));
            }
            if (row.from().isAfter(FIRST_LAW) && !isKnown(row, row.from().minusDays(1))) {
                boundaries.add(fails(
                        name(row),
                        "the day before its law",
                        () -> unknown(row, row.from().minusDays(1))));
            }
        }
        return boundaries;
    }

    static String name(RuleRow row) {
        return row.text("decision_kind") + "/" + row.text("ground") + "@" + row.text("regime");
    }

    private static boolean isKnown(RuleRow row, LocalDate on) {
        return RuleRow.grounds().stream()
                .anyMatch(other -> other.text("decision_kind").equals(row.text("decision_kind"))
                        && other.text("ground").equals(row.text("ground"))
                        && other.covers(on));
    }

    private static void carries(RuleRow row, LocalDate on) {
        switch (row.text("decision_kind")) {
            case "REFUSAL" -> assertThat(refusal(row, on, on)).isInstanceOf(Outcome.OfRequest.Granted.class);
            default -> {
                Story story = story(row, on);
                assertThat(Story.LAW.decide(story.now(), decision(row, story, on, on)))
                        .isInstanceOf(Outcome.Accepted.class);
            }
        }
    }

    private static void tooEarly(RuleRow row, LocalDate on) {
        assertThat(guard(row, on, on.plusDays(1))).isEqualTo(Guard.DATE_NOT_BEFORE_GROUND);
    }

    private static void unknown(RuleRow row, LocalDate on) {
        assertThat(guard(row, on, on)).isIn(NO_GROUND);
    }

    private static Guard guard(RuleRow row, LocalDate on, LocalDate groundOn) {
        if (!row.text("decision_kind").equals("REFUSAL")) {
            Story story = story(row, on);
            return story.refused(decision(row, story, on, groundOn)).guard();
        }
        return switch (refusal(row, on, groundOn)) {
            case Outcome.OfRequest.Denied(Refusal why) -> why.guard();
            case Outcome.OfRequest.Granted _ -> throw new AssertionError("refused on no ground");
        };
    }

    private static Outcome.OfRequest refusal(RuleRow row, LocalDate on, LocalDate receivedOn) {
        return Story.LAW.refuse(new RefuseRequest(
                new UUID(3, 3),
                row.text("ground"),
                receivedOn,
                on,
                new SignedBy.Known("HEAD", on.minusYears(1), null),
                Story.recorded(on)));
    }

    /** A case on which the decision of the ground can be taken. */
    private static Story story(RuleRow row, LocalDate on) {
        CaseState state = switch (row.text("decision_kind")) {
            case "RESUMPTION" -> CaseState.POSTPONED;
            case "RECALL" ->
                switch (row.text("ground")) {
                    case "ENTRUSTMENT" -> CaseState.ENTRUSTED;
                    case "BANKRUPTCY_HALT_ANNULLED" -> CaseState.DISCONTINUED;
                    default -> CaseState.ENFORCING;
                };
            default -> CaseState.ENFORCING;
        };
        return new Situation(state, on, false).story();
    }

    private static TakeDecision decision(RuleRow row, Story story, LocalDate on, LocalDate groundOn) {
        String kind = row.text("decision_kind");
        Particulars particulars = switch (kind) {
            case "RECALL", "ANNULMENT" ->
                Particulars.none()
                        .recalling(
                                row.text("ground").equals("BANKRUPTCY_HALT_ANNULLED")
                                        ? story.lastFact()
                                        : story.now().registration().decisionId());
            case "POSTPONEMENT" -> Particulars.none().until(on.plusMonths(1));
            default -> Particulars.none();
        };
        return story.decision(
                kind, on.toString(), new Grounding(row.text("ground"), groundOn), particulars, Scope.whole());
    }
}
