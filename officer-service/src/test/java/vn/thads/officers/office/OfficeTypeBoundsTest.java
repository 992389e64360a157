package vn.thads.officers.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.Boundary;
import vn.thads.officers.RuleRow;
import vn.thads.platform.access.Office;

/** Every type of office on its first and last day, and the day before and after; so the offices with which an empty suite begins. */
public class OfficeTypeBoundsTest {
    private static final OfficeTypes TYPES = new OfficeTypes();
    private final List<Office> first = FirstOffices.read();

    /** One for each edge of each row. */
    public static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.of("office-types.csv")) {
            String type = row.text("type");
            LocalDate last = row.last();
            LocalDate held = last == null ? row.first() : last;
            boundaries.add(Boundary.passes(row, "from its first day to its last, by its article", () -> {
                assertThat(TYPES.article(type, row.first())).hasValue(row.article());
                assertThat(TYPES.article(type, held)).hasValue(row.article());
            }));
            boundaries.add(Boundary.fails(row, "the day before, and the day after", () -> {
                assertThat(TYPES.article(type, row.eve())).isNotEqualTo(Optional.of(row.article()));
                if (last != null) {
                    assertThat(TYPES.article(type, last.plusDays(1))).isNotEqualTo(Optional.of(row.article()));
                }
            }));
        }
        return boundaries;
    }

    @TestFactory
    Stream<DynamicTest> every_type_holds_from_its_first_day_to_its_last() {
        return Boundary.tests(boundaries());
    }

    @Test
    void the_offices_of_an_empty_suite_begin_and_end_with_their_type() {
        assertThat(first).allSatisfy(office -> {
            assertThat(TYPES.article(office.type(), office.validFrom())).isPresent();
            assertThat(TYPES.article(office.type(), office.validFrom().minusDays(1)))
                    .isNotEqualTo(TYPES.article(office.type(), office.validFrom()));
        });
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
}
