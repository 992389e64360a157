package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Boundary.fails;
import static vn.thads.cases.decision.Boundary.passes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseState;

/** Every decision that moves no state, in each law: by a signer of that day and of the next, and by a day or a đồng of its own. */
class PlainDecisionBoundsTest {
    private static final LocalDate FIRST_LAW = LocalDate.of(2009, 7, 1);
    private static final Set<Guard> BARRED = Set.of(Guard.FROM_STATE, Guard.TERMINAL_STATE, Guard.OBLIGATIONS);

    @TestFactory
    Stream<DynamicTest> every_plain_decision_passes_and_fails_by_a_day_or_a_dong() {
        return Boundary.tests(boundaries());
    }

    static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.plainDecisions()) {
            LocalDate on = row.edge();
            String name = name(row);
            boolean coerces = row.list("guards").contains("MEANS_VERIFIED");
            List<String> states = coerces ? List.of("ENFORCING") : row.list("from_states");
            for (String state : states) {
                CaseState from = CaseState.valueOf(state);
                boundaries.add(passes(
                        name, "from " + from + ", signed by whoever may from that day", () -> taken(row, from, on)));
                boundaries.add(fails(
                        name,
                        "from " + from + ", signed by whoever may from the next day",
                        () -> unsigned(row, from, on)));
            }
            for (CaseState from : others(row)) {
                boundaries.add(fails(
                        name,
                        "from " + from,
                        () -> assertThat(refused(row, from, on)).isIn(BARRED)));
            }
            if (coerces) {
                boundaries.add(passes(name, "the day after the voluntary term", () -> coercedAfter(row, on)));
                boundaries.add(fails(name, "on its last day", () -> coercedWithin(row, on)));
                boundaries.add(fails(
                        name,
                        "before means are verified",
                        () -> assertThat(refused(row, CaseState.VERIFYING, on)).isEqualTo(Guard.MEANS_VERIFIED)));
            }
            if (row.from().isAfter(FIRST_LAW)
                    && rows(row.text("decision_kind"), row.from().minusDays(1)).isEmpty()) {
                boundaries.add(fails(
                        name,
                        "the day before its law",
                        () -> assertThat(refused(
                                        row, CaseState.ENFORCING, row.from().minusDays(1)))
                                .isEqualTo(Guard.KNOWN_KEY)));
            }
            switch (row.text("effect")) {
                case "RELIEF" -> {
                    boundaries.add(passes(name, "all but one đồng", () -> relieved(row, on, Situation.OWED - 1)));
                    boundaries.add(fails(
                            name,
                            "the last đồng too",
                            () -> assertThat(relief(row, on, Situation.OWED)).isEqualTo(Guard.RELIEF_IS_A_PART)));
                }
                case "REASSIGN" ->
                    boundaries.add(fails(
                            name,
                            "to the officer who has it",
                            () -> assertThat(reassigned(row, on)).isEqualTo(Guard.OTHER_OFFICER)));
                default -> {}
            }
        }
        return boundaries;
    }

    static String name(RuleRow row) {
        return row.text("decision_kind") + "@" + row.text("regime");
    }

    private static List<RuleRow> rows(String kind, LocalDate on) {
        return RuleRow.plainDecisions().stream()
                .filter(row -> row.text("decision_kind").equals(kind) && row.covers(on))
                .toList();
    }

    private static Set<CaseState> others(RuleRow row) {
        Set<CaseState> others = new HashSet<>(Situation.possible(false));
        others.removeIf(state -> row.list("from_states").contains(state.name()));
        return others;
    }

    private static Story story(CaseState from, LocalDate on) {
        return new Situation(from, on, from == CaseState.RETURNED).story();
    }

    private static TakeDecision decision(RuleRow row, Story story, LocalDate on, LocalDate signerFrom) {
        Particulars particulars = switch (row.text("effect")) {
            case "RELIEF" -> Particulars.none().amount(1, 1);
            case "REASSIGN" -> Particulars.none().officer("709-2");
            default -> Particulars.none();
        };
        return signed(decision(row, story, on, particulars), signerFrom);
    }

    private static TakeDecision decision(RuleRow row, Story story, LocalDate on, Particulars particulars) {
        return story.decision(
                row.text("decision_kind"), on.toString(), new Grounding(null, on), particulars, Scope.whole());
    }

    /** The same decision, signed by somebody who may from that day on. */
    static TakeDecision signed(TakeDecision decision, LocalDate from) {
        String role = decision.signedBy() instanceof SignedBy.Known known ? known.role() : "HEAD";
        return new TakeDecision(
                decision.id(),
                decision.kind(),
                decision.on(),
                decision.scope(),
                decision.grounding(),
                decision.particulars(),
                new SignedBy.Known(role, from, null),
                decision.recording());
    }

    private static void taken(RuleRow row, CaseState from, LocalDate on) {
        Story story = story(from, on);

        story.take(Story.LAW.decide(story.now(), decision(row, story, on, on)));

        assertThat(story.state()).isEqualTo(from);
        assertThat(story.now().history().getLast())
                .isInstanceOfSatisfying(
                        Decision.class,
                        decision -> assertThat(decision.basis().article()).isEqualTo(row.text("article")));
    }

    private static void unsigned(RuleRow row, CaseState from, LocalDate on) {
        Story story = story(from, on);

        assertThat(story.refused(decision(row, story, on, on.plusDays(1))).guard())
                .isEqualTo(Guard.SIGNER_AUTHORISED);
    }

    private static Guard refused(RuleRow row, CaseState from, LocalDate on) {
        Story story = story(from, on);
        return story.refused(decision(row, story, on, on)).guard();
    }

    /** Notified on a day; means are known from the last day of the voluntary term on. */
    private static Story inTerm(LocalDate on) {
        Story story = Story.exOfficio()
                .owing("MONEY_FEE", Situation.OWED)
                .decidedOn(on.toString())
                .notice(on.toString());
        return story.verification(lastDayOfTerm(story).toString(), VerificationResult.MEANS_FOUND);
    }

    private static LocalDate lastDayOfTerm(Story story) {
        LocalDate noticedOn = story.now().registration().decidedOn();
        RuleRow term = RuleRow.terms().stream()
                .filter(row -> row.text("key").equals("VOLUNTARY_TERM") && row.covers(noticedOn))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no voluntary term on " + noticedOn));
        return PlainCalendar.lastDay(term, noticedOn);
    }

    /** Early enough for the whole term to lie in the law of the row. */
    private static LocalDate early(RuleRow row, LocalDate edge) {
        return row.ends() ? edge.minusDays(30) : edge;
    }

    private static void coercedAfter(RuleRow row, LocalDate edge) {
        Story story = inTerm(early(row, edge));
        LocalDate on = lastDayOfTerm(story).plusDays(1);

        assertThat(story.take(Story.LAW.decide(story.now(), decision(row, story, on, on)))
                        .state())
                .isEqualTo(CaseState.ENFORCING);
    }

    private static void coercedWithin(RuleRow row, LocalDate edge) {
        Story story = inTerm(early(row, edge));
        LocalDate on = lastDayOfTerm(story);

        assertThat(story.refused(decision(row, story, on, on)).guard()).isEqualTo(Guard.VOLUNTARY_TERM_OVER_OR_URGENT);
    }

    private static void relieved(RuleRow row, LocalDate on, long amount) {
        Story story = story(CaseState.ENFORCING, on);

        story.take(Story.LAW.decide(
                story.now(), decision(row, story, on, Particulars.none().amount(1, amount))));

        assertThat(story.money(1, on.toString()).reduced()).isEqualTo(amount);
    }

    private static Guard relief(RuleRow row, LocalDate on, long amount) {
        Story story = story(CaseState.ENFORCING, on);
        return story.refused(decision(row, story, on, Particulars.none().amount(1, amount)))
                .guard();
    }

    private static Guard reassigned(RuleRow row, LocalDate on) {
        Story story = story(CaseState.ENFORCING, on);
        return story.refused(decision(row, story, on, Particulars.none().officer("709-1")))
                .guard();
    }
}
