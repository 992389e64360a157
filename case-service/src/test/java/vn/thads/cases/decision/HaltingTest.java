package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Story.day;

import org.junit.jupiter.api.Test;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseState;

/** hoãn, tạm đình chỉ, tạm ngừng: the three ways in which a case stands still, and how it goes on. */
class HaltingTest {
    private static final String ON_REQUEST = "PROTEST_AUTHORITY_REQUEST";

    @Test
    @Tests({"L2008 Art. 48.1", "L2025 Art. 46.1"})
    void a_case_is_postponed_on_a_ground_of_the_law_of_the_day() {
        Story story = Story.decided("2026-06-01").take("POSTPONEMENT", "2026-06-30", "ILLNESS", "2026-06-24");
        assertThat(story.state()).isEqualTo(CaseState.POSTPONED);
        assertThat(((DecisionTaken) story.event()).dueOn()).isEqualTo("2026-07-01");

        Refusal refusal =
                Story.decided("2026-06-01").refused("POSTPONEMENT", "2026-06-30", "AUCTION_ANNULMENT", "2026-06-30");
        assertThat(refusal.guard()).isEqualTo(Guard.GROUND_POSTPONEMENT);
        assertThat(refusal.details().get("possible")).contains("ASSET_DISPUTE");
        assertThat(Story.decided("2026-06-01")
                        .take("POSTPONEMENT", "2026-07-01", "AUCTION_ANNULMENT", "2026-07-01")
                        .state())
                .isEqualTo(CaseState.POSTPONED);
    }

    @Test
    @Tests({"L2008 Art. 48.1", "L2025 Art. 46.1"})
    void a_postponement_on_a_ground_of_tomorrow_is_refused() {
        assertThat(Story.decided("2017-01-03")
                        .refused("POSTPONEMENT", "2017-02-01", "ILLNESS", "2017-02-02")
                        .guard())
                .isEqualTo(Guard.DATE_NOT_BEFORE_GROUND);
        assertThat(Story.decided("2026-07-01")
                        .refused("POSTPONEMENT", "2026-08-03", "ILLNESS", "2026-08-04")
                        .guard())
                .isEqualTo(Guard.DATE_NOT_BEFORE_GROUND);
    }

    @Test
    @Tests("L2008 Art. 48.2")
    void on_request_of_the_protest_authority_a_case_is_postponed_for_three_months_at_most() {
        Story story = Story.enforced("2017-01-03", "2017-01-17");

        assertThat(story.refused("POSTPONEMENT", "2017-03-01", ON_REQUEST, "2017-03-01", until("2017-06-02"))
                        .guard())
                .isEqualTo(Guard.POSTPONEMENT_ONCE_MAX_3_MONTHS);
        assertThat(story.refused("POSTPONEMENT", "2017-03-01", ON_REQUEST, "2017-03-01")
                        .details())
                .containsEntry("missing", "until")
                .containsEntry("latest", "2017-06-01");
        assertThat(story.take("POSTPONEMENT", "2017-03-01", ON_REQUEST, "2017-03-01", until("2017-06-01"))
                        .state())
                .isEqualTo(CaseState.POSTPONED);
    }

    @Test
    @Tests("L2025 Art. 46.2")
    void on_request_of_the_protest_authority_a_case_is_postponed_once() {
        Story story = Story.enforced("2026-07-01", "2026-07-14")
                .take("POSTPONEMENT", "2026-07-15", ON_REQUEST, "2026-07-15", until("2026-08-14"))
                .take("RESUMPTION", "2026-08-15");

        Refusal refusal = story.refused("POSTPONEMENT", "2026-09-01", ON_REQUEST, "2026-09-01", until("2026-09-30"));

        assertThat(refusal.guard()).isEqualTo(Guard.POSTPONEMENT_ONCE_MAX_3_MONTHS);
        assertThat(refusal.details()).containsEntry("earlierPostponements", "1");
        assertThat(story.take("POSTPONEMENT", "2026-09-01", "ILLNESS", "2026-09-01")
                        .state())
                .isEqualTo(CaseState.POSTPONED);
    }

    @Test
    @Tests({"L2008 Art. 48.4", "L2025 Art. 46.3"})
    void a_postponed_case_goes_on_the_day_after_its_term_or_once_its_ground_ended() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.enforced(year + "-07-03", year + "-07-24")
                    .take("POSTPONEMENT", year + "-08-01", "ILLNESS", year + "-08-01", until(year + "-09-15"));

            Refusal refusal = story.refused("RESUMPTION", year + "-09-15");
            assertThat(refusal.guard()).isEqualTo(Guard.GROUND_ENDED);
            assertThat(refusal.details()).containsEntry("termEndsOn", year + "-09-15");
            assertThat(story.take("RESUMPTION", year + "-09-16").state()).isEqualTo(CaseState.ENFORCING);
        }
    }

    @Test
    @Tests("L2008 Art. 48.4")
    void a_postponement_without_a_term_ends_with_its_ground() {
        Story story = Story.decided("2017-01-03").take("POSTPONEMENT", "2017-02-01", "ILLNESS", "2017-02-01");

        assertThat(story.refused("RESUMPTION", "2017-03-01").guard()).isEqualTo(Guard.GROUND_ENDED);
        assertThat(story.resume("2017-03-01", "2017-02-27").state()).isEqualTo(CaseState.ENFORCING);
        assertThat(((DecisionTaken) story.event()).dueOn()).isEqualTo("2017-03-06");
    }

    @Test
    @Tests({"L2008 Art. 49", "L2025 Art. 47"})
    void a_case_is_suspended_on_grounds_that_carry_a_decision_or_a_notice() {
        assertThat(Story.decided("2017-01-03")
                        .take("SUSPENSION", "2017-02-01", "BANKRUPTCY_PETITION", "2017-02-01")
                        .state())
                .isEqualTo(CaseState.SUSPENDED);
        assertThat(Story.decided("2017-01-03")
                        .refused("SUSPENSION", "2017-02-01", "PROTEST", "2017-02-01")
                        .guard())
                .isEqualTo(Guard.GROUND_SUSPENSION);
        assertThat(Story.decided("2026-07-01")
                        .take("SUSPENSION_NOTICE", "2026-08-03", "COMPETITION_CHAIR", "2026-08-03")
                        .state())
                .isEqualTo(CaseState.SUSPENDED);
        assertThat(Story.decided("2026-06-01")
                        .refused("SUSPENSION_NOTICE", "2026-06-30", "COMPETITION_CHAIR", "2026-06-30")
                        .guard())
                .isEqualTo(Guard.GROUND_SUSPENSION);
    }

    @Test
    @Tests({"L2008 Art. 49.3", "L2025 Art. 47.3"})
    void a_suspended_case_goes_on_once_its_ground_ended() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.decided(year + "-07-03")
                    .take("SUSPENSION_NOTICE", year + "-08-01", "PROTEST", year + "-08-01");

            assertThat(story.refused("RESUMPTION", year + "-09-01").guard()).isEqualTo(Guard.GROUND_ENDED);
            assertThat(story.refusedDated("RESUMPTION", year + "-09-01", year + "-09-02", Particulars.none())
                            .guard())
                    .isEqualTo(Guard.DATE_NOT_BEFORE_GROUND);
            assertThat(story.resume(year + "-09-01", year + "-09-01").state()).isEqualTo(CaseState.ENFORCING);
        }
    }

    @Test
    @Tests({"L2008 Art. 145", "L2025 Art. 99.2.c, 101"})
    void a_case_is_paused_only_for_a_complaint_that_asks_for_it() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.decided(year + "-07-03");

            assertThat(story.refused("PAUSE_FOR_COMPLAINT", year + "-07-10").guard())
                    .isEqualTo(Guard.COMPLAINT_PENDING);
            assertThat(story.refusedDated("PAUSE_FOR_COMPLAINT", year + "-07-10", year + "-07-11", Particulars.none())
                            .guard())
                    .isEqualTo(Guard.DATE_NOT_BEFORE_GROUND);
            assertThat(story.takeDated("PAUSE_FOR_COMPLAINT", year + "-07-10", year + "-07-10")
                            .state())
                    .isEqualTo(CaseState.PAUSED_COMPLAINT);
        }
    }

    @Test
    @Tests({"L2008 Art. 145", "L2025 Art. 101"})
    void after_the_pause_a_case_stands_where_it_stood() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.enforced(year + "-07-03", year + "-07-24")
                    .take("NOT_YET_ENFORCEABLE", year + "-08-01", "NO_MEANS", year + "-08-01")
                    .takeDated("PAUSE_FOR_COMPLAINT", year + "-08-10", year + "-08-10");

            assertThat(story.refused("RESUMPTION", year + "-09-01").guard()).isEqualTo(Guard.GROUND_ENDED);
            assertThat(story.resume(year + "-09-01", year + "-08-31").state()).isEqualTo(CaseState.NOT_ENFORCEABLE);
        }
    }

    @Test
    void a_notice_and_the_end_of_the_voluntary_term_during_a_pause_count_when_the_case_goes_on() {
        Story story = Story.decided("2017-03-01")
                .takeDated("PAUSE_FOR_COMPLAINT", "2017-03-02", "2017-03-02")
                .notice("2017-03-03")
                .resume("2017-04-03", "2017-04-03");

        assertThat(story.on("2017-04-02")).isEqualTo(CaseState.PAUSED_COMPLAINT);
        assertThat(story.on("2017-04-03")).isEqualTo(CaseState.VERIFYING);
    }

    @Test
    void the_settler_of_the_complaint_signs_the_pause_and_an_officer_does_not() {
        Story story = Story.decided("2017-03-01");
        TakeDecision pause = story.decision(
                "PAUSE_FOR_COMPLAINT",
                "2017-03-02",
                new Grounding(null, day("2017-03-02")),
                Particulars.none(),
                Scope.whole());
        TakeDecision byOfficer = new TakeDecision(
                pause.id(),
                pause.kind(),
                pause.on(),
                pause.scope(),
                pause.grounding(),
                pause.particulars(),
                new SignedBy.Known("OFFICER", day("2010-01-01"), null),
                pause.recording());

        assertThat(story.refused(byOfficer).guard()).isEqualTo(Guard.SIGNER_AUTHORISED);
        assertThat(story.take(Story.LAW.decide(story.now(), pause)).state()).isEqualTo(CaseState.PAUSED_COMPLAINT);
    }

    @Test
    void a_head_signs_from_his_first_day_to_his_last() {
        Story story = Story.decided("2017-03-01");

        assertThat(signed(story, "2017-03-10", "2017-03-10", "2017-03-10")).isInstanceOf(Outcome.Accepted.class);
        assertThat(signed(story, "2017-03-10", "2017-03-11", "2017-12-31")).isInstanceOf(Outcome.Refused.class);
        assertThat(signed(story, "2017-03-10", "2010-01-01", "2017-03-09")).isInstanceOf(Outcome.Refused.class);
    }

    private static Outcome signed(Story story, String on, String from, String to) {
        TakeDecision decision = story.decision(
                "POSTPONEMENT", on, new Grounding("ILLNESS", day(on)), Particulars.none(), Scope.whole());
        return Story.LAW.decide(
                story.now(),
                new TakeDecision(
                        decision.id(),
                        decision.kind(),
                        decision.on(),
                        decision.scope(),
                        decision.grounding(),
                        decision.particulars(),
                        new SignedBy.Known("HEAD", day(from), day(to)),
                        decision.recording()));
    }

    private static Particulars until(String day) {
        return Particulars.none().until(day(day));
    }
}
