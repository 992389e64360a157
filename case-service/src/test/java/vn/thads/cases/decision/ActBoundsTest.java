package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Boundary.fails;
import static vn.thads.cases.decision.Boundary.passes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.events.CaseState;

/** T1 and T2, which come before a case, and T3, T4, T5 and T21, which rest on acts: in each law, and a day or a đồng beyond it. */
class ActBoundsTest {
    @TestFactory
    Stream<DynamicTest> every_transition_without_a_decision_on_the_case_passes_and_fails_by_a_day_or_a_dong() {
        return Boundary.tests(boundaries());
    }

    static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.transitions()) {
            String name = TransitionBoundsTest.name(row);
            LocalDate on = row.edge();
            switch (row.text("id")) {
                case "T1" -> {
                    boundaries.add(passes(name, "decided on the day of the judgment", () -> decidedAsReceived(on)));
                    boundaries.add(fails(name, "decided a day before the judgment", () -> decidedTooEarly(on)));
                }
                case "T2" -> {
                    boundaries.add(passes(name, "refused on the day of the request", () -> refusedAsReceived(on)));
                    boundaries.add(fails(name, "refused a day before the request", () -> refusedTooEarly(on)));
                }
                case "T3" -> {
                    boundaries.add(passes(name, "notified on the day of the decision", () -> notified(on)));
                    boundaries.add(fails(name, "notified a day before the decision", () -> notifiedTooEarly(on)));
                }
                case "T4" -> {
                    boundaries.add(passes(name, "verified the day after the term", () -> termOver(on)));
                    boundaries.add(fails(name, "not verified on the last day of the term", () -> termRuns(on)));
                }
                case "T5" -> {
                    boundaries.add(passes(name, "enforced on the day on which means are found", () -> meansFound(on)));
                    boundaries.add(fails(name, "means found on the last day of the term", () -> meansFoundEarly(on)));
                }
                case "T21" -> {
                    boundaries.add(passes(name, "done once the last đồng is remitted", () -> lastDong(on)));
                    boundaries.add(fails(name, "not done while one đồng is held", () -> oneDongHeld(on)));
                }
                default -> {}
            }
        }
        return boundaries;
    }

    private static Story fee() {
        return Story.exOfficio().owing("MONEY_FEE", Situation.OWED);
    }

    private static Story verifying(LocalDate on) {
        return new Situation(CaseState.VERIFYING, on, false).story();
    }

    private static LocalDate lastDayOfTerm(LocalDate noticedOn) {
        RuleRow term = RuleRow.terms().stream()
                .filter(row -> row.text("key").equals("VOLUNTARY_TERM") && row.covers(noticedOn))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no voluntary term on " + noticedOn));
        return PlainCalendar.lastDay(term, noticedOn);
    }

    private static void decidedAsReceived(LocalDate on) {
        assertThat(fee().receivedOn(on.toString()).decidedOn(on.toString()).state())
                .isEqualTo(CaseState.DECIDED);
    }

    private static void decidedTooEarly(LocalDate on) {
        assertThat(fee().receivedOn(on.plusDays(1).toString())
                        .refusedOn(on.toString())
                        .guard())
                .isEqualTo(Guard.JUDGMENT_RECEIVED);
    }

    private static RefuseRequest refusal(LocalDate receivedOn, LocalDate on) {
        return new RefuseRequest(
                new UUID(3, 3),
                "TIME_BARRED",
                receivedOn,
                on,
                new SignedBy.Known("HEAD", on.minusYears(1), null),
                Story.recorded(on));
    }

    private static void refusedAsReceived(LocalDate on) {
        assertThat(Story.LAW.refuse(refusal(on, on))).isInstanceOf(Outcome.OfRequest.Granted.class);
    }

    private static void refusedTooEarly(LocalDate on) {
        assertThat(Story.LAW.refuse(refusal(on.plusDays(1), on)))
                .isInstanceOfSatisfying(
                        Outcome.OfRequest.Denied.class,
                        denied -> assertThat(denied.why().guard()).isEqualTo(Guard.DATE_NOT_BEFORE_GROUND));
    }

    private static void notified(LocalDate on) {
        assertThat(fee().decidedOn(on.toString()).notice(on.toString()).on(on.toString()))
                .isEqualTo(CaseState.VOLUNTARY);
    }

    private static void notifiedTooEarly(LocalDate on) {
        Story story = fee().decidedOn(on.toString());

        assertThat(story.refused(story.act(ActKind.NOTICE, on.minusDays(1).toString()))
                        .guard())
                .isEqualTo(Guard.NOT_BEFORE_REGISTRATION);
    }

    private static void termOver(LocalDate on) {
        Story story = fee().decidedOn(on.toString()).notice(on.toString());

        assertThat(story.on(lastDayOfTerm(on).plusDays(1).toString())).isEqualTo(CaseState.VERIFYING);
    }

    private static void termRuns(LocalDate on) {
        Story story = fee().decidedOn(on.toString()).notice(on.toString());

        assertThat(story.on(lastDayOfTerm(on).toString())).isEqualTo(CaseState.VOLUNTARY);
    }

    private static void meansFound(LocalDate on) {
        Story story = verifying(on).verification(on.toString(), VerificationResult.MEANS_FOUND);

        assertThat(story.on(on.minusDays(1).toString())).isEqualTo(CaseState.VERIFYING);
        assertThat(story.on(on.toString())).isEqualTo(CaseState.ENFORCING);
    }

    private static void meansFoundEarly(LocalDate on) {
        LocalDate last = lastDayOfTerm(on);
        Story story = fee().decidedOn(on.toString())
                .notice(on.toString())
                .verification(last.toString(), VerificationResult.MEANS_FOUND);

        assertThat(story.on(last.toString())).isEqualTo(CaseState.VOLUNTARY);
        assertThat(verifying(on)
                        .verification(on.toString(), VerificationResult.NO_MEANS)
                        .on(on.toString()))
                .isEqualTo(CaseState.VERIFYING);
    }

    private static Story oneDongMissing(LocalDate on) {
        return verifying(on)
                .pays(MovementKind.RECEIVED, Situation.OWED, on.toString())
                .pays(MovementKind.REMITTED, Situation.OWED - 1, on.toString());
    }

    private static void lastDong(LocalDate on) {
        Story story = oneDongMissing(on).pays(MovementKind.REMITTED, 1, on.toString());

        assertThat(story.does(ActKind.COMPLETION, on.toString()).state()).isEqualTo(CaseState.DONE);
    }

    private static void oneDongHeld(LocalDate on) {
        Story story = oneDongMissing(on);

        assertThat(story.refused(story.act(ActKind.COMPLETION, on.toString())).guard())
                .isEqualTo(Guard.ALL_OBLIGATIONS_SETTLED);
    }
}
