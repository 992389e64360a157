package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Boundary.fails;
import static vn.thads.cases.decision.Boundary.passes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Movement;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.CaseState;
import vn.thads.legaltime.Deadlines;

/** Every term that the rule files name: its last day is in time and the day after is not, counted on a wall calendar. */
class TermBoundsTest {
    /** Terms that the rules of acts, money and requests count with; the others stand in the rows of the state machine. */
    private static final Set<String> BEYOND_THE_ROWS =
            Set.of("REVERIFY", "REVERIFY_PRISON_OR_UNKNOWN", "LIMITATION", "PAY_OUT", "RECEIVER_DECIDES_ENTRUSTED");

    @TestFactory
    Stream<DynamicTest> every_term_lets_its_last_day_pass_and_the_next_one_not() {
        return Boundary.tests(boundaries());
    }

    static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow term : RuleRow.terms()) {
            if (!named().contains(term.text("key"))) {
                continue;
            }
            String name = name(term);
            switch (term.text("key")) {
                case "SEPARATE_BOOK_WAIT", "RETURN_REQUEST_WAIT" -> {
                    boundaries.add(passes(name, "moved the day after the wait", () -> waited(term)));
                    boundaries.add(fails(name, "moved on the last day of the wait", () -> stillWaits(term)));
                }
                case "LIMITATION" -> {
                    boundaries.add(passes(name, "requested on the last day", () -> requestedInTime(term)));
                    boundaries.add(fails(name, "requested the day after", () -> requestedLate(term)));
                }
                case "POSTPONE_ON_REQUEST_MAX" -> {
                    boundaries.add(passes(name, "postponed until the last day", () -> postponedInTime(term)));
                    boundaries.add(fails(name, "postponed until the day after", () -> postponedTooLong(term)));
                }
                default -> {
                    boundaries.add(passes(
                            name,
                            "the last day is in time",
                            () -> assertThat(lastDay(term)).isBeforeOrEqualTo(shown(term))));
                    boundaries.add(fails(
                            name,
                            "the day after is late",
                            () -> assertThat(lastDay(term).plusDays(1)).isAfter(shown(term))));
                }
            }
        }
        return boundaries;
    }

    static String name(RuleRow term) {
        return term.text("key") + "@" + term.text("regime");
    }

    /** The terms that the rule files of this service name, and those that its acts, money and requests count with. */
    static Set<String> named() {
        Set<String> named = new TreeSet<>(BEYOND_THE_ROWS);
        for (RuleRow row : RuleRow.transitions()) {
            named.addAll(row.list("deadline_keys"));
            named.addAll(row.list("decide_by"));
        }
        RuleRow.plainDecisions().forEach(row -> named.addAll(row.list("deadline_keys")));
        RuleRow.obligationKinds().forEach(row -> named.addAll(row.list("issue_term")));
        RuleRow.judgmentKinds().forEach(row -> named.addAll(row.list("issue_term")));
        return named;
    }

    /** A day shortly before a long run of days off: Tết of 2015, Tết of 2017, National Day of 2026. */
    private static LocalDate trigger(RuleRow term) {
        return switch (term.text("regime")) {
            case "L2008" -> LocalDate.of(2015, 2, 11);
            case "L2008_2014" -> LocalDate.of(2017, 1, 20);
            case "L2025" -> LocalDate.of(2026, 8, 28);
            default -> throw new IllegalStateException("regime " + term.text("regime"));
        };
    }

    private static LocalDate lastDay(RuleRow term) {
        return PlainCalendar.lastDay(term, trigger(term));
    }

    /** The last day that the service shows. */
    private static LocalDate shown(RuleRow term) {
        LocalDate on = trigger(term);
        String day = on.toString();
        return switch (term.text("key")) {
            case "ISSUE_DECISION" -> issueDueOn(fee(), day);
            case "ISSUE_DECISION_BANKRUPTCY" -> issueDueOn(fee().judgment("BANKRUPTCY"), day);
            case "ISSUE_DECISION_PROVISIONAL" -> issueDueOn(Story.exOfficio().owing("PROVISIONAL", 0), day);
            case "RECEIVER_DECIDES_ENTRUSTED" ->
                issueDueOn(fee().from(Origin.ENTRUSTED_IN).after(CaseState.ENTRUSTED), day);
            case "REFUSE_REQUEST" -> refusalDueOn(on);
            case "VOLUNTARY_TERM" -> act(fee().decidedOn(day).notice(day)).dueOn();
            case "REVERIFY" ->
                act(fee().decidedOn(day).verification(day, VerificationResult.NO_MEANS))
                        .dueOn();
            case "REVERIFY_PRISON_OR_UNKNOWN" ->
                act(fee().decidedOn(day).verification(day, VerificationResult.ADDRESS_UNKNOWN))
                        .dueOn();
            case "PAY_OUT" -> payOutDueOn(fee().decidedOn(day).pays(MovementKind.RECEIVED, 1, day));
            default -> decided(term, on);
        };
    }

    private static Story fee() {
        return Story.exOfficio().owing("MONEY_FEE", Situation.OWED);
    }

    private static LocalDate issueDueOn(Story story, String receivedOn) {
        return story.receivedOn(receivedOn)
                .decidedOn(receivedOn)
                .now()
                .registration()
                .admission()
                .issueDueOn();
    }

    private static LocalDate refusalDueOn(LocalDate receivedOn) {
        RefuseRequest command = new RefuseRequest(
                new UUID(3, 3),
                "TIME_BARRED",
                receivedOn,
                receivedOn,
                new SignedBy.Known("HEAD", receivedOn.minusYears(1), null),
                Story.recorded(receivedOn));
        return switch (Story.LAW.refuse(command)) {
            case Outcome.OfRequest.Granted(LocalDate dueOn, String _) -> dueOn;
            case Outcome.OfRequest.Denied(Refusal why) -> throw new AssertionError("denied: " + why);
        };
    }

    private record Due(@Nullable LocalDate day) {
        LocalDate dueOn() {
            return Objects.requireNonNull(day, "a last day is shown");
        }
    }

    private static Due act(Story story) {
        return new Due(story.now().history().getLast() instanceof Act act ? act.dueOn() : null);
    }

    private static LocalDate payOutDueOn(Story story) {
        return new Due(story.now().history().getLast() instanceof Movement movement ? movement.payOutDueOn() : null)
                .dueOn();
    }

    /** Of a decision that the term runs for; a term that no decision carries is looked up as the rules serve it. */
    private static LocalDate decided(RuleRow term, LocalDate on) {
        for (RuleRow row : RuleRow.transitions()) {
            if (row.text("decide_by").equals(term.text("key"))
                    && row.covers(on)
                    && !row.text("from_states").equals("REQUESTED")) {
                Order order = Order.of(row, row.list("decision_kinds").getFirst(), on);
                Story story =
                        order.story(CaseState.valueOf(row.list("from_states").getFirst()), on);
                story.take(Story.LAW.decide(story.now(), order.on(story, on, on)));
                return new Due(story.event() instanceof DecisionTaken taken ? taken.dueOn() : null).dueOn();
            }
        }
        return Deadlines.inForce().term(term.text("key"), on).lastDay(on);
    }

    private static LocalDate stopped(RuleRow term) {
        return switch (term.text("regime")) {
            case "L2008" -> LocalDate.of(2013, 3, 15);
            case "L2008_2014" -> LocalDate.of(2016, 2, 29);
            default -> LocalDate.of(2026, 7, 6);
        };
    }

    private static Story waiting(RuleRow term) {
        LocalDate since = stopped(term);
        Story story = term.text("key").equals("RETURN_REQUEST_WAIT")
                ? Story.onRequest().owing("MONEY_CIVIL", Situation.OWED)
                : fee();
        return story.decidedOn(since.toString())
                .does(ActKind.URGENCY, since.toString())
                .take("NOT_YET_ENFORCEABLE", since.toString(), "NO_MEANS", since.toString())
                .verification(since.plusDays(150).toString(), VerificationResult.NO_MEANS)
                .verification(since.plusDays(300).toString(), VerificationResult.NO_MEANS);
    }

    private static String moving(RuleRow term) {
        return term.text("key").equals("RETURN_REQUEST_WAIT") ? "RETURN_OF_REQUEST" : "TRANSFER_TO_SEPARATE_BOOK";
    }

    private static void waited(RuleRow term) {
        LocalDate end = PlainCalendar.lastDay(term, stopped(term));

        assertThat(waiting(term).take(moving(term), end.plusDays(1).toString()).state())
                .isIn(CaseState.SEPARATE_BOOK, CaseState.RETURNED);
    }

    private static void stillWaits(RuleRow term) {
        LocalDate end = PlainCalendar.lastDay(term, stopped(term));

        assertThat(waiting(term).refused(moving(term), end.toString()).details())
                .containsEntry("waitEndsOn", end.toString());
    }

    private static LocalDate effective(RuleRow term) {
        return switch (term.text("regime")) {
            case "L2008" -> LocalDate.of(2010, 3, 15); // five years later a Sunday
            case "L2008_2014" -> LocalDate.of(2016, 1, 1); // five years later New Year's Day, a Friday
            default -> LocalDate.of(2026, 7, 1);
        };
    }

    private static Story requested(RuleRow term, LocalDate on) {
        return Story.onRequest()
                .owing("MONEY_CIVIL", Situation.OWED)
                .receivedOn(on.toString())
                .limitedFrom(effective(term).toString(), false);
    }

    private static void requestedInTime(RuleRow term) {
        LocalDate last = PlainCalendar.lastDay(term, effective(term));

        assertThat(requested(term, last).decidedOn(last.toString()).state()).isEqualTo(CaseState.DECIDED);
    }

    private static void requestedLate(RuleRow term) {
        LocalDate late = PlainCalendar.lastDay(term, effective(term)).plusDays(1);

        assertThat(requested(term, late).refusedOn(late.toString()).guard()).isEqualTo(Guard.WITHIN_LIMITATION);
    }

    private static TakeDecision postponed(Story story, LocalDate on, LocalDate until) {
        return story.decision(
                "POSTPONEMENT",
                on.toString(),
                new Grounding("PROTEST_AUTHORITY_REQUEST", on),
                Particulars.none().until(until),
                Scope.whole());
    }

    private static void postponedInTime(RuleRow term) {
        Story story = fee().decidedOn(trigger(term).toString());

        assertThat(story.take(Story.LAW.decide(story.now(), postponed(story, trigger(term), lastDay(term))))
                        .state())
                .isEqualTo(CaseState.POSTPONED);
    }

    private static void postponedTooLong(RuleRow term) {
        Story story = fee().decidedOn(trigger(term).toString());

        assertThat(story.refused(postponed(story, trigger(term), lastDay(term).plusDays(1)))
                        .guard())
                .isEqualTo(Guard.POSTPONEMENT_ONCE_MAX_3_MONTHS);
    }
}
