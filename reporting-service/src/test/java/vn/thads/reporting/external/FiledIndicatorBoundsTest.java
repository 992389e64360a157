package vn.thads.reporting.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.reporting.testing.Boundary;
import vn.thads.reporting.testing.RuleFile;

/** Each indicator that can be filed, on its first day and the day before, and with figures of its kind at their limit and one beside it. */
public class FiledIndicatorBoundsTest {
    private static final FiledIndicators INDICATORS = new FiledIndicators();

    /** The tests, by row. */
    public static List<Boundary> boundaries() {
        var boundaries = new ArrayList<Boundary>();
        for (RuleFile.Row row : RuleFile.FILED_INDICATORS.rows()) {
            LocalDate first = LocalDate.parse(row.validFrom());
            var kind = FiledIndicators.Kind.valueOf(row.cell(1));
            boundaries.add(Boundary.passes(
                    row.name(),
                    "on its first day",
                    () -> assertThat(INDICATORS.kind(row.cell(0), first)).contains(kind)));
            boundaries.add(Boundary.fails(
                    row.name(),
                    "the day before",
                    () -> assertThat(INDICATORS.kind(row.cell(0), first.minusDays(1)))
                            .isEmpty()));
            switch (kind) {
                case SHARE -> {
                    boundaries.add(Boundary.passes(
                            row.name(),
                            "all of it",
                            () -> assertThat(above(row, "7", "7", first)).isZero()));
                    boundaries.add(Boundary.fails(
                            row.name(),
                            "one more",
                            () -> assertThat(above(row, "8", "7", first)).isEqualTo(1)));
                }
                case COUNT -> taken(boundaries, row, first, pair("7", null), pair("7", "1"));
                case RATIO -> taken(boundaries, row, first, pair("7", "0"), pair("7", "-1"));
                case CHANGE -> taken(boundaries, row, first, pair("-1", "7"), pair("-1", "-1"));
                case PER_OFFICER -> taken(boundaries, row, first, pair("7", "0.5"), pair("7", "-0.5"));
            }
        }
        return boundaries;
    }

    /** Two cells. */
    private record Pair(String numerator, @Nullable String denominator) {}

    private static Pair pair(String numerator, @Nullable String denominator) {
        return new Pair(numerator, denominator);
    }

    private static void taken(List<Boundary> boundaries, RuleFile.Row row, LocalDate on, Pair taken, Pair refused) {
        boundaries.add(Boundary.passes(
                row.name(),
                taken.toString(),
                () -> assertThat(wrong(row, taken, on)).isZero()));
        boundaries.add(Boundary.fails(
                row.name(),
                refused.toString(),
                () -> assertThat(wrong(row, refused, on)).isEqualTo(1)));
    }

    private static int wrong(RuleFile.Row row, Pair cells, LocalDate on) {
        return INDICATORS.wrongWith(0, filed(row, cells), on).size();
    }

    private static int above(RuleFile.Row row, String part, String whole, LocalDate on) {
        return INDICATORS
                .partsAboveWhole(List.of(filed(row, pair(part, whole))), on)
                .size();
    }

    private static FiledRow filed(RuleFile.Row row, Pair pair) {
        var cells = new HashMap<String, BigDecimal>();
        cells.put("numerator", new BigDecimal(pair.numerator()));
        if (pair.denominator() != null) {
            cells.put("denominator", new BigDecimal(pair.denominator()));
        }
        return new FiledRow(row.cell(0), cells);
    }

    @TestFactory
    Stream<DynamicTest> each_indicator_at_its_limits() {
        return Boundary.tests(boundaries());
    }
}
