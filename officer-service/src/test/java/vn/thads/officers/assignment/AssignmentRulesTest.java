package vn.thads.officers.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;
import vn.thads.officers.assignment.AssignmentRules.GradeLimit;
import vn.thads.officers.assignment.Policy.Criterion;

/** Every row of the rules of assignments on its first and last day, and the day before and after; amounts by a đồng. */
public class AssignmentRulesTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 16);

    private final AssignmentRules rules = new AssignmentRules();

    @Test
    void every_policy_begins_on_its_day_names_its_article_and_looks_at_the_load_last() {
        for (Line line : CsvTable.read("data/assignment-policies.csv").lines()) {
            LocalDate first = line.day("valid_from");
            assertThat(rules.policy(line.text("key"), first)).hasValueSatisfying(policy -> {
                assertThat(policy.article()).isEqualTo(line.text("article"));
                assertThat(policy.criteria())
                        .startsWith(Criterion.valueOf(line.text("criteria").split(";", 2)[0]));
                assertThat(policy.criteria().getLast()).isEqualTo(Criterion.LOAD);
            });
            assertThat(rules.policy(line.text("key"), first.minusDays(1))).isEmpty();
        }
        assertThat(rules.policy("ASTROLOGY", DAY)).isEmpty();
    }

    @Test
    void every_bar_names_the_article_of_its_days_alone() {
        for (Line line : CsvTable.read("data/assignment-bars.csv").lines()) {
            String key = line.text("key");
            LocalDate first = line.day("valid_from");
            LocalDate last = line.dayOrNull("valid_to");
            assertThat(article(key, first)).isEqualTo(line.text("article"));
            assertThat(article(key, first.minusDays(1))).isNotEqualTo(line.text("article"));
            if (last != null) {
                assertThat(article(key, last)).isEqualTo(line.text("article"));
                assertThat(article(key, last.plusDays(1))).isNotIn("", line.text("article"));
            }
        }
    }

    @Test
    void a_grade_is_proposed_for_a_mark_and_from_an_amount_on() {
        for (Line line : CsvTable.read("data/assignment-grades.csv").lines()) {
            LocalDate first = line.day("valid_from");
            int level = Integer.parseInt(line.text("least_level"));
            String least = line.text("least_amount");
            if (least.isEmpty()) {
                Set<String> flags = Set.of(line.text("flag"));
                assertThat(rules.limits(flags, 0, first))
                        .extracting(GradeLimit::level)
                        .containsExactly(level);
                assertThat(rules.limits(flags, 0, first.minusDays(1))).isEmpty();
            } else {
                long amount = Long.parseLong(least);
                assertThat(rules.limits(Set.of(), amount, first))
                        .extracting(GradeLimit::level)
                        .containsExactly(level);
                assertThat(rules.limits(Set.of(), amount - 1, first)).isEmpty();
                assertThat(rules.limits(Set.of(), amount, first.minusDays(1))).isEmpty();
            }
        }
        assertThat(rules.limits(Set.of("CREDIT"), 0, DAY)).isEmpty();
    }

    @Test
    void the_ladder_of_the_law_says_which_grade_is_higher() {
        assertThat(rules.level("CHV_SO_CAP")).isLessThan(rules.level("CHV_TRUNG_CAP"));
        assertThat(rules.level("CHV_TRUNG_CAP")).isLessThan(rules.level("CHV_CAO_CAP"));
    }

    private String article(String key, LocalDate on) {
        return rules.bar(key, on).map(AssignmentRules.Bar::article).orElse("");
    }
}
