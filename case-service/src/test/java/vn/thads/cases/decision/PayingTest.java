package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.events.CaseEvent.MovementKind.PAID_OUT;
import static vn.thads.events.CaseEvent.MovementKind.RECEIVED;
import static vn.thads.events.CaseEvent.MovementKind.REMITTED;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseEvent.MoneyMoved;
import vn.thads.events.ObligationStanding;

class PayingTest {
    @Test
    @Tests({"L2008 Art. 47", "L2025 Art. 54"})
    void money_received_is_paid_out_within_ten_days_and_counts_as_settled_only_then() {
        Story story = Story.decided("2017-01-03").pays(RECEIVED, 400_000, "2017-01-10");

        assertThat(((MoneyMoved) story.event()).payOutDueOn()).isEqualTo("2017-01-20");
        assertThat(((MoneyMoved) story.event()).change().movesSomething()).isFalse();
        assertThat(story.pays(REMITTED, 400_000, "2017-01-12").now().latest().obligations())
                .extracting(ObligationStanding::settled)
                .containsExactly(400_000L);
    }

    @Test
    void a_dong_more_than_is_owed_is_not_received() {
        Story story = Story.decided("2017-01-03").pays(RECEIVED, 600_000, "2017-01-10");

        assertThat(story.refused(story.money(RECEIVED, 1, 400_001, "2017-01-11", null))
                        .details())
                .containsEntry("rest", "400000");
        assertThat(story.pays(RECEIVED, 400_000, "2017-01-11")
                        .money(1, "2017-01-11")
                        .received())
                .isEqualTo(1_000_000);
    }

    @Test
    void a_dong_more_than_is_held_does_not_go_out() {
        Story story = Story.decided("2017-01-03").pays(RECEIVED, 600_000, "2017-01-10");

        assertThat(story.refused(story.money(PAID_OUT, 1, 600_001, "2017-01-11", null))
                        .guard())
                .isEqualTo(Guard.MONEY_BALANCE);
        assertThat(story.refused(story.money(PAID_OUT, 1, 600_000, "2017-01-09", null))
                        .guard())
                .isEqualTo(Guard.MONEY_BALANCE);
        assertThat(story.pays(PAID_OUT, 600_000, "2017-01-11")
                        .money(1, "2017-01-11")
                        .held())
                .isZero();
    }

    @Test
    void a_counter_entry_undoes_a_movement_once_and_never_more_than_is_held() {
        Story story = Story.decided("2017-01-03").pays(RECEIVED, 600_000, "2017-01-10");
        UUID receipt = story.lastFact();
        story.pays(REMITTED, 200_000, "2017-01-11");
        UUID remittance = story.lastFact();

        assertThat(story.refused(story.money(RECEIVED, 1, 600_000, "2017-01-12", receipt))
                        .guard())
                .isEqualTo(Guard.MONEY_BALANCE);
        story.take(Story.LAW.decide(story.now(), story.money(REMITTED, 1, 200_000, "2017-01-12", remittance)));
        assertThat(story.refused(story.money(REMITTED, 1, 200_000, "2017-01-12", remittance))
                        .guard())
                .isEqualTo(Guard.RECALLABLE);
        story.take(Story.LAW.decide(story.now(), story.money(RECEIVED, 1, 600_000, "2017-01-13", receipt)));

        assertThat(story.money(1, "2017-01-13").received()).isZero();
        assertThat(story.money(1, "2017-01-12").received()).isEqualTo(600_000);
        assertThat(story.now().latest().obligations().getFirst().settled()).isZero();
    }

    @Test
    void a_counter_entry_repeats_what_it_undoes() {
        Story story = Story.decided("2017-01-03").pays(RECEIVED, 600_000, "2017-01-10");
        UUID receipt = story.lastFact();

        assertThat(story.refused(story.money(RECEIVED, 1, 599_999, "2017-01-12", receipt))
                        .guard())
                .isEqualTo(Guard.RECALLABLE);
        assertThat(story.refused(story.money(RECEIVED, 1, 600_000, "2017-01-09", receipt))
                        .guard())
                .isEqualTo(Guard.RECALLABLE);
        assertThat(story.refused(story.money(RECEIVED, 1, 600_000, "2017-01-12", new UUID(5, 5)))
                        .guard())
                .isEqualTo(Guard.RECALLABLE);
    }

    @Test
    void money_belongs_to_an_obligation_of_money() {
        Story story =
                Story.exOfficio().owing("EXHIBIT", 0).owing("MONEY_FEE", 5).decidedOn("2017-01-03");

        assertThat(story.refused(story.money(RECEIVED, 1, 1, "2017-01-10", null))
                        .guard())
                .isEqualTo(Guard.OBLIGATIONS);
        assertThat(story.refused(story.money(RECEIVED, 3, 1, "2017-01-10", null))
                        .guard())
                .isEqualTo(Guard.OBLIGATIONS);
        assertThat(story.refused(story.money(RECEIVED, 2, 0, "2017-01-10", null))
                        .guard())
                .isEqualTo(Guard.OBLIGATIONS);
        assertThat(story.refused(story.money(RECEIVED, 2, Long.MAX_VALUE, "2017-01-10", null))
                        .guard())
                .isEqualTo(Guard.MONEY_BALANCE);
    }

    @Test
    void what_a_done_case_rests_on_is_not_taken_back_before_its_completion_is_withdrawn() {
        Story story = Story.decided("2017-01-03")
                .pays(RECEIVED, 1_000_000, "2017-01-10")
                .pays(REMITTED, 1_000_000, "2017-01-10");
        UUID remittance = story.lastFact();
        story.does(ActKind.COMPLETION, "2017-01-10");
        UUID completion = story.lastFact();

        assertThat(story.refused(story.money(REMITTED, 1, 1_000_000, "2017-01-12", remittance))
                        .guard())
                .isEqualTo(Guard.MONEY_BALANCE);
        story.withdraws(completion, "2017-01-12");
        story.take(Story.LAW.decide(story.now(), story.money(REMITTED, 1, 1_000_000, "2017-01-12", remittance)));

        assertThat(story.money(1, "2017-01-12").held()).isEqualTo(1_000_000);
    }
}
