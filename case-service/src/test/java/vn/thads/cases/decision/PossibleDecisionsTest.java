package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.decision.Story.day;
import static vn.thads.cases.docket.VerificationResult.NO_MEANS;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thads.cases.decision.PossibleDecision.Way;
import vn.thads.cases.rules.Ground;
import vn.thads.cases.rules.Guard;

class PossibleDecisionsTest {
    @Test
    void every_kind_in_force_is_answered_and_those_before_a_case_are_not() {
        List<String> old = kinds(Story.decided("2017-01-03"), "2017-01-03");
        List<String> young = kinds(Story.decided("2026-07-01"), "2026-07-01");

        assertThat(old).contains("TAKING_UP", "POSTPONEMENT").doesNotContain("RETURN_OF_REQUEST", "REFUSAL");
        assertThat(young).contains("RETURN_OF_REQUEST", "SECURITY_EXIT_BAN").doesNotContain("TAKING_UP");
    }

    @Test
    void an_allowed_kind_says_on_which_grounds_by_which_article_and_until_when() {
        Story story = Story.enforced("2017-01-03", "2017-01-17");

        PossibleDecision possible = possible(story, "NOT_YET_ENFORCEABLE", "2017-01-17");

        assertThat(possible.allowed()).isTrue();
        Way way = possible.ways().getFirst();
        assertThat(way.transition()).isEqualTo("T6");
        assertThat(way.to()).isEqualTo("NOT_ENFORCEABLE");
        assertThat(way.article()).isEqualTo("L2008 Art. 44a.1");
        assertThat(way.dueOn()).isEqualTo("2017-01-24");
        assertThat(way.obligations()).containsExactly(1);
        assertThat(way.needs()).containsExactly("ground", "groundOn");
        assertThat(way.grounds()).extracting(Ground::key).containsExactly("NO_MEANS", "ITEM_LOST", "ADDRESS_UNKNOWN");
    }

    @Test
    void a_kind_that_the_state_bars_says_so() {
        PossibleDecision possible = possible(Story.decided("2017-01-03"), "NOT_YET_ENFORCEABLE", "2017-01-03");

        assertThat(possible.allowed()).isFalse();
        assertThat(possible.missing()).extracting(Refusal::guard).containsExactly(Guard.FROM_STATE);
    }

    @Test
    void a_kind_that_still_waits_says_until_when() {
        Story story = Story.decided("2017-01-03")
                .notice("2017-01-03")
                .verification("2017-01-17", NO_MEANS)
                .take("NOT_YET_ENFORCEABLE", "2017-01-17", "NO_MEANS", "2017-01-17");

        PossibleDecision book = possible(story, "TRANSFER_TO_SEPARATE_BOOK", "2017-06-01");
        PossibleDecision resumption = possible(story, "RESUMPTION", "2017-06-01");

        assertThat(book.allowed()).isFalse();
        assertThat(book.missing().getFirst().details()).containsEntry("waitEndsOn", "2018-01-17");
        assertThat(resumption.ways().getFirst().transition()).isEqualTo("T7");
        assertThat(resumption.ways().getFirst().missing())
                .extracting(Refusal::guard)
                .contains(Guard.NEW_INFORMATION, Guard.MEANS_VERIFIED);
    }

    @Test
    void whatever_is_allowed_with_its_first_ground_is_accepted() {
        for (String on : List.of("2017-03-01", "2026-08-03")) {
            Story story = Story.enforced(
                    day(on).minusMonths(1).toString(), day(on).minusDays(3).toString());
            for (PossibleDecision possible : Story.LAW.possible(story.now(), day(on))) {
                boolean plain = possible.ways().stream()
                        .allMatch(way -> way.needs().stream()
                                .allMatch(need -> need.equals("ground") || need.equals("groundOn")));
                if (possible.allowed() && plain) {
                    String ground = possible.ways().getFirst().grounds().stream()
                            .map(Ground::key)
                            .findFirst()
                            .orElse(null);
                    Outcome outcome = Story.LAW.decide(
                            story.now(),
                            story.decision(
                                    possible.kind().key(),
                                    on,
                                    new vn.thads.cases.docket.Grounding(ground, day(on)),
                                    vn.thads.cases.docket.Particulars.none(),
                                    vn.thads.cases.docket.Scope.whole()));
                    assertThat(outcome).as(possible.kind().key()).isInstanceOf(Outcome.Accepted.class);
                }
            }
        }
    }

    private static List<String> kinds(Story story, String on) {
        return Story.LAW.possible(story.now(), day(on)).stream()
                .map(possible -> possible.kind().key())
                .toList();
    }

    private static PossibleDecision possible(Story story, String kind, String on) {
        return Story.LAW.possible(story.now(), day(on)).stream()
                .filter(possible -> possible.kind().key().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
