package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Story.day;
import static vn.thads.cases.docket.VerificationResult.ADDRESS_UNKNOWN;
import static vn.thads.cases.docket.VerificationResult.MEANS_FOUND;
import static vn.thads.cases.docket.VerificationResult.NO_MEANS;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseState;
import vn.thads.events.Standing;

class NotEnforceableTest {
    private static final String KIND = "NOT_YET_ENFORCEABLE";

    @Test
    @Tests("L2008 Art. 44a.1")
    void without_means_a_verified_case_is_not_enforceable_and_the_decision_is_due_in_five_working_days() {
        Story story = Story.decided("2017-01-03").notice("2017-01-03").verification("2017-01-17", NO_MEANS);

        story.take(KIND, "2017-01-24", "NO_MEANS", "2017-01-17");

        assertThat(story.state()).isEqualTo(CaseState.NOT_ENFORCEABLE);
        assertThat(story.event()).isInstanceOfSatisfying(DecisionTaken.class, taken -> {
            assertThat(taken.transition()).isEqualTo("T6");
            assertThat(taken.dueOn()).isEqualTo("2017-01-24");
            assertThat(taken.obligations()).containsExactly(1);
        });
    }

    @Test
    @Tests("L2008 Art. 44a.1")
    void on_the_last_day_of_the_voluntary_term_a_case_is_not_yet_verified() {
        Story story = Story.decided("2017-01-03").notice("2017-01-03"); // the tenth day is Friday the 13th

        Refusal refusal = story.refused(KIND, "2017-01-13", "NO_MEANS", "2017-01-13");

        assertThat(refusal.guard()).isEqualTo(Guard.FROM_STATE);
        assertThat(refusal.details()).containsEntry("obligation 1", "VOLUNTARY");
        assertThat(refusal.possible()).contains("POSTPONEMENT").doesNotContain(KIND);
        assertThat(story.take(KIND, "2017-01-14", "NO_MEANS", "2017-01-14").state())
                .isEqualTo(CaseState.NOT_ENFORCEABLE);
    }

    @Test
    @Tests("L2025 Art. 38.1")
    void each_law_has_its_own_grounds() {
        Story old = Story.enforced("2026-05-04", "2026-05-18");
        Story young = Story.enforced("2026-05-04", "2026-05-18");

        Refusal refusal = old.refused(KIND, "2026-06-30", "UNSOLD", "2026-06-30");

        assertThat(refusal.guard()).isEqualTo(Guard.GROUND_NOT_ENFORCEABLE);
        assertThat(refusal.article()).isEqualTo("L2008 Art. 44a.1");
        assertThat(young.take(KIND, "2026-07-01", "UNSOLD", "2026-07-01").state())
                .isEqualTo(CaseState.NOT_ENFORCEABLE);
    }

    @Test
    @Tests("L2008 Art. 44a.1")
    void a_decision_is_not_dated_a_day_before_its_ground() {
        Story story = Story.enforced("2017-01-03", "2017-01-17");

        assertThat(story.refused(KIND, "2017-01-18", "NO_MEANS", "2017-01-19").guard())
                .isEqualTo(Guard.DATE_NOT_BEFORE_GROUND);
        assertThat(story.take(KIND, "2017-01-18", "NO_MEANS", "2017-01-18").state())
                .isEqualTo(CaseState.NOT_ENFORCEABLE);
    }

    @Test
    @Tests("NĐ 62 Art. 9.4")
    void a_resumption_rests_on_new_information_and_on_means_verified_since() {
        Story story = notEnforceable("2017-01-03", "2017-01-17");

        assertThat(story.refused("RESUMPTION", "2017-06-01").guard()).isEqualTo(Guard.NEW_INFORMATION);
        story.does(ActKind.NEW_INFORMATION, "2017-05-20");
        assertThat(story.refused("RESUMPTION", "2017-06-01").guard()).isEqualTo(Guard.MEANS_VERIFIED);
        story.verification("2017-05-30", MEANS_FOUND);
        assertThat(story.refused("RESUMPTION", "2017-05-29").guard()).isEqualTo(Guard.MEANS_VERIFIED);
        assertThat(story.resume("2017-05-30", "2017-05-30").state()).isEqualTo(CaseState.ENFORCING);
    }

    @Test
    @Tests("L2025 Art. 38.2")
    void under_the_new_law_means_verified_before_the_case_stopped_do_not_count() {
        Story story = Story.enforced("2026-07-01", "2026-07-14")
                .take(KIND, "2026-07-20", "NO_MEANS", "2026-07-20")
                .does(ActKind.NEW_INFORMATION, "2026-08-03");

        assertThat(story.refused("RESUMPTION", "2026-08-10").guard()).isEqualTo(Guard.MEANS_VERIFIED);
        story.verification("2026-08-10", MEANS_FOUND);
        assertThat(story.resume("2026-08-10", "2026-08-10").state()).isEqualTo(CaseState.ENFORCING);
    }

    @Test
    @Tests("NĐ 62 Art. 9.5")
    void a_case_moves_to_the_separate_book_the_day_after_a_year_with_two_verifications() {
        Story story = notEnforceable("2016-01-04", "2016-01-18")
                .verification("2016-07-18", NO_MEANS)
                .verification("2017-01-16", NO_MEANS);

        Refusal refusal = story.refused("TRANSFER_TO_SEPARATE_BOOK", "2017-01-18");
        assertThat(refusal.guard()).isEqualTo(Guard.SEPARATE_BOOK_1_YEAR);
        assertThat(refusal.details()).containsEntry("waitEndsOn", "2017-01-18");
        assertThat(story.take("TRANSFER_TO_SEPARATE_BOOK", "2017-01-19").state())
                .isEqualTo(CaseState.SEPARATE_BOOK);
    }

    @Test
    @Tests("NĐ 62 Art. 9.5")
    void one_verification_is_one_too_few_for_the_separate_book() {
        Story story = notEnforceable("2016-01-04", "2016-01-18").verification("2016-07-18", NO_MEANS);

        Refusal refusal = story.refused("TRANSFER_TO_SEPARATE_BOOK", "2017-02-01");

        assertThat(refusal.details()).containsEntry("verifications", "1").containsEntry("required", "2");
    }

    @Test
    @Tests("NĐ 62 Art. 9.5")
    void new_information_bars_the_separate_book() {
        Story story = notEnforceable("2016-01-04", "2016-01-18")
                .verification("2016-07-18", NO_MEANS)
                .does(ActKind.NEW_INFORMATION, "2016-11-01")
                .verification("2017-01-16", NO_MEANS);

        assertThat(story.refused("TRANSFER_TO_SEPARATE_BOOK", "2017-02-01").details())
                .containsEntry("found", "NEW_INFORMATION");
    }

    @Test
    @Tests("NĐ 62 Art. 9.5")
    void an_unknown_address_makes_it_two_years() {
        Story story = Story.decided("2015-07-06")
                .notice("2015-07-06")
                .verification("2015-07-20", ADDRESS_UNKNOWN)
                .take(KIND, "2015-07-20", "ADDRESS_UNKNOWN", "2015-07-20")
                .verification("2016-07-18", ADDRESS_UNKNOWN)
                .verification("2017-07-17", ADDRESS_UNKNOWN);

        assertThat(story.refused("TRANSFER_TO_SEPARATE_BOOK", "2017-07-20").details())
                .containsEntry("waitEndsOn", "2017-07-20");
        assertThat(story.take("TRANSFER_TO_SEPARATE_BOOK", "2017-07-21").state())
                .isEqualTo(CaseState.SEPARATE_BOOK);
    }

    @Test
    @Tests("NĐ 152 Art. 22.1")
    void under_the_new_law_the_separate_book_waits_two_years_and_is_for_ex_officio_cases_only() {
        Story story = notEnforceable("2024-07-22", "2024-08-05");
        Story requested =
                Story.requested("2024-07-22").notice("2024-07-22").take(KIND, "2024-08-05", "NO_MEANS", "2024-08-05");

        assertThat(story.refused("TRANSFER_TO_SEPARATE_BOOK", "2026-08-05").guard())
                .isEqualTo(Guard.SEPARATE_BOOK_2_YEARS_EX_OFFICIO);
        assertThat(story.take("TRANSFER_TO_SEPARATE_BOOK", "2026-08-06").state())
                .isEqualTo(CaseState.SEPARATE_BOOK);
        assertThat(requested.refused("TRANSFER_TO_SEPARATE_BOOK", "2026-08-06").details())
                .containsEntry("required", "EX_OFFICIO");
    }

    @Test
    @Tests({"NĐ 62 Art. 9.5", "NĐ 152 Art. 22.1"})
    void a_case_comes_back_from_the_separate_book_enforceable() {
        Story story = inSeparateBook();

        assertThat(story.refused("RESUMPTION", "2017-05-02").guard()).isEqualTo(Guard.NEW_INFORMATION);
        story.does(ActKind.NEW_INFORMATION, "2017-05-02").verification("2017-05-10", MEANS_FOUND);
        story.resume("2017-05-11", "2017-05-10");

        assertThat(told(story)).containsExactly(CaseState.ENFORCING);
    }

    @Test
    void whatever_leads_out_of_the_separate_book_brings_the_case_back_first() {
        Story story = inSeparateBook().take("DISCONTINUATION", "2017-05-11", "DEBTOR_DEAD", "2017-05-11");

        assertThat(told(story)).containsExactly(CaseState.ENFORCING, CaseState.DISCONTINUED);
        assertThat(story.now().latest().on()).isEqualTo(day("2017-05-11"));
    }

    @Test
    void a_pause_in_the_separate_book_ends_enforceable() {
        Story story = inSeparateBook().takeDated("PAUSE_FOR_COMPLAINT", "2017-05-11", "2017-05-11");
        assertThat(told(story)).containsExactly(CaseState.ENFORCING, CaseState.PAUSED_COMPLAINT);

        assertThat(story.resume("2017-06-01", "2017-06-01").state()).isEqualTo(CaseState.ENFORCING);
    }

    @Test
    void the_recall_of_the_transfer_brings_the_case_back_and_leaves_it_not_enforceable() {
        Story story = inSeparateBook();
        story.take(
                "RECALL",
                "2017-05-11",
                "ERROR_CHANGING_CONTENT",
                "2017-05-11",
                vn.thads.cases.docket.Particulars.none().recalling(story.lastFact()));

        assertThat(told(story)).containsExactly(CaseState.ENFORCING, CaseState.NOT_ENFORCEABLE);
    }

    @Test
    @Tests("L2025 Art. 38.4; NĐ 152 Art. 22.2, 32.1.d")
    void a_request_is_returned_the_day_after_two_years() {
        Story story =
                Story.requested("2024-07-22").notice("2024-07-22").take(KIND, "2024-08-05", "NO_MEANS", "2024-08-05");

        Refusal refusal = story.refused("RETURN_OF_REQUEST", "2026-08-05");
        assertThat(refusal.guard()).isEqualTo(Guard.RETURN_2_YEARS_ON_REQUEST);
        assertThat(refusal.details()).containsEntry("waitEndsOn", "2026-08-05");
        assertThat(story.take("RETURN_OF_REQUEST", "2026-08-06").state()).isEqualTo(CaseState.RETURNED);
        assertThat(notEnforceable("2024-07-22", "2024-08-05")
                        .refused("RETURN_OF_REQUEST", "2026-08-06")
                        .guard())
                .isEqualTo(Guard.RETURN_2_YEARS_ON_REQUEST);
    }

    @Test
    @Tests("L2008 Art. 51")
    void until_the_amendment_of_2014_a_request_was_returned_and_not_a_day_longer() {
        Story story = Story.requested("2015-05-04").notice("2015-05-04");

        assertThat(story.refused("RETURN_OF_REQUEST_LEGACY", "2015-07-01").guard())
                .isEqualTo(Guard.KNOWN_KEY);
        assertThat(story.take("RETURN_OF_REQUEST_LEGACY", "2015-06-30").state()).isEqualTo(CaseState.RETURNED);
        assertThat(Story.enforced("2015-05-04", "2015-05-18")
                        .refused("RETURN_OF_REQUEST_LEGACY", "2015-06-30")
                        .guard())
                .isEqualTo(Guard.ON_REQUEST_ONLY);
    }

    private static Story notEnforceable(String decided, String stopped) {
        return Story.decided(decided)
                .notice(decided)
                .verification(stopped, NO_MEANS)
                .take(KIND, stopped, "NO_MEANS", stopped);
    }

    private static Story inSeparateBook() {
        return Story.decided("2015-10-05")
                .notice("2015-10-05")
                .take(KIND, "2015-10-19", "NO_MEANS", "2015-10-19")
                .verification("2016-04-18", NO_MEANS)
                .verification("2016-10-18", NO_MEANS)
                .take("TRANSFER_TO_SEPARATE_BOOK", "2016-10-20");
    }

    private static List<CaseState> told(Story story) {
        return ((DecisionTaken) story.event())
                .change().standings().stream().map(Standing::state).toList();
    }
}
