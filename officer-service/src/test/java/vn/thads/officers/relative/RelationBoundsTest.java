package vn.thads.officers.relative;

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

/** Every relation of both laws on its first and last day, and the day before and after. */
public class RelationBoundsTest {
    private static final Relations RELATIONS = new Relations();

    /** One for each edge of each row. */
    public static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.of("relations.csv")) {
            LocalDate last = row.last();
            LocalDate held = last == null ? row.first() : last;
            boundaries.add(Boundary.passes(row, "from its first day to its last, by its article", () -> {
                assertThat(RELATIONS.article(row.key(), row.first())).hasValue(row.article());
                assertThat(RELATIONS.article(row.key(), held)).hasValue(row.article());
            }));
            boundaries.add(Boundary.fails(row, "the day before, and the day after", () -> {
                assertThat(RELATIONS.article(row.key(), row.eve())).isNotEqualTo(Optional.of(row.article()));
                if (last != null) {
                    assertThat(RELATIONS.article(row.key(), last.plusDays(1)))
                            .isPresent()
                            .isNotEqualTo(Optional.of(row.article()));
                }
            }));
        }
        return boundaries;
    }

    @TestFactory
    Stream<DynamicTest> every_relation_holds_by_the_article_of_the_day() {
        return Boundary.tests(boundaries());
    }
}
