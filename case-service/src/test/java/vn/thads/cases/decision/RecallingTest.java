package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Story.day;
import static vn.thads.cases.docket.VerificationResult.MEANS_FOUND;
import static vn.thads.events.CaseEvent.MovementKind.RECEIVED;
import static vn.thads.events.CaseEvent.MovementKind.REMITTED;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.rules.Guard;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseState;
import vn.thads.events.Standing;

class RecallingTest {
    private static final UUID ENFORCEMENT_DECISION = new UUID(1, 2);
    private static final String GROUND = "ERROR_CHANGING_CONTENT";

    @Test
    @Tests({"L2008 Art. 37", "L2025 Art. 52"})
    void the_recall_of_the_enforcement_decision_ends_the_case() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.decided(year + "-07-03");

            assertThat(story.refused("RECALL", year + "-07-10", GROUND, year + "-07-11", naming(ENFORCEMENT_DECISION))
                            .guard())
                    .isEqualTo(Guard.DATE_NOT_BEFORE_GROUND);
            story.take("RECALL", year + "-07-10", GROUND, year + "-07-10", naming(ENFORCEMENT_DECISION));

            assertThat(story.state()).isEqualTo(CaseState.RECALLED);
            assertThat(story.on(year + "-07-09")).isEqualTo(CaseState.DECIDED);
        }
    }

    @Test
    @Tests({"L2008 Art. 37", "L2025 Art. 52"})
    void a_recall_needs_a_ground_of_the_law_and_a_decision() {
        Story story = Story.decided("2017-01-03");

        assertThat(story.refused("RECALL", "2017-02-01", "BECAUSE", "2017-02-01", naming(ENFORCEMENT_DECISION))
                        .guard())
                .isEqualTo(Guard.RECALL_GROUND);
        assertThat(story.refused("RECALL", "2017-02-01", GROUND, "2017-02-01").guard())
                .isEqualTo(Guard.RECALLABLE);
        assertThat(story.refused("RECALL", "2017-02-01", GROUND, "2017-02-01", naming(new UUID(5, 5)))
                        .guard())
                .isEqualTo(Guard.RECALLABLE);
    }

    @Test
    @Tests({"L2008 Art. 37", "L2025 Art. 52"})
    void the_recall_of_another_decision_runs_the_fold_without_it_from_its_own_day_on() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story =
                    Story.decided(year + "-07-03").take("POSTPONEMENT", year + "-07-04", "ILLNESS", year + "-07-04");
            UUID postponement = story.lastFact();
            story.notice(year + "-07-05")
                    .take("RECALL", year + "-07-10", GROUND, year + "-07-10", naming(postponement));

            assertThat(story.on(year + "-07-09")).isEqualTo(CaseState.POSTPONED);
            assertThat(story.on(year + "-07-10")).isEqualTo(CaseState.VOLUNTARY);
            assertThat(((DecisionTaken) story.event()).change().from()).isEqualTo(day(year + "-07-10"));
        }
    }

    @Test
    @Tests("L2008 Art. 37")
    void a_decision_is_recalled_once() {
        Story story = Story.decided("2017-01-03").take("POSTPONEMENT", "2017-02-01", "ILLNESS", "2017-02-01");
        UUID postponement = story.lastFact();
        story.take("RECALL", "2017-02-10", GROUND, "2017-02-10", naming(postponement));

        assertThat(story.refused("RECALL", "2017-02-11", GROUND, "2017-02-11", naming(postponement))
                        .guard())
                .isEqualTo(Guard.RECALLABLE);
    }

    @Test
    @Tests("L2008 Art. 37")
    void the_annulment_of_a_recall_revives_the_decision_recalled() {
        Story story = Story.decided("2017-01-03").take("POSTPONEMENT", "2017-02-01", "ILLNESS", "2017-02-01");
        story.take("RECALL", "2017-02-10", GROUND, "2017-02-10", naming(story.lastFact()));
        story.take("ANNULMENT", "2017-02-20", "WRONG_COMPETENCE", "2017-02-20", naming(story.lastFact()));

        assertThat(story.on("2017-02-19")).isEqualTo(CaseState.DECIDED);
        assertThat(story.on("2017-02-20")).isEqualTo(CaseState.POSTPONED);
    }

    @Test
    @Tests("L2008 Art. 37")
    void the_recall_of_the_discontinuation_leaves_the_case_where_it_would_be_without_it() {
        Story story = Story.enforced("2017-01-03", "2017-01-17")
                .take("NOT_YET_ENFORCEABLE", "2017-01-20", "NO_MEANS", "2017-01-20")
                .take("DISCONTINUATION", "2017-02-01", "AGREEMENT", "2017-02-01");
        UUID discontinuation = story.lastFact();
        UUID notEnforceable = story.now().history().get(2).id();

        assertThat(story.refused("RECALL", "2017-02-10", GROUND, "2017-02-10", naming(notEnforceable))
                        .guard())
                .isEqualTo(Guard.RECALL_OF_TERMINATING_DECISION);
        story.take("RECALL", "2017-02-10", GROUND, "2017-02-10", naming(discontinuation));

        assertThat(story.state()).isEqualTo(CaseState.NOT_ENFORCEABLE);
        assertThat(story.on("2017-02-09")).isEqualTo(CaseState.DISCONTINUED);
    }

    @Test
    @Tests("L2025 Art. 64.2")
    void when_the_halt_of_a_bankruptcy_is_annulled_the_discontinuation_is_recalled() {
        Story story = Story.enforced("2026-07-01", "2026-07-14")
                .take("DISCONTINUATION", "2026-07-20", "REHABILITATION_HALTED", "2026-07-20");
        Particulars recall = naming(story.lastFact());

        assertThat(story.refused("RECALL", "2026-08-03", "BANKRUPTCY_HALT_ANNULLED", "2026-08-04", recall)
                        .guard())
                .isEqualTo(Guard.DATE_NOT_BEFORE_GROUND);
        assertThat(story.take("RECALL", "2026-08-03", "BANKRUPTCY_HALT_ANNULLED", "2026-08-03", recall)
                        .state())
                .isEqualTo(CaseState.ENFORCING);
    }

    @Test
    void a_recalled_enforcement_decision_revives_with_the_annulment_of_its_recall() {
        Story story = Story.decided("2017-01-03")
                .take("RECALL", "2017-02-01", GROUND, "2017-02-01", naming(ENFORCEMENT_DECISION));
        story.take("ANNULMENT", "2017-03-01", "WRONG_COMPETENCE", "2017-03-01", naming(story.lastFact()));

        assertThat(story.state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void the_withdrawal_of_completion_minutes_opens_the_case_again() {
        Story story = Story.decided("2017-01-03")
                .notice("2017-01-03")
                .pays(RECEIVED, 1_000_000, "2017-01-10")
                .pays(REMITTED, 1_000_000, "2017-01-10")
                .does(ActKind.COMPLETION, "2017-01-10");
        story.withdraws(story.lastFact(), "2017-02-01");

        assertThat(story.on("2017-01-31")).isEqualTo(CaseState.DONE);
        assertThat(story.on("2017-02-01")).isEqualTo(CaseState.VERIFYING);
    }

    @Test
    @Tests({"L2008 Art. 37", "L2025 Art. 52"})
    void an_amendment_changes_what_is_owed_and_never_takes_it_away() {
        for (String year : new String[] {"2017", "2026"}) {
            Story story = Story.decided(year + "-07-03");

            assertThat(story.refused(
                                    "AMENDMENT",
                                    year + "-07-10",
                                    Particulars.none().amount(1, 0))
                            .guard())
                    .isEqualTo(Guard.ERROR_NOT_CHANGING_CONTENT);
            story.take("AMENDMENT", year + "-07-10", Particulars.none().amount(1, 1));
            assertThat(story.money(1, year + "-07-10").owed()).isEqualTo(1);
            story.take("AMENDMENT", year + "-07-11", Particulars.none().amount(1, 2_000_000));

            assertThat(story.now().latest().obligations().getFirst().owed()).isEqualTo(2_000_000);
            assertThat(story.money(1, year + "-07-09").owed()).isEqualTo(1_000_000);
            assertThat(story.state()).isEqualTo(CaseState.DECIDED);
        }
    }

    @Test
    void an_amendment_never_falls_below_what_was_received() {
        Story story = Story.decided("2017-01-03").pays(RECEIVED, 400_000, "2017-01-10");

        assertThat(story.refused("AMENDMENT", "2017-02-01", Particulars.none().amount(1, 399_999))
                        .guard())
                .isEqualTo(Guard.MONEY_BALANCE);
        assertThat(story.take("AMENDMENT", "2017-02-01", Particulars.none().amount(1, 400_000))
                        .money(1, "2017-02-01")
                        .owed())
                .isEqualTo(400_000);
    }

    @Test
    void an_amendment_that_paid_money_rests_on_is_not_recalled() {
        Story story = Story.decided("2017-01-03")
                .take("AMENDMENT", "2017-01-10", Particulars.none().amount(1, 2_000_000));
        UUID amendment = story.lastFact();
        story.pays(RECEIVED, 1_500_000, "2017-01-20");

        assertThat(story.refused("RECALL", "2017-02-01", GROUND, "2017-02-01", naming(amendment))
                        .guard())
                .isEqualTo(Guard.MONEY_BALANCE);
    }

    @Test
    void a_decision_recalled_later_stays_as_it_was_shown_before() {
        Story story = Story.enforced("2017-01-03", "2017-01-17")
                .take("NOT_YET_ENFORCEABLE", "2017-02-01", "NO_MEANS", "2017-02-01");
        UUID notEnforceable = story.lastFact();
        story.does(ActKind.NEW_INFORMATION, "2017-03-01")
                .verification("2017-03-02", MEANS_FOUND)
                .resume("2017-03-03", "2017-03-02")
                .take("RECALL", "2017-04-03", GROUND, "2017-04-03", naming(notEnforceable));

        assertThat(story.now().standings())
                .extracting(Standing::state)
                .containsExactly(
                        CaseState.DECIDED,
                        CaseState.VOLUNTARY,
                        CaseState.ENFORCING,
                        CaseState.NOT_ENFORCEABLE,
                        CaseState.ENFORCING);
        assertThat(((DecisionTaken) story.event()).change().movesSomething()).isFalse();
    }

    @Test
    void a_recall_names_a_whole_decision() {
        Story story = Story.decided("2017-01-03").take("POSTPONEMENT", "2017-02-01", "ILLNESS", "2017-02-01");

        Refusal refusal = story.refused(story.decision(
                "RECALL",
                "2017-02-02",
                new Grounding(GROUND, day("2017-02-02")),
                naming(story.lastFact()),
                Scope.part(List.of(1))));

        assertThat(refusal.guard()).isEqualTo(Guard.WHOLE_CASE_ONLY);
    }

    private static Particulars naming(UUID decision) {
        return Particulars.none().recalling(decision);
    }
}
