package vn.thads.officers.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.Boundary;
import vn.thads.officers.RuleRow;

/** Every row of the rules of movements on its first and last day, and the day before and after. */
public class MovementRuleBoundsTest {
    private static final MovementRules RULES = new MovementRules();

    /** One for each edge of each row. */
    public static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.of("movement-kinds.csv")) {
            add(row, on -> RULES.kind(row.key(), on).map(MovementRules.Kind::article), boundaries);
        }
        for (RuleRow row : RuleRow.of("movement-exemptions.csv")) {
            add(row, on -> RULES.exemption(row.key(), row.text("kind"), on), boundaries);
            boundaries.add(Boundary.fails(
                    row,
                    "for another kind of movement",
                    () -> assertThat(RULES.exemption(row.key(), "TRANSFER", row.first()))
                            .isEmpty()));
        }
        for (RuleRow row : RuleRow.of("movement-authorities.csv")) {
            add(row, on -> RULES.authority(row.key(), on).map(MovementRules.Authority::article), boundaries);
        }
        for (RuleRow row : RuleRow.of("position-terms.csv")) {
            add(row, on -> RULES.positionTerm(row.key(), on).map(MovementRules.PositionTerm::article), boundaries);
            addYears(row, boundaries);
        }
        return boundaries;
    }

    private static void add(RuleRow row, Function<LocalDate, Optional<String>> article, List<Boundary> boundaries) {
        LocalDate last = row.last();
        boundaries.add(Boundary.passes(
                row,
                "on its first day, by its article",
                () -> assertThat(article.apply(row.first())).hasValue(row.article())));
        boundaries.add(Boundary.fails(
                row,
                "the day before",
                () -> assertThat(article.apply(row.eve())).isNotEqualTo(Optional.of(row.article()))));
        if (last != null) {
            boundaries.add(Boundary.passes(
                    row,
                    "on its last day",
                    () -> assertThat(article.apply(last)).hasValue(row.article())));
            boundaries.add(Boundary.fails(
                    row,
                    "the day after",
                    () -> assertThat(article.apply(last.plusDays(1))).isNotEqualTo(Optional.of(row.article()))));
        }
    }

    /** A position of so many years is over on the eve of the day on which it began, and not the day before that. */
    private static void addYears(RuleRow row, List<Boundary> boundaries) {
        LocalDate began = LocalDate.of(2012, 2, 1);
        LocalDate end = began.plusYears(row.number("years")).minusDays(1);
        boundaries.add(Boundary.passes(
                row,
                "on the last day of its years",
                () -> assertThat(term(row).lastDay(began)).isEqualTo(end)));
        boundaries.add(Boundary.fails(
                row, "a day before", () -> assertThat(term(row).lastDay(began)).isAfter(end.minusDays(1))));
        boundaries.add(Boundary.passes(
                row,
                "reminds on its day",
                () -> assertThat(term(row).remindFrom(end)).isEqualTo(end.minusDays(row.number("reminder_days")))));
    }

    private static MovementRules.PositionTerm term(RuleRow row) {
        return RULES.positionTerm(row.key(), LocalDate.of(2012, 2, 1)).orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> every_row_holds_from_its_first_day_to_its_last() {
        return Boundary.tests(boundaries());
    }
}
