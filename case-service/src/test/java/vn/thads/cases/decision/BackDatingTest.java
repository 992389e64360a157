package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Story.day;
import static vn.thads.events.CaseEvent.MovementKind.RECEIVED;

import org.junit.jupiter.api.Test;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseEvent.ActRecorded;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseState;
import vn.thads.events.Standing;

class BackDatingTest {
    @Test
    void a_fact_before_the_last_one_needs_permission_and_one_of_the_same_day_does_not() {
        Story story = Story.decided("2017-01-03").notice("2017-01-10");
        RecordAct sameDay = withoutPermission(story.act(ActKind.URGENCY, "2017-01-10"));
        RecordAct dayBefore = withoutPermission(story.act(ActKind.URGENCY, "2017-01-09"));

        assertThat(story.refused(dayBefore).guard()).isEqualTo(Guard.BACK_DATING_PERMITTED);
        assertThat(story.take(Story.LAW.decide(story.now(), sameDay)).state()).isEqualTo(CaseState.VERIFYING);
    }

    @Test
    void a_back_dated_decision_tells_every_standing_from_its_day_on_anew() {
        Story story = Story.exOfficio()
                .owing("MONEY_FEE", 200_000)
                .owing("MONEY_FINE", 5_000_000)
                .decidedOn("2017-01-03")
                .takePart("POSTPONEMENT", "2017-03-01", "ILLNESS", "2017-03-01", 1);

        story.takePart("DISCONTINUATION", "2017-02-01", "DEBTOR_DEAD", "2017-02-01", 2);

        assertThat(((DecisionTaken) story.event()).change().from()).isEqualTo(day("2017-02-01"));
        assertThat(((DecisionTaken) story.event()).change().standings())
                .extracting(Standing::on)
                .containsExactly(day("2017-02-01"), day("2017-03-01"));
        assertThat(story.on("2017-02-28")).isEqualTo(CaseState.DECIDED);
        assertThat(story.on("2017-03-01")).isEqualTo(CaseState.POSTPONED);
        assertThat(story.on("2017-01-31")).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void a_back_dated_end_is_refused_while_a_later_decision_stands_on_the_open_case() {
        Story story = Story.decided("2017-01-03").take("POSTPONEMENT", "2017-03-01", "ILLNESS", "2017-03-01");

        Refusal refusal = story.refused("DISCONTINUATION", "2017-02-01", "DEBTOR_DEAD", "2017-02-01");

        assertThat(refusal.guard()).isEqualTo(Guard.LATER_FACTS_STAND);
        assertThat(refusal.details()).containsEntry("laterOn", "2017-03-01");
    }

    @Test
    void a_back_dated_end_is_refused_while_money_was_received_after_it() {
        Story story = Story.decided("2017-01-03").pays(RECEIVED, 1, "2017-03-01");

        assertThat(story.refused("DISCONTINUATION", "2017-02-28", "DEBTOR_DEAD", "2017-02-28")
                        .guard())
                .isEqualTo(Guard.LATER_FACTS_STAND);
        assertThat(story.take("DISCONTINUATION", "2017-03-01", "DEBTOR_DEAD", "2017-03-01")
                        .state())
                .isEqualTo(CaseState.DISCONTINUED);
    }

    @Test
    void a_notice_recorded_late_counts_from_its_own_day() {
        Story story = Story.decided("2017-01-03").take("POSTPONEMENT", "2017-03-01", "ILLNESS", "2017-03-01");
        story.notice("2017-01-05");

        assertThat(story.on("2017-01-04")).isEqualTo(CaseState.DECIDED);
        assertThat(story.on("2017-01-05")).isEqualTo(CaseState.VOLUNTARY);
        assertThat(story.on("2017-02-28")).isEqualTo(CaseState.VERIFYING);
        assertThat(story.state()).isEqualTo(CaseState.POSTPONED);
        assertThat(((ActRecorded) story.event()).change().from()).isEqualTo(day("2017-01-05"));
    }

    private static RecordAct withoutPermission(RecordAct act) {
        return new RecordAct(
                act.id(),
                act.kind(),
                act.on(),
                act.finding(),
                act.withdrawal(),
                new Recording(Story.recorded(day("2017-06-01")).recordedAt(), false));
    }
}
