package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Story.day;
import static vn.thads.events.CaseEvent.MovementKind.PAID_OUT;
import static vn.thads.events.CaseEvent.MovementKind.RECEIVED;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.CaseState;
import vn.thads.events.ObligationStanding;

/** uỷ thác, rút hồ sơ, phân công lại: a case goes to another office or another officer. */
class LeavingTest {
    private static final UUID ENFORCEMENT_DECISION = new UUID(1, 2);

    @Test
    @Tests("L2008 Art. 55-57")
    void under_the_old_law_a_case_is_entrusted_to_any_other_office() {
        Story story = Story.requested("2017-01-03");

        assertThat(story.refusedDated("ENTRUSTMENT", "2017-02-01", "2017-01-31", Particulars.none())
                        .guard())
                .isEqualTo(Guard.ASSETS_ELSEWHERE);
        assertThat(story.refusedDated("ENTRUSTMENT", "2017-02-01", "2017-02-02", to("703"))
                        .guard())
                .isEqualTo(Guard.DATE_NOT_BEFORE_GROUND);
        story.takeDated("ENTRUSTMENT", "2017-02-01", "2017-02-01", to("703"));

        assertThat(story.state()).isEqualTo(CaseState.ENTRUSTED);
        assertThat(((DecisionTaken) story.event()).dueOn()).isEqualTo("2017-02-08");
    }

    @Test
    @Tests("L2025 Art. 49")
    void under_the_new_law_a_case_is_entrusted_to_another_province_only() {
        Story story = Story.requested("2026-06-01");

        Refusal refusal = story.refusedDated("ENTRUSTMENT", "2026-07-01", "2026-07-01", to("703"));
        assertThat(refusal.guard()).isEqualTo(Guard.OTHER_PROVINCE);
        assertThat(story.takeDated("ENTRUSTMENT", "2026-07-01", "2026-07-01", to("70-00"))
                        .state())
                .isEqualTo(CaseState.ENTRUSTED);
        assertThat(Story.requested("2026-06-01")
                        .takeDated("ENTRUSTMENT", "2026-06-30", "2026-06-30", to("703"))
                        .state())
                .isEqualTo(CaseState.ENTRUSTED);
    }

    @Test
    @Tests("L2008 Art. 55-57")
    void the_recall_that_goes_with_an_entrustment_posts_nothing_of_its_own() {
        Story story = Story.requested("2017-01-03");
        Particulars recall = Particulars.none().recalling(ENFORCEMENT_DECISION);

        assertThat(story.refused("RECALL", "2017-02-01", "ENTRUSTMENT", "2017-02-01", recall)
                        .guard())
                .isEqualTo(Guard.ENTRUSTMENT_FIRST);
        story.takeDated("ENTRUSTMENT", "2017-02-01", "2017-02-01", to("703"))
                .take("RECALL", "2017-02-01", "ENTRUSTMENT", "2017-02-01", recall);

        assertThat(story.state()).isEqualTo(CaseState.ENTRUSTED);
        assertThat(((DecisionTaken) story.event()).change().movesSomething()).isFalse();
    }

    @Test
    @Tests("L2008 Art. 55-57")
    void a_remainder_is_entrusted_after_a_part_was_paid_and_what_is_held_is_still_paid_out() {
        Story story = Story.requested("2017-01-03")
                .pays(RECEIVED, 400_000, "2017-01-20")
                .pays(PAID_OUT, 300_000, "2017-01-25")
                .takeDated("ENTRUSTMENT", "2017-02-01", "2017-02-01", to("703"))
                .pays(PAID_OUT, 100_000, "2017-02-02");

        assertThat(story.now().latest().obligations())
                .containsExactly(new ObligationStanding(1, CaseState.ENTRUSTED, 1_000_000, 400_000, 0));
        assertThat(story.refused(story.money(RECEIVED, 1, 1, "2017-02-03", null))
                        .guard())
                .isEqualTo(Guard.TERMINAL_STATE);
    }

    @Test
    void a_part_is_entrusted_and_the_rest_stays() {
        Story story = Story.onRequest()
                .owing("MONEY_CIVIL", 1)
                .owing("MONEY_CREDIT", 2)
                .decidedOn("2017-01-03");
        story.take(Story.LAW.decide(
                story.now(),
                story.decision(
                        "ENTRUSTMENT",
                        "2017-02-01",
                        new Grounding(null, day("2017-02-01")),
                        to("703"),
                        Scope.part(List.of(2)))));

        assertThat(story.state()).isEqualTo(CaseState.DECIDED);
        assertThat(story.now().latest().obligations())
                .extracting(ObligationStanding::state)
                .containsExactly(CaseState.DECIDED, CaseState.ENTRUSTED);
    }

    @Test
    @Tests({"L2008 Art. 55-57", "L2025 Art. 49"})
    void the_receiver_decides_on_an_entrusted_case_within_five_working_days() {
        Story story = Story.onRequest()
                .owing("MONEY_CIVIL", 1)
                .from(Origin.ENTRUSTED_IN)
                .after(CaseState.ENTRUSTED)
                .receivedOn("2017-02-06")
                .decidedOn("2017-02-13");

        assertThat(story.now().registration().admission().issueDueOn()).isEqualTo(day("2017-02-13"));
    }

    @Test
    @Tests({"L2008 Art. 57.2", "L2025 Art. 50"})
    void the_handling_of_an_asset_is_entrusted_and_the_case_stays() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.requested(year + "-07-03");

            assertThat(story.refused("ASSET_ENTRUSTMENT", year + "-07-10").guard())
                    .isEqualTo(Guard.ASSETS_ELSEWHERE);
            assertThat(story.refused("ASSET_ENTRUSTMENT", year + "-07-10", to("709"))
                            .guard())
                    .isEqualTo(Guard.ASSETS_ELSEWHERE);
            assertThat(story.take("ASSET_ENTRUSTMENT", year + "-07-10", to("70-00"))
                            .state())
                    .isEqualTo(CaseState.DECIDED);
        }
    }

    @Test
    @Tests("L2008 Art. 35.2.h")
    void the_province_takes_a_case_up_until_the_last_day_of_the_old_law() {
        Story story = Story.requested("2026-06-01");

        assertThat(story.refused("TAKING_UP", "2026-07-01", to("72-00")).guard())
                .isEqualTo(Guard.KNOWN_KEY);
        assertThat(story.refused("TAKING_UP", "2026-06-30").guard()).isEqualTo(Guard.PROVINCE_TAKES_UP);
        assertThat(story.take("TAKING_UP", "2026-06-30", to("72-00")).state()).isEqualTo(CaseState.TAKEN_UP);
    }

    @Test
    void a_case_is_taken_up_or_moved_to_the_separate_book_whole() {
        Story story = Story.onRequest()
                .owing("MONEY_CIVIL", 1)
                .owing("MONEY_CREDIT", 2)
                .decidedOn("2017-01-03");

        Refusal refusal = story.refused(
                story.decision("TAKING_UP", "2017-02-01", Grounding.none(), to("72-00"), Scope.part(List.of(1))));

        assertThat(refusal.guard()).isEqualTo(Guard.WHOLE_CASE_ONLY);
    }

    @Test
    @Tests({"L2008 Art. 36", "NĐ 152 Art. 13"})
    void a_case_is_reassigned_to_another_officer_and_not_to_the_same() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.decided(year + "-07-03");

            assertThat(story.refused(
                                    "REASSIGNMENT",
                                    year + "-07-10",
                                    Particulars.none().officer("709-1"))
                            .guard())
                    .isEqualTo(Guard.OTHER_OFFICER);
            story.take("REASSIGNMENT", year + "-07-10", Particulars.none().officer("709-2"));

            assertThat(story.now()
                            .standingOn(day(year + "-07-09"))
                            .orElseThrow()
                            .officer())
                    .isEqualTo("709-1");
            assertThat(story.now().latest().officer()).isEqualTo("709-2");
            assertThat(story.state()).isEqualTo(CaseState.DECIDED);
        }
    }

    @Test
    void a_reorganisation_takes_office_and_officer_together() {
        Story story = Story.decided("2026-06-01")
                .take("REASSIGNMENT", "2026-07-01", to("72-00").officer("72-00-4"));

        assertThat(story.now().latest()).extracting("office", "officer").containsExactly("72-00", "72-00-4");
    }

    private static Particulars to(String office) {
        return Particulars.none().to(office);
    }
}
