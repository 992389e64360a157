package vn.thads.officers.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.CsvTable;
import vn.thads.platform.access.Office;

/** The offices with which an empty suite begins stand from the first to the last day of their type, and not a day beyond. */
public class OfficeTypeBoundsTest {
    private static final Map<String, String> TYPES = Map.of(
            "CENTRAL_GENERAL_DEPARTMENT", "CENTRAL",
            "CENTRAL_AGENCY", "CENTRAL",
            "PROVINCE_CUC", "PROVINCE",
            "DISTRICT_CHI_CUC", "DISTRICT");
    private final List<Office> first = FirstOffices.read();

    @TestFactory
    Stream<DynamicTest> every_type_that_opens_offices_holds_to_the_day() {
        return CsvTable.read("data/office-types.csv").lines().stream()
                .filter(line -> TYPES.containsKey(line.text("key")))
                .map(line -> DynamicTest.dynamicTest(line.text("key") + " by " + line.text("article"), () -> {
                    LocalDate from = line.day("valid_from");
                    LocalDate to = line.dayOrNull("valid_to");
                    String type = TYPES.getOrDefault(line.text("key"), "");
                    assertThat(beginning(type, from)).isPositive();
                    assertThat(beginning(type, from.minusDays(1))).isZero();
                    if (to != null) {
                        assertThat(ending(type, to)).isEqualTo(beginning(type, from));
                        assertThat(ending(type, to.plusDays(1))).isZero();
                    }
                }));
    }

    @Test
    void the_sixty_three_provinces_end_the_day_before_the_thirty_four_begin() {
        LocalDate lastDay = LocalDate.of(2025, 6, 30);

        assertThat(standing("PROVINCE", lastDay)).isEqualTo(63);
        assertThat(standing("PROVINCE", lastDay.plusDays(1))).isEqualTo(34);
        assertThat(standing("DISTRICT", lastDay)).isEqualTo(9);
        assertThat(standing("DISTRICT", lastDay.plusDays(1))).isZero();
        assertThat(standing("PROVINCE_DOCKET", lastDay)).isEqualTo(1);
        assertThat(standing("PROVINCE_DOCKET", lastDay.plusDays(1))).isZero();
        assertThat(standing("CENTRAL", lastDay)).isEqualTo(1);
        assertThat(standing("CENTRAL", lastDay.plusDays(1))).isEqualTo(1);
    }

    private long standing(String type, LocalDate on) {
        return first.stream()
                .filter(office -> office.type().equals(type))
                .filter(office -> !on.isBefore(office.validFrom()))
                .filter(office -> office.validTo() == null || !on.isAfter(office.validTo()))
                .count();
    }

    private long beginning(String type, LocalDate on) {
        return first.stream()
                .filter(office ->
                        office.type().equals(type) && office.validFrom().equals(on))
                .count();
    }

    private long ending(String type, LocalDate on) {
        return first.stream()
                .filter(office -> office.type().equals(type) && on.equals(office.validTo()))
                .count();
    }
}
