package vn.thads.officers.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;
import vn.thads.officers.caseload.WeightProfile.Traits;

/** Every row of the weights counts from its first day, and each step of amount and age by a đồng and a year. */
public class WeightBoundsTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 16);
    private final WeightProfiles profiles = new WeightProfiles();

    @TestFactory
    Stream<DynamicTest> every_row_counts_from_its_first_day() {
        return Stream.of("data/workload-weights.csv", "data/national-workload.csv")
                .map(CsvTable::read)
                .flatMap(table -> table.lines().stream())
                .map(line -> DynamicTest.dynamicTest(line.cells().toString(), () -> {
                    assertThat(line.isInForce(line.day("valid_from"))).isTrue();
                    assertThat(line.isInForce(line.day("valid_from").minusDays(1)))
                            .isFalse();
                    assertThat(line.text("article")).isNotEmpty();
                }));
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
        WeightProfile profile = profiles.on(DAY);

        assertThat(weigh("CIVIL", "DONE", 1, 0, 0)).isZero();
        assertThat(profile.capacity("CHV_TRUNG_CAP", "HEAD")).isEqualTo(28);
        assertThat(profile.capacity("TTV", "OFFICER")).isZero();
    }

    @Test
    void the_average_of_a_year_stands_beside_its_days() {
        assertThat(profiles.average(LocalDate.of(2017, 12, 31))).isEmpty();
        assertThat(profiles.average(LocalDate.of(2018, 12, 31)))
                .hasValueSatisfying(average -> assertThat(average.cases()).isEqualTo(222));
        assertThat(profiles.average(LocalDate.of(2026, 1, 1)))
                .hasValueSatisfying(average -> assertThat(average.year()).isEqualTo(2020));
    }

    private long weigh(String kind, String state, int obligations, long rest, int years) {
        return profiles.on(DAY)
                .of(new Traits(kind, Set.of(), state, obligations, rest, years))
                .hundredths();
    }

    static Stream<Line> rows(String part) {
        return CsvTable.read("data/workload-weights.csv").where("part", part).stream();
    }
}
