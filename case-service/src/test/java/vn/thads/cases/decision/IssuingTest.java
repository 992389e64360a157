package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Story.day;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.cases.decision.Outcome.OfRequest;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.CaseState;

class IssuingTest {
    @Test
    @Tests("L2008 Art. 36")
    void an_enforcement_decision_makes_a_case_that_stands_decided() {
        Story story = Story.exOfficio()
                .owing("MONEY_FEE", 200_000)
                .receivedOn("2017-01-03")
                .decidedOn("2017-01-10");

        assertThat(story.state()).isEqualTo(CaseState.DECIDED);
        assertThat(story.event()).isInstanceOfSatisfying(CaseRegistered.class, registered -> {
            assertThat(registered.issueDueOn()).isEqualTo(day("2017-01-10"));
            assertThat(registered.change().standings()).hasSize(1);
        });
    }

    @Test
    @Tests("L2008 Art. 36")
    void a_judgment_received_a_day_after_the_decision_was_not_received() {
        Story story = Story.exOfficio().owing("MONEY_FEE", 200_000).receivedOn("2017-01-11");

        assertThat(story.refusedOn("2017-01-10").guard()).isEqualTo(Guard.JUDGMENT_RECEIVED);
    }

    @Test
    @Tests("L2025 Art. 33, 34; NĐ 152 Art. 8-12")
    void under_the_new_law_a_bankruptcy_decision_is_issued_within_three_working_days() {
        Story story = Story.exOfficio()
                .judgment("BANKRUPTCY")
                .owing("MONEY_FEE", 200_000)
                .receivedOn("2026-07-09")
                .decidedOn("2026-07-14");

        assertThat(story.now().registration().admission().issueDueOn()).isEqualTo(day("2026-07-14"));
    }

    @Test
    @Tests("L2025 Art. 33, 34; NĐ 152 Art. 8-12")
    void a_provisional_measure_is_decided_at_once_and_needs_no_voluntary_term() {
        Story story = Story.exOfficio()
                .owing("PROVISIONAL", 0)
                .receivedOn("2026-07-09")
                .decidedOn("2026-07-09");

        assertThat(story.now().registration().admission().issueDueOn()).isEqualTo(day("2026-07-09"));
        assertThat(story.on("2026-07-09")).isEqualTo(CaseState.VERIFYING);
    }

    @Test
    @Tests("L2008 Art. 30")
    void a_request_on_the_last_day_of_five_years_is_in_time() {
        Story story = Story.onRequest()
                .owing("MONEY_CIVIL", 5_000_000)
                .limitedFrom("2012-01-16", false)
                .receivedOn("2017-01-16")
                .decidedOn("2017-01-17");

        assertThat(story.state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    @Tests("L2008 Art. 30")
    void a_request_a_day_after_five_years_is_barred_unless_the_head_accepts_it() {
        Story late = Story.onRequest()
                .owing("MONEY_CIVIL", 5_000_000)
                .limitedFrom("2012-01-16", false)
                .receivedOn("2017-01-17");
        Story accepted = Story.onRequest()
                .owing("MONEY_CIVIL", 5_000_000)
                .limitedFrom("2012-01-16", true)
                .receivedOn("2017-01-17");

        Refusal refusal = late.refusedOn("2017-01-18");

        assertThat(refusal.guard()).isEqualTo(Guard.WITHIN_LIMITATION);
        assertThat(refusal.article()).contains("Art. 30");
        assertThat(refusal.details()).containsEntry("limitationEndsOn", "2017-01-16");
        assertThat(accepted.decidedOn("2017-01-18").state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void money_owed_on_request_is_not_enforced_ex_officio() {
        Story story = Story.exOfficio().owing("MONEY_CIVIL", 5_000_000);

        assertThat(story.refusedOn("2017-01-10").guard()).isEqualTo(Guard.OBLIGATIONS);
    }

    @Test
    void money_has_an_amount_and_nothing_else_has() {
        assertThat(Story.exOfficio()
                        .owing("MONEY_FEE", 0)
                        .refusedOn("2017-01-10")
                        .guard())
                .isEqualTo(Guard.OBLIGATIONS);
        assertThat(Story.exOfficio().owing("EXHIBIT", 1).refusedOn("2017-01-10").guard())
                .isEqualTo(Guard.OBLIGATIONS);
        assertThat(Story.exOfficio().refusedOn("2017-01-10").guard()).isEqualTo(Guard.OBLIGATIONS);
        assertThat(Story.exOfficio().owing("GOLD", 1).refusedOn("2017-01-10").guard())
                .isEqualTo(Guard.KNOWN_KEY);
    }

    @Test
    void a_past_before_the_amendment_of_2014_has_its_own_rows_marked_as_general_knowledge() {
        Story story = Story.decided("2012-03-01");

        assertThat(story.now().registration().admission().issueDueOn()).isEqualTo(day("2012-03-08"));
        assertThat(Story.exOfficio()
                        .owing("MONEY_FEE", 1)
                        .refusedOn("2009-06-30")
                        .guard())
                .isEqualTo(Guard.KNOWN_KEY);
    }

    @Test
    @Tests({"L2008 Art. 31.5", "L2025 Art. 34.4"})
    void a_request_is_refused_within_five_working_days_on_a_ground_of_the_law_of_the_day() {
        assertThat(refuse("TIME_BARRED", "2017-01-03", "2017-01-10"))
                .isEqualTo(new OfRequest.Granted(day("2017-01-10"), "L2008 Art. 31.5"));
        assertThat(refuse("ALREADY_DECIDED", "2026-07-09", "2026-07-10")).isInstanceOf(OfRequest.Granted.class);
        assertThat(refuse("ALREADY_DECIDED", "2017-01-03", "2017-01-10"))
                .isInstanceOfSatisfying(OfRequest.Denied.class, denied -> {
                    assertThat(denied.why().guard()).isEqualTo(Guard.GROUND_REFUSAL);
                    assertThat(denied.why().details().get("possible")).contains("NO_COMPETENCE");
                });
    }

    @Test
    @Tests("L2008 Art. 31.5")
    void a_request_is_not_refused_a_day_before_it_came() {
        assertThat(refuse("TIME_BARRED", "2017-01-10", "2017-01-09"))
                .isInstanceOfSatisfying(
                        OfRequest.Denied.class,
                        denied -> assertThat(denied.why().guard()).isEqualTo(Guard.DATE_NOT_BEFORE_GROUND));
    }

    @Test
    void a_case_follows_only_a_case_that_was_left_so() {
        assertThat(Story.onRequest()
                        .owing("MONEY_CIVIL", 1)
                        .from(Origin.RE_REQUEST)
                        .after(CaseState.RETURNED)
                        .decidedOn("2026-08-03")
                        .state())
                .isEqualTo(CaseState.DECIDED);
        assertThat(Story.onRequest()
                        .owing("MONEY_CIVIL", 1)
                        .from(Origin.RE_REQUEST)
                        .after(CaseState.DONE)
                        .refusedOn("2026-08-03")
                        .guard())
                .isEqualTo(Guard.ORIGIN);
        assertThat(Story.exOfficio()
                        .owing("MONEY_FEE", 1)
                        .from(Origin.TAKEN_UP)
                        .refusedOn("2026-07-01")
                        .guard())
                .isEqualTo(Guard.ORIGIN);
    }

    @Test
    void nothing_is_decided_a_day_after_it_is_recorded() {
        RegisterCase today = Story.exOfficio().owing("MONEY_FEE", 1).registration("2017-01-10");
        LocalDate yesterday = day("2017-01-09");
        RegisterCase early = new RegisterCase(
                today.caseId(),
                today.decisionId(),
                today.reference(),
                today.holder(),
                today.intake(),
                today.obligations(),
                today.signedBy(),
                Story.recorded(yesterday));

        assertThat(Story.refusal(Story.LAW.register(early)).guard()).isEqualTo(Guard.NOT_IN_FUTURE);
    }

    private static OfRequest refuse(String ground, String receivedOn, String on) {
        return Story.LAW.refuse(new RefuseRequest(
                new UUID(1, 3),
                ground,
                day(receivedOn),
                day(on),
                new SignedBy.Known("HEAD", day("2010-01-01"), null),
                Story.recorded(day(on))));
    }
}
