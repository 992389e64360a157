package vn.thads.officers.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thads.officers.CsvTable;

/** Every number of a plan on its first day, and none on the day before. */
public class PlanRulesTest {
    private final PlanRules rules = new PlanRules();
    private final OfficePlaces places = new OfficePlaces();

    @Test
    void every_number_holds_from_its_day_on() {
        for (var line : CsvTable.read("data/reinforcement-rules.csv").lines()) {
            LocalDate first = line.day("valid_from");
            assertThat(rules.value(line.text("key"), first)).isEqualTo(Integer.parseInt(line.text("value")));
            assertThatThrownBy(() -> rules.value(line.text("key"), first.minusDays(1)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_district_lies_in_its_own_place_and_a_docket_in_that_of_its_province() {
        LocalDate day = LocalDate.of(2017, 2, 16);
        var district = places.find("709", day).orElseThrow();
        var province = places.find("72-00", day).orElseThrow();

        assertThat(district.kilometresTo(district)).isZero();
        assertThat(district.kilometresTo(province)).isBetween(5, 40);
        // 80 was Long An, and is Tây Ninh now
        assertThat(places.find("80", day)).isNotEqualTo(places.find("80", LocalDate.of(2025, 7, 1)));
        assertThat(places.find("999", day)).isEmpty();
    }
}
