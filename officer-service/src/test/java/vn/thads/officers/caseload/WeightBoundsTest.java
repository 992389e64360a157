package vn.thads.officers.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.Boundary;
import vn.thads.officers.CsvTable;
import vn.thads.officers.RuleRow;
import vn.thads.officers.caseload.WeightProfile.Traits;

/** Every row of the weights counts from its first day, and each step of amount and age by a đồng and a year. */
public class WeightBoundsTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 16);
    private static final WeightProfiles PROFILES = new WeightProfiles();
    private static final Set<String> STEPS = Set.of("AMOUNT", "OBLIGATION", "AGE");

    /** One for each edge of each row. */
    public static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.of("workload-weights.csv")) {
            boundaries.add(Boundary.passes(
                    row,
                    "on its first day",
                    () -> assertThat(measured(row, row.first(), 0)).isEqualTo(row.number("points"))));
            boundaries.add(Boundary.fails(
                    row,
                    "the day before",
                    () -> assertThat(measured(row, row.eve(), 0)).isNotEqualTo(row.number("points"))));
            if (STEPS.contains(row.text("part"))) {
                boundaries.add(Boundary.fails(
                        row,
                        "a đồng, an obligation or a year below",
                        () -> assertThat(measured(row, row.first(), 1)).isNotEqualTo(row.number("points"))));
            }
        }
        RuleRow.of("national-workload.csv").forEach(row -> addAverage(row, boundaries));
        return boundaries;
    }

    /** What a row adds to a plain case, or makes of it, so much below its edge. */
    private static long measured(RuleRow row, LocalDate on, int below) {
        WeightProfile profile = PROFILES.on(on);
        String key = row.key();
        return switch (row.text("part")) {
            case "KIND" -> profile.of(with(key)).hundredths();
            case "AMOUNT" -> profile.of(owing(Long.parseLong(key) - below)).hundredths() - 100;
            case "FLAG" -> profile.of(marked(Set.of(key))).hundredths() - 100;
            case "OBLIGATION" -> profile.of(of(2 - below)).hundredths() - 100;
            case "STAGE" -> profile.of(at(key)).hundredths();
            case "AGE" -> profile.of(aged(Integer.parseInt(key) - below)).hundredths();
            case "GRADE" -> profile.capacity(key, "OFFICER");
            case "ROLE" -> profile.capacity("CHV_SO_CAP", key);
            default -> throw new IllegalArgumentException(row.name());
        };
    }

    private static Traits with(String kind) {
        return new Traits(kind, Set.of(), "VERIFYING", 1, 0, 0);
    }

    private static Traits owing(long rest) {
        return new Traits("CIVIL", Set.of(), "VERIFYING", 1, rest, 0);
    }

    private static Traits marked(Set<String> flags) {
        return new Traits("CIVIL", flags, "VERIFYING", 1, 0, 0);
    }

    private static Traits of(int obligations) {
        return new Traits("CIVIL", Set.of(), "VERIFYING", obligations, 0, 0);
    }

    private static Traits at(String state) {
        return new Traits("CIVIL", Set.of(), state, 1, 0, 0);
    }

    private static Traits aged(int years) {
        return new Traits("CIVIL", Set.of(), "VERIFYING", 1, 0, years);
    }

    private static void addAverage(RuleRow row, List<Boundary> boundaries) {
        Optional<Integer> year = Optional.of((int) row.number("year"));
        LocalDate last = row.last();
        boundaries.add(Boundary.passes(row, "from its first day to its last", () -> {
            assertThat(year(row.first())).isEqualTo(year);
            assertThat(year(last == null ? row.first() : last)).isEqualTo(year);
        }));
        boundaries.add(Boundary.fails(row, "the day before, and the day after", () -> {
            assertThat(year(row.eve())).isNotEqualTo(year);
            if (last != null) {
                assertThat(year(last.plusDays(1))).isNotEqualTo(year);
            }
        }));
    }

    private static Optional<Integer> year(LocalDate on) {
        return PROFILES.average(on).map(NationalAverage::year);
    }

    @TestFactory
    Stream<DynamicTest> every_row_counts_from_its_first_day() {
        return Boundary.tests(boundaries());
    }

    @Test
    void a_plain_case_weighs_one() {
        assertThat(weigh("CIVIL", "VERIFYING", 1, 0, 0)).isEqualTo(100);
    }

    @Test
    void each_step_of_the_amount_begins_with_its_dong() {
        assertThat(weigh("CIVIL", "VERIFYING", 1, 99_999_999, 0)).isEqualTo(100);
        assertThat(weigh("CIVIL", "VERIFYING", 1, 100_000_000, 0)).isEqualTo(120);
        assertThat(weigh("CIVIL", "VERIFYING", 1, 999_999_999, 0)).isEqualTo(120);
        assertThat(weigh("CIVIL", "VERIFYING", 1, 1_000_000_000, 0)).isEqualTo(160);
    }

    @Test
    void age_and_stage_multiply_and_are_rounded_once() {
        // (80 + 5) × 1.30 × 1.25 = 138.125
        assertThat(weigh("CRIMINAL", "ENFORCING", 2, 0, 3)).isEqualTo(138);
        assertThat(weigh("CRIMINAL", "ENFORCING", 2, 0, 2)).isEqualTo(122);
    }

    @Test
    void what_is_over_weighs_nothing_and_only_who_enforces_carries() {
        WeightProfile profile = PROFILES.on(DAY);

        assertThat(weigh("CIVIL", "DONE", 1, 0, 0)).isZero();
        assertThat(profile.capacity("CHV_TRUNG_CAP", "HEAD")).isEqualTo(28);
        assertThat(profile.capacity("TTV", "OFFICER")).isZero();
    }

    @Test
    void the_average_of_a_year_stands_beside_its_days() {
        assertThat(PROFILES.average(LocalDate.of(2017, 12, 31))).isEmpty();
        assertThat(PROFILES.average(LocalDate.of(2018, 12, 31)))
                .hasValueSatisfying(average -> assertThat(average.cases()).isEqualTo(222));
        assertThat(PROFILES.average(LocalDate.of(2026, 1, 1)))
                .hasValueSatisfying(average -> assertThat(average.year()).isEqualTo(2020));
    }

    private long weigh(String kind, String state, int obligations, long rest, int years) {
        return PROFILES.on(DAY)
                .of(new Traits(kind, Set.of(), state, obligations, rest, years))
                .hundredths();
    }

    static Stream<CsvTable.Line> rows(String part) {
        return CsvTable.read("data/workload-weights.csv").where("part", part).stream();
    }
}
