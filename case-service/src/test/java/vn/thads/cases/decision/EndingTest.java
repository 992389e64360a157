package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Story.day;
import static vn.thads.events.CaseEvent.MovementKind.DEPOSITED;
import static vn.thads.events.CaseEvent.MovementKind.RECEIVED;
import static vn.thads.events.CaseEvent.MovementKind.REMITTED;

import org.junit.jupiter.api.Test;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseState;
import vn.thads.events.ObligationStanding;

class EndingTest {
    @Test
    @Tests({"L2008 Art. 50.1", "L2025 Art. 48"})
    void a_case_is_discontinued_on_a_ground_of_the_law_of_the_day() {
        assertThat(Story.decided("2026-06-01")
                        .take("DISCONTINUATION", "2026-06-30", "DISSOLVED", "2026-06-30")
                        .state())
                .isEqualTo(CaseState.DISCONTINUED);
        assertThat(Story.decided("2026-06-01")
                        .refused("DISCONTINUATION", "2026-07-01", "DISSOLVED", "2026-07-01")
                        .guard())
                .isEqualTo(Guard.GROUND_DISCONTINUATION);
        assertThat(Story.decided("2026-06-01")
                        .take("DISCONTINUATION", "2026-07-01", "REHABILITATION_HALTED", "2026-07-01")
                        .state())
                .isEqualTo(CaseState.DISCONTINUED);
    }

    @Test
    @Tests({"L2008 Art. 50.1", "L2025 Art. 48"})
    void nothing_leads_out_of_a_case_that_ended() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.decided(year + "-07-03")
                    .take("DISCONTINUATION", year + "-07-10", "AGREEMENT", year + "-07-10");

            Refusal refusal = story.refused("POSTPONEMENT", year + "-07-10", "ILLNESS", year + "-07-10");

            assertThat(refusal.guard()).isEqualTo(Guard.TERMINAL_STATE);
            assertThat(refusal.possible())
                    .contains("RECALL", "CERTIFICATE_OF_RESULT")
                    .doesNotContain("RESUMPTION");
        }
    }

    @Test
    @Tests({"L2008 Art. 50.1", "L2025 Art. 48"})
    void a_part_is_discontinued_and_the_rest_goes_on() {
        Story story = Story.exOfficio()
                .owing("MONEY_FEE", 200_000)
                .owing("MONEY_FINE", 5_000_000)
                .decidedOn("2017-01-03")
                .takePart("DISCONTINUATION", "2017-02-01", "EXEMPTION", "2017-02-01", 2);

        assertThat(story.state()).isEqualTo(CaseState.DECIDED);
        assertThat(story.now().latest().obligations())
                .extracting(ObligationStanding::state)
                .containsExactly(CaseState.DECIDED, CaseState.DISCONTINUED);

        story.pays(RECEIVED, 200_000, "2017-02-02")
                .pays(REMITTED, 200_000, "2017-02-03")
                .does(ActKind.COMPLETION, "2017-02-03");
        assertThat(story.state()).isEqualTo(CaseState.DONE);
    }

    @Test
    void a_case_of_several_obligations_takes_the_first_state_of_the_list() {
        Story story = Story.exOfficio()
                .owing("MONEY_FEE", 200_000)
                .owing("MONEY_FINE", 5_000_000)
                .owing("MONEY_CONFISCATE", 1)
                .decidedOn("2017-01-03")
                .takePart("POSTPONEMENT", "2017-02-01", "ILLNESS", "2017-02-01", 1)
                .takePart("SUSPENSION_NOTICE", "2017-02-02", "PROTEST", "2017-02-02", 2);
        assertThat(story.state()).isEqualTo(CaseState.DECIDED);

        story.takePart("DISCONTINUATION", "2017-02-03", "DEBTOR_DEAD", "2017-02-03", 3);
        assertThat(story.state()).isEqualTo(CaseState.POSTPONED);

        story.takePart("DISCONTINUATION", "2017-02-04", "DEBTOR_DEAD", "2017-02-04", 1);
        assertThat(story.state()).isEqualTo(CaseState.SUSPENDED);
    }

    @Test
    void a_part_names_obligations_that_exist_and_stand_where_the_decision_begins() {
        Story story = Story.exOfficio()
                .owing("MONEY_FEE", 200_000)
                .owing("MONEY_FINE", 5_000_000)
                .decidedOn("2017-01-03")
                .takePart("DISCONTINUATION", "2017-02-01", "EXEMPTION", "2017-02-01", 2);

        assertThat(refusedPart(story, 3).guard()).isEqualTo(Guard.OBLIGATIONS);
        assertThat(refusedPart(story, 2).details()).containsEntry("obligation 2", "DISCONTINUED");
    }

    private static Refusal refusedPart(Story story, int number) {
        return story.refused(story.decision(
                "POSTPONEMENT",
                "2017-03-01",
                new Grounding("ILLNESS", day("2017-03-01")),
                Particulars.none(),
                Scope.part(java.util.List.of(number))));
    }

    @Test
    @Tests({"L2008 Art. 52-53", "L2025 Art. 55; NĐ 152 Art. 32"})
    void a_case_is_done_once_the_last_dong_left_the_office() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.decided(year + "-07-03")
                    .notice(year + "-07-03")
                    .pays(RECEIVED, 1_000_000, year + "-07-04")
                    .pays(REMITTED, 999_999, year + "-07-05");

            Refusal refusal = story.refused(story.act(ActKind.COMPLETION, year + "-07-05"));
            assertThat(refusal.guard()).isEqualTo(Guard.ALL_OBLIGATIONS_SETTLED);
            assertThat(refusal.details()).containsEntry("obligation 1", "1").containsEntry("held 1", "1");

            story.pays(DEPOSITED, 1, year + "-07-05").does(ActKind.COMPLETION, year + "-07-05");
            assertThat(story.on(year + "-07-05")).isEqualTo(CaseState.DONE);
            assertThat(story.on(year + "-07-04")).isEqualTo(CaseState.VOLUNTARY);
        }
    }

    @Test
    @Tests("L2008 Art. 52-53")
    void a_case_that_is_postponed_is_not_done() {
        Story story = Story.exOfficio()
                .owing("EXHIBIT", 0)
                .decidedOn("2017-01-03")
                .take("POSTPONEMENT", "2017-02-01", "RECIPIENT_ABSENT", "2017-02-01");

        assertThat(story.refused(story.act(ActKind.COMPLETION, "2017-02-02")).guard())
                .isEqualTo(Guard.FROM_STATE);
        assertThat(story.resume("2017-03-01", "2017-03-01")
                        .does(ActKind.COMPLETION, "2017-03-01")
                        .state())
                .isEqualTo(CaseState.DONE);
    }

    @Test
    @Tests({"L2008 Art. 52-53", "L2008 Art. 61-64"})
    void a_part_paid_and_the_rest_reduced_is_done() {
        Story story = Story.decided("2012-01-03")
                .notice("2012-01-03")
                .pays(RECEIVED, 400_000, "2012-02-01")
                .pays(REMITTED, 400_000, "2012-02-01")
                .takeDated(
                        "DUTY_RELIEF",
                        "2017-02-01",
                        "2017-02-01",
                        Particulars.none().amount(1, 600_000))
                .does(ActKind.COMPLETION, "2017-02-01");

        assertThat(story.state()).isEqualTo(CaseState.DONE);
        assertThat(story.now().latest().obligations())
                .containsExactly(new ObligationStanding(1, CaseState.DONE, 1_000_000, 400_000, 600_000));
    }

    @Test
    @Tests({"L2008 Art. 61-64", "L2025 Art. 42"})
    void a_relief_leaves_a_part_and_a_full_exemption_is_a_discontinuation() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.decided(year + "-07-03");

            Refusal refusal = story.refusedDated(
                    "DUTY_RELIEF",
                    year + "-07-10",
                    year + "-07-10",
                    Particulars.none().amount(1, 1_000_000));
            assertThat(refusal.guard()).isEqualTo(Guard.RELIEF_IS_A_PART);
            assertThat(refusal.details()).containsEntry("instead", "DISCONTINUATION");

            story.takeDated(
                    "DUTY_RELIEF",
                    year + "-07-10",
                    year + "-07-10",
                    Particulars.none().amount(1, 999_999));
            assertThat(story.state()).isEqualTo(CaseState.DECIDED);
            assertThat(story.now().latest().obligations().getFirst().rest()).isEqualTo(1);
        }
    }

    @Test
    @Tests("L2008 Art. 61-64")
    void a_relief_never_reaches_what_was_already_received() {
        Story story = Story.decided("2017-01-03").pays(RECEIVED, 400_000, "2017-01-10");

        assertThat(story.refusedDated(
                                "DUTY_RELIEF",
                                "2017-02-01",
                                "2017-02-01",
                                Particulars.none().amount(1, 600_001))
                        .guard())
                .isEqualTo(Guard.MONEY_BALANCE);
        assertThat(story.takeDated(
                                "DUTY_RELIEF",
                                "2017-02-01",
                                "2017-02-01",
                                Particulars.none().amount(1, 600_000))
                        .money(1, "2017-02-01")
                        .reduced())
                .isEqualTo(600_000);
    }

    @Test
    @Tests({"L2008 Art. 134-136", "L2025 Art. 63"})
    void a_reviewed_judgment_that_is_kept_lets_the_case_go_on() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.decided(year + "-07-03")
                    .take("SUSPENSION_NOTICE", year + "-07-10", "PROTEST", year + "-07-10");

            assertThat(story.refused(story.decision(
                                    "RESUMPTION",
                                    year + "-08-03",
                                    new Grounding("REVIEW_KEPT", null),
                                    Particulars.none(),
                                    Scope.whole()))
                            .guard())
                    .isEqualTo(Guard.REVIEW_JUDGMENT_RECEIVED);
            assertThat(story.take("RESUMPTION", year + "-08-03", "REVIEW_KEPT", year + "-08-03")
                            .state())
                    .isEqualTo(CaseState.ENFORCING);
        }
    }

    @Test
    @Tests({"L2008 Art. 134-136", "L2025 Art. 63"})
    void a_reviewed_judgment_that_is_annulled_ends_the_part_not_yet_done() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.decided(year + "-07-03")
                    .pays(RECEIVED, 300_000, year + "-07-04")
                    .pays(REMITTED, 300_000, year + "-07-05");

            assertThat(story.refused("DISCONTINUATION", year + "-08-03", "REVIEW_ANNULLED", year + "-08-04")
                            .guard())
                    .isEqualTo(Guard.DATE_NOT_BEFORE_GROUND);
            story.take("DISCONTINUATION", year + "-08-03", "REVIEW_ANNULLED", year + "-08-03");

            assertThat(story.now().latest().obligations())
                    .containsExactly(new ObligationStanding(1, CaseState.DISCONTINUED, 1_000_000, 300_000, 0));
            assertThat(story.now().history().getLast())
                    .extracting("basis.transition")
                    .isEqualTo("T22");
        }
    }

    @Test
    @Tests({"L2008 Art. 134-136", "L2025 Art. 63"})
    void a_reviewed_judgment_that_is_changed_lets_the_case_go_on_with_another_amount() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.decided(year + "-07-03")
                    .pays(RECEIVED, 300_000, year + "-07-04")
                    .take("SUSPENSION_NOTICE", year + "-07-10", "PROTEST", year + "-07-10");

            assertThat(changed(story, year, 299_999)).isInstanceOf(Outcome.Refused.class);
            story.take(changed(story, year, 300_000));

            assertThat(story.state()).isEqualTo(CaseState.ENFORCING);
            assertThat(story.money(1, year + "-08-03").owed()).isEqualTo(300_000);
        }
    }

    private static Outcome changed(Story story, String year, long owed) {
        String on = year + "-08-03";
        return Story.LAW.decide(
                story.now(),
                story.decision(
                        "AMENDMENT",
                        on,
                        new Grounding("REVIEW_CHANGED", day(on)),
                        Particulars.none().amount(1, owed),
                        Scope.whole()));
    }

    @Test
    @Tests({"L2008 Art. 134-136", "L2025 Art. 63"})
    void a_changed_judgment_amends_a_case_that_is_being_enforced() {
        Story story = Story.enforced("2017-01-03", "2017-01-17");

        story.take(
                "AMENDMENT",
                "2017-02-01",
                "REVIEW_CHANGED",
                "2017-02-01",
                Particulars.none().amount(1, 700_000));

        assertThat(story.state()).isEqualTo(CaseState.ENFORCING);
        assertThat(story.money(1, "2017-02-01").owed()).isEqualTo(700_000);
    }

    @Test
    void an_amount_beyond_all_reason_is_refused_and_breaks_nothing() {
        Story story = Story.decided("2017-01-03").pays(RECEIVED, 1, "2017-01-10");

        for (long amount : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, -1, 1_000_000_000_000_001L}) {
            assertThat(story.refused(
                                    "AMENDMENT",
                                    "2017-02-01",
                                    Particulars.none().amount(1, amount))
                            .guard())
                    .isEqualTo(Guard.OBLIGATIONS);
            assertThat(story.refused(
                                    "DUTY_RELIEF",
                                    "2017-02-01",
                                    Particulars.none().amount(1, amount))
                            .guard())
                    .isEqualTo(Guard.OBLIGATIONS);
        }
        assertThat(Story.exOfficio()
                        .owing("MONEY_FEE", 1_000_000_000_000_001L)
                        .refusedOn("2017-01-03")
                        .guard())
                .isEqualTo(Guard.OBLIGATIONS);
    }
}
