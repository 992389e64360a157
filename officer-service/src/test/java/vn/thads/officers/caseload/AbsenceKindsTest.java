package vn.thads.officers.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.Boundary;
import vn.thads.officers.RuleRow;

/** Every kind of absence on its first and last day, the day before and after, and as long as it may be and a day longer. */
public class AbsenceKindsTest {
    private static final AbsenceKinds KINDS = new AbsenceKinds();

    /** One for each edge of each row. */
    public static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.of("absence-kinds.csv")) {
            LocalDate last = row.last();
            LocalDate held = last == null ? row.first() : last;
            boundaries.add(Boundary.passes(row, "from its first day to its last, with its part of the capacity", () -> {
                assertThat(article(row, row.first())).hasValue(row.article());
                assertThat(article(row, held)).hasValue(row.article());
                assertThat(KINDS.capacityPercent(row.key(), held)).isEqualTo((int) row.number("capacity_percent"));
            }));
            boundaries.add(Boundary.fails(row, "the day before, and the day after", () -> {
                assertThat(article(row, row.eve())).isNotEqualTo(Optional.of(row.article()));
                if (last != null) {
                    assertThat(article(row, last.plusDays(1))).isPresent().isNotEqualTo(Optional.of(row.article()));
                }
            }));
            if (!row.text("max_days").isEmpty()) {
                LocalDate end = row.first().plusDays(row.number("max_days") - 1);
                var kind = KINDS.find(row.key(), row.first()).orElseThrow();
                boundaries.add(Boundary.passes(
                        row,
                        "as long as it may be",
                        () -> assertThat(kind.mayLast(row.first(), end)).isTrue()));
                boundaries.add(Boundary.fails(
                        row,
                        "a day longer",
                        () -> assertThat(kind.mayLast(row.first(), end.plusDays(1)))
                                .isFalse()));
            }
        }
        return boundaries;
    }

    private static Optional<String> article(RuleRow row, LocalDate on) {
        return KINDS.find(row.key(), on).map(AbsenceKinds.Kind::article);
    }

    @TestFactory
    Stream<DynamicTest> every_kind_holds_to_its_edge() {
        return Boundary.tests(boundaries());
    }
}
