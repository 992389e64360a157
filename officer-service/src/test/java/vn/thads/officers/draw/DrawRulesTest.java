package vn.thads.officers.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.Boundary;
import vn.thads.officers.RuleRow;

/** Every number and ground of draws on its first day and the day before, and a day or a case too many. */
public class DrawRulesTest {
    private static final DrawRules RULES = new DrawRules();

    /** One for each edge of each row. */
    public static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.of("draw-rules.csv")) {
            long value = row.number("value");
            boundaries.add(Boundary.passes(row, "on its first day, to its last day or case", () -> {
                switch (row.key()) {
                    case "VALID_DAYS" ->
                        assertThat(RULES.lastDay(row.first()))
                                .isEqualTo(row.first().plusDays(value));
                    case "MOST_CASES" ->
                        assertThat(RULES.mostCases(row.first())).isEqualTo((int) value);
                    default -> throw new IllegalArgumentException(row.name());
                }
            }));
            boundaries.add(Boundary.fails(
                    row,
                    "the day before",
                    () -> assertThatThrownBy(() -> {
                                if (row.key().equals("VALID_DAYS")) {
                                    RULES.lastDay(row.eve());
                                } else {
                                    RULES.mostCases(row.eve());
                                }
                            })
                            .isInstanceOf(IllegalStateException.class)));
        }
        for (RuleRow row : RuleRow.of("draw-exclusions.csv")) {
            boundaries.add(Boundary.passes(
                    row,
                    "on its first day, by its article",
                    () -> assertThat(RULES.exclusion(row.key(), row.first())).hasValue(row.article())));
            boundaries.add(Boundary.fails(
                    row,
                    "the day before",
                    () -> assertThat(RULES.exclusion(row.key(), row.eve())).isEmpty()));
        }
        return boundaries;
    }

    @TestFactory
    Stream<DynamicTest> every_row_holds_to_its_edge() {
        return Boundary.tests(boundaries());
    }
}
