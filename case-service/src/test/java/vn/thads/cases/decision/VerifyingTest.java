package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Story.day;
import static vn.thads.cases.docket.VerificationResult.ADDRESS_UNKNOWN;
import static vn.thads.cases.docket.VerificationResult.MEANS_FOUND;
import static vn.thads.cases.docket.VerificationResult.NO_MEANS;

import org.junit.jupiter.api.Test;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseEvent.ActRecorded;
import vn.thads.events.CaseState;
import vn.thads.events.Standing;

class VerifyingTest {
    @Test
    @Tests({"L2008 Art. 38, 39", "L2008 Art. 44, 45"})
    void the_voluntary_term_is_ten_days_and_ends_on_a_working_day() {
        Story story = Story.decided("2017-03-01").notice("2017-03-08"); // the tenth day, the 18th, is a Saturday

        assertThat(story.on("2017-03-07")).isEqualTo(CaseState.DECIDED);
        assertThat(story.on("2017-03-08")).isEqualTo(CaseState.VOLUNTARY);
        assertThat(story.on("2017-03-20")).isEqualTo(CaseState.VOLUNTARY);
        assertThat(story.on("2017-03-21")).isEqualTo(CaseState.VERIFYING);
    }

    @Test
    @Tests({"L2025 Art. 35.1, 35.2", "L2025 Art. 36, 37"})
    void under_the_new_law_the_voluntary_term_is_ten_days_too() {
        Story story = Story.decided("2026-07-06").notice("2026-07-07");

        assertThat(story.on("2026-07-17")).isEqualTo(CaseState.VOLUNTARY);
        assertThat(story.on("2026-07-18")).isEqualTo(CaseState.VERIFYING);
    }

    @Test
    @Tests("L2008 Art. 44, 45")
    void the_end_of_the_voluntary_term_is_computed_and_never_told() {
        Story story = Story.decided("2017-03-01").notice("2017-03-01");

        assertThat(story.now().standings())
                .extracting(Standing::state)
                .containsExactly(CaseState.DECIDED, CaseState.VOLUNTARY);
    }

    @Test
    @Tests("L2008 Art. 44, 45")
    void urgency_ends_the_voluntary_term_at_once() {
        Story story = Story.decided("2017-03-01").notice("2017-03-01").does(ActKind.URGENCY, "2017-03-02");

        assertThat(story.on("2017-03-01")).isEqualTo(CaseState.VOLUNTARY);
        assertThat(story.on("2017-03-02")).isEqualTo(CaseState.VERIFYING);
    }

    @Test
    @Tests("L2025 Art. 36, 37")
    void a_notice_after_urgency_brings_no_voluntary_term_back() {
        Story story =
                Story.decided("2026-07-06").does(ActKind.URGENCY, "2026-07-06").notice("2026-07-07");

        assertThat(story.on("2026-07-07")).isEqualTo(CaseState.VERIFYING);
    }

    @Test
    @Tests("L2008 Art. 44, 46")
    void means_found_the_day_after_the_voluntary_term_make_the_case_enforceable() {
        Story story = Story.decided("2017-03-01").notice("2017-03-01").verification("2017-03-14", MEANS_FOUND);

        assertThat(story.on("2017-03-13")).isEqualTo(CaseState.VOLUNTARY);
        assertThat(story.on("2017-03-14")).isEqualTo(CaseState.ENFORCING);
    }

    @Test
    @Tests("L2008 Art. 44, 46")
    void means_found_within_the_voluntary_term_count_from_its_end() {
        // the tenth day is Saturday 11 March
        Story story = Story.decided("2017-03-01").notice("2017-03-01").verification("2017-03-13", MEANS_FOUND);

        assertThat(story.on("2017-03-13")).isEqualTo(CaseState.VOLUNTARY);
        assertThat(story.on("2017-03-14")).isEqualTo(CaseState.ENFORCING);
    }

    @Test
    @Tests("L2025 Art. 37, 72")
    void no_means_leave_the_case_being_verified() {
        Story story = Story.decided("2026-07-06").notice("2026-07-06").verification("2026-07-17", NO_MEANS);
        assertThat(story.on("2026-07-17")).isEqualTo(CaseState.VERIFYING);

        assertThat(story.verification("2026-07-20", MEANS_FOUND).state()).isEqualTo(CaseState.ENFORCING);
    }

    @Test
    @Tests("L2008 Art. 44")
    void a_verification_is_repeated_after_six_months_and_after_twelve_where_the_address_is_unknown() {
        Story story = Story.decided("2017-03-01").notice("2017-03-01");

        assertThat(due(story.verification("2017-03-14", NO_MEANS))).isEqualTo("2017-09-14");
        assertThat(due(story.verification("2017-03-14", ADDRESS_UNKNOWN))).isEqualTo("2018-03-14");
    }

    @Test
    @Tests("L2008 Art. 44")
    void a_verification_is_repeated_after_twelve_months_with_two_years_of_prison_left_and_not_a_day_less() {
        Story story = Story.decided("2017-03-01").notice("2017-03-01");

        assertThat(due(story.verification("2017-03-14", NO_MEANS, "2019-03-14")))
                .isEqualTo("2018-03-14");
        assertThat(due(story.verification("2017-03-14", NO_MEANS, "2019-03-13")))
                .isEqualTo("2017-09-14");
    }

    @Test
    void a_return_to_a_party_has_no_debtor_and_no_voluntary_term() {
        Story story = Story.exOfficio()
                .returning("MONEY_RETURN", 500_000)
                .decidedOn("2017-03-01")
                .notice("2017-03-02");

        assertThat(story.on("2017-03-02")).isEqualTo(CaseState.VERIFYING);
    }

    @Test
    @Tests({"L2008 Art. 46, 71", "L2025 Art. 71, 72.2"})
    void coercion_waits_for_the_end_of_the_voluntary_term_and_for_verified_means() {
        Story story = Story.decided("2017-03-01").notice("2017-03-01").verification("2017-03-02", MEANS_FOUND);

        Refusal early = story.refused("COERCION_DEDUCT_ACCOUNT", "2017-03-13");
        assertThat(early.guard()).isEqualTo(Guard.VOLUNTARY_TERM_OVER_OR_URGENT);
        assertThat(early.details()).containsEntry("voluntaryTermEndsOn", "2017-03-13");
        assertThat(story.take("COERCION_DEDUCT_ACCOUNT", "2017-03-14").state()).isEqualTo(CaseState.ENFORCING);

        Story unverified = Story.decided("2026-07-06").notice("2026-07-06");
        Refusal refusal = unverified.refused("COERCION_SEIZE_AND_SELL", "2026-07-20");
        assertThat(refusal.guard()).isEqualTo(Guard.MEANS_VERIFIED);
        assertThat(refusal.article()).contains("72.2");
    }

    @Test
    void an_act_before_the_enforcement_decision_or_on_a_case_that_ended_is_refused() {
        Story story = Story.decided("2017-03-01");
        assertThat(story.refused(story.act(ActKind.NOTICE, "2017-02-28")).guard())
                .isEqualTo(Guard.NOT_BEFORE_REGISTRATION);

        story.take("DISCONTINUATION", "2017-03-02", "AGREEMENT", "2017-03-02");
        assertThat(story.refused(story.act(ActKind.NOTICE, "2017-03-03")).guard())
                .isEqualTo(Guard.TERMINAL_STATE);
    }

    @Test
    void a_withdrawn_notice_never_was_from_the_day_of_its_withdrawal() {
        Story story = Story.decided("2017-03-01").notice("2017-03-02");
        story.withdraws(story.lastFact(), "2017-03-20");

        assertThat(story.on("2017-03-17")).isEqualTo(CaseState.VERIFYING);
        assertThat(story.on("2017-03-20")).isEqualTo(CaseState.DECIDED);
    }

    private static String due(Story story) {
        assertThat(story.event()).isInstanceOf(ActRecorded.class);
        return String.valueOf(((ActRecorded) story.event()).nextVerificationDueOn());
    }

    @Test
    void every_verification_says_when_the_next_one_is_due() {
        Story story = Story.decided("2017-03-01").notice("2017-03-01").verification("2017-03-14", MEANS_FOUND);

        assertThat(due(story)).isEqualTo(day("2017-09-14").toString());
    }
}
