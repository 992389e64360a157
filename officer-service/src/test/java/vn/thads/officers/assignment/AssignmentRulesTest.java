package vn.thads.officers.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.Boundary;
import vn.thads.officers.RuleRow;
import vn.thads.officers.assignment.AssignmentRules.GradeLimit;
import vn.thads.officers.assignment.Policy.Criterion;

/** Every row of the rules of assignments on its first and last day, and the day before and after; amounts by a đồng. */
public class AssignmentRulesTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 16);

    private static final AssignmentRules RULES = new AssignmentRules();

    /** One for each edge of each row. */
    public static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        RuleRow.of("assignment-policies.csv").forEach(row -> addPolicy(row, boundaries));
        RuleRow.of("assignment-bars.csv").forEach(row -> addBar(row, boundaries));
        RuleRow.of("assignment-grades.csv").forEach(row -> addLimit(row, boundaries));
        RuleRow.of("officer-grades.csv").forEach(row -> addLevel(row, boundaries));
        return boundaries;
    }

    private static void addPolicy(RuleRow row, List<Boundary> boundaries) {
        boundaries.add(Boundary.passes(
                row,
                "on its first day, by its article",
                () -> assertThat(RULES.policy(row.key(), row.first())).hasValueSatisfying(policy -> {
                    assertThat(policy.article()).isEqualTo(row.article());
                    assertThat(policy.criteria())
                            .startsWith(Criterion.valueOf(row.text("criteria").split(";", 2)[0]));
                    assertThat(policy.criteria().getLast()).isEqualTo(Criterion.LOAD);
                })));
        boundaries.add(Boundary.fails(
                row,
                "the day before",
                () -> assertThat(RULES.policy(row.key(), row.eve())).isEmpty()));
    }

    private static void addBar(RuleRow row, List<Boundary> boundaries) {
        LocalDate last = row.last();
        boundaries.add(Boundary.passes(row, "from its first day to its last, by its article", () -> {
            assertThat(article(row.key(), row.first())).isEqualTo(row.article());
            assertThat(article(row.key(), last == null ? row.first() : last)).isEqualTo(row.article());
        }));
        boundaries.add(Boundary.fails(row, "the day before, and the day after", () -> {
            assertThat(article(row.key(), row.eve())).isNotEqualTo(row.article());
            if (last != null) {
                assertThat(article(row.key(), last.plusDays(1))).isNotIn("", row.article());
            }
        }));
    }

    private static void addLimit(RuleRow row, List<Boundary> boundaries) {
        boolean isOfAmount = !row.text("least_amount").isEmpty();
        Set<String> flags = isOfAmount ? Set.of() : Set.of(row.text("flag"));
        long amount = isOfAmount ? row.number("least_amount") : 0;
        boundaries.add(Boundary.passes(
                row,
                "on its first day, with its mark or from its amount on",
                () -> assertThat(RULES.limits(flags, amount, row.first()))
                        .extracting(GradeLimit::level)
                        .containsExactly((int) row.number("least_level"))));
        boundaries.add(Boundary.fails(
                row,
                "the day before",
                () -> assertThat(RULES.limits(flags, amount, row.eve())).isEmpty()));
        boundaries.add(Boundary.fails(
                row,
                "without the mark, and a đồng below",
                () -> assertThat(RULES.limits(Set.of(), amount - 1, row.first()))
                        .isEmpty()));
    }

    /** A grade is enough for a case of its level, and not for one of the next. */
    private static void addLevel(RuleRow row, List<Boundary> boundaries) {
        int level = (int) row.number("level");
        boundaries.add(Boundary.passes(
                row,
                "for a case of its level",
                () -> assertThat(RULES.level(row.key())).isGreaterThanOrEqualTo(level)));
        boundaries.add(Boundary.fails(
                row,
                "for a case of the next level",
                () -> assertThat(RULES.level(row.key())).isLessThan(level + 1)));
    }

    @TestFactory
    Stream<DynamicTest> every_row_holds_to_its_edge() {
        return Boundary.tests(boundaries());
    }

    @Test
    void what_no_row_says_is_not_there() {
        assertThat(RULES.policy("ASTROLOGY", DAY)).isEmpty();
        assertThat(RULES.limits(Set.of("CREDIT"), 0, DAY)).isEmpty();
    }

    @Test
    void the_ladder_of_the_law_says_which_grade_is_higher() {
        assertThat(RULES.level("CHV_SO_CAP")).isLessThan(RULES.level("CHV_TRUNG_CAP"));
        assertThat(RULES.level("CHV_TRUNG_CAP")).isLessThan(RULES.level("CHV_CAO_CAP"));
    }

    private static String article(String key, LocalDate on) {
        return RULES.bar(key, on).map(AssignmentRules.Bar::article).orElse("");
    }
}
