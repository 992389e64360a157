package vn.thads.officers.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.CsvTable;

/** Every kind of posting on its first day and the day before; every grade, and who of them is assigned cases. */
public class OfficerRuleBoundsTest {
    private final PostingKinds kinds = new PostingKinds();
    private final OfficerGrades grades = new OfficerGrades();

    @TestFactory
    Stream<DynamicTest> every_kind_of_posting_begins_on_its_day_and_not_the_day_before() {
        return CsvTable.read("data/posting-kinds.csv").lines().stream()
                .map(line -> DynamicTest.dynamicTest(line.text("key") + " by " + line.text("article"), () -> {
                    LocalDate first = line.day("valid_from");
                    assertThat(kinds.find(line.text("key"), first))
                            .hasValueSatisfying(
                                    kind -> assertThat(kind.article()).isEqualTo(line.text("article")));
                    assertThat(kinds.find(line.text("key"), first.minusDays(1))).isEmpty();
                }));
    }

    /** A grade of before the law of 2008 is told with its present key; so only an end, or another key, refuses one. */
    @TestFactory
    Stream<DynamicTest> every_grade_is_given_to_its_last_day_and_only_who_enforces_is_assigned_cases() {
        return CsvTable.read("data/officer-grades.csv").lines().stream()
                .map(line -> DynamicTest.dynamicTest(line.text("key") + " by " + line.text("article"), () -> {
                    String grade = line.text("key");
                    LocalDate last = line.dayOrNull("valid_to");
                    assertThat(grades.couldBeGiven(grade, line.day("valid_from")))
                            .isTrue();
                    assertThat(grades.couldBeGiven(grade + "_", line.day("valid_from")))
                            .isFalse();
                    if (last != null) {
                        assertThat(grades.couldBeGiven(grade, last)).isTrue();
                        assertThat(grades.couldBeGiven(grade, last.plusDays(1))).isFalse();
                    }
                    assertThat(grades.mayBeAssignedCases(grade))
                            .isEqualTo(line.text("title").equals("CHV"));
                }));
    }
}
