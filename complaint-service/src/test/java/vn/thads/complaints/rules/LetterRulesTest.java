package vn.thads.complaints.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thads.legaltime.NoRuleInForce;

/** Every row of filing-grounds.csv, representatives.csv and letter-similarity.csv, to the day and to the person. */
class LetterRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2009, 7, 1);

    private final LetterRules rules = new LetterRules();
    private final ComplaintTerms terms = new ComplaintTerms();

    @ParameterizedTest(name = "{0} people need at most {1} representatives")
    @CsvSource({"5, 2", "10, 2", "11, 5", "10000, 5"})
    void five_need_one_or_two_representatives_and_eleven_up_to_five(int signatories, int atMost) {
        for (LocalDate on : new LocalDate[] {FIRST, LocalDate.of(2014, 7, 1), LocalDate.of(2026, 7, 1)}) {
            var rule = rules.representatives(signatories, on).orElseThrow();

            assertThat(rule.atMost()).isEqualTo(atMost);
            assertThat(rule.allow(0)).isFalse();
            assertThat(rule.allow(1)).isTrue();
            assertThat(rule.allow(atMost)).isTrue();
            assertThat(rule.allow(atMost + 1)).isFalse();
        }
    }

    @Test
    void four_need_none() {
        assertThat(rules.representatives(4, LocalDate.of(2017, 2, 6))).isEmpty();
        assertThat(rules.representatives(5, FIRST.minusDays(1))).isEmpty();
    }

    @ParameterizedTest(name = "on {0} by {1}")
    @CsvSource({
        "2014-06-30, Luật Tiếp công dân 42/2013 Art. 29",
        "2014-07-01, Luật Tiếp công dân 42/2013 Art. 29",
        "2026-06-30, Luật Tiếp công dân 42/2013 Art. 29",
        "2026-07-01, NĐ 152/2026 Art. 77"
    })
    void representatives_follow_the_law_of_the_day(LocalDate on, String article) {
        assertThat(rules.representatives(5, on).orElseThrow().article()).isEqualTo(article);
        assertThat(rules.representatives(11, on).orElseThrow().article()).isEqualTo(article);
    }

    @ParameterizedTest
    @EnumSource(FilingGround.class)
    void every_ground_to_file_has_its_article_from_the_first_law_on(FilingGround ground) {
        for (LocalDate on : new LocalDate[] {FIRST, LocalDate.of(2022, 2, 12), LocalDate.of(2022, 2, 13)}) {
            assertThat(rules.article(ground, on)).isEqualTo("TT 13/2021 Art. 8.4");
        }
        assertThatThrownBy(() -> rules.article(ground, FIRST.minusDays(1))).isInstanceOf(NoRuleInForce.class);
    }

    @Test
    void likeness_is_configuration_from_the_first_law_on() {
        assertThat(rules.repeatedFromPercent(FIRST)).isEqualTo(60);
        assertThatThrownBy(() -> rules.repeatedFromPercent(FIRST.minusDays(1))).isInstanceOf(NoRuleInForce.class);
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({
        // five working days over Tết 2017
        "CLASSIFY, 2017-01-20, 2017-02-03",
        "PETITION_ANSWER, 2017-01-20, 2017-02-03",
        // fifteen days end on Saturday 4 March and roll to Monday
        "PROTEST_ANSWER, 2017-02-17, 2017-03-06",
        "PROTEST_EXECUTE, 2017-02-20, 2017-02-27",
        "PROTEST_SUPERIOR_ANSWER, 2017-02-20, 2017-03-22",
        // the last day of the old law and the first of the new
        "CLASSIFY, 2026-06-30, 2026-07-07",
        "CLASSIFY, 2026-07-01, 2026-07-08"
    })
    void a_letter_a_petition_and_a_protest_have_terms_of_their_own(String key, LocalDate from, LocalDate due) {
        assertThat(terms.due(key, from).day()).isEqualTo(due);
    }
}
