package vn.thads.officers.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.Boundary;
import vn.thads.officers.RuleRow;

/** Every kind of posting on its first day and the day before, and for a day too long; every grade, and who is assigned cases. */
public class OfficerRuleBoundsTest {
    private static final PostingKinds KINDS = new PostingKinds();
    private static final OfficerGrades GRADES = new OfficerGrades();

    /** One for each edge of each row. */
    public static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        RuleRow.of("posting-kinds.csv").forEach(row -> addKind(row, boundaries));
        RuleRow.of("officer-grades.csv").forEach(row -> addGrade(row, boundaries));
        return boundaries;
    }

    private static void addKind(RuleRow row, List<Boundary> boundaries) {
        LocalDate first = row.first();
        boundaries.add(Boundary.passes(
                row,
                "on its first day, by its article",
                () -> assertThat(KINDS.find(row.key(), first).orElseThrow().article())
                        .isEqualTo(row.article())));
        boundaries.add(Boundary.fails(
                row,
                "the day before",
                () -> assertThat(KINDS.find(row.key(), row.eve())).isEmpty()));
        if (!row.text("max_years").isEmpty()) {
            LocalDate over = first.plusYears(row.number("max_years"));
            var kind = KINDS.find(row.key(), first).orElseThrow();
            boundaries.add(Boundary.passes(
                    row,
                    "as long as it may be",
                    () -> assertThat(kind.mayLast(first, over.minusDays(1))).isTrue()));
            boundaries.add(Boundary.fails(row, "a day longer, or without an end", () -> {
                assertThat(kind.mayLast(first, over)).isFalse();
                assertThat(kind.mayLast(first, null)).isFalse();
            }));
        }
    }

    /** A grade of before the law of 2008 is told with its present key; so only an end, or another key, refuses one. */
    private static void addGrade(RuleRow row, List<Boundary> boundaries) {
        String grade = row.key();
        LocalDate last = row.last();
        boundaries.add(Boundary.passes(row, "from its first day to its last", () -> {
            assertThat(GRADES.couldBeGiven(grade, last == null ? row.first() : last))
                    .isTrue();
            assertThat(GRADES.mayBeAssignedCases(grade))
                    .isEqualTo(row.text("title").equals("CHV"));
        }));
        boundaries.add(Boundary.fails(row, "with a letter more, and after its last day", () -> {
            assertThat(GRADES.couldBeGiven(grade + "_", row.first())).isFalse();
            if (last != null) {
                assertThat(GRADES.couldBeGiven(grade, last.plusDays(1))).isFalse();
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_kind_of_posting_and_every_grade_holds_to_its_edge() {
        return Boundary.tests(boundaries());
    }
}
