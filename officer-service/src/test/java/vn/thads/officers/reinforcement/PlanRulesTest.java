package vn.thads.officers.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.Boundary;
import vn.thads.officers.RuleRow;
import vn.thads.platform.problem.ProblemException;

/** Every number of a plan on its first day, and none on the day before. */
public class PlanRulesTest {
    private static final PlanRules RULES = new PlanRules();
    private final OfficePlaces places = new OfficePlaces();

    /** One for each edge of each row. */
    public static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.of("reinforcement-rules.csv")) {
            boundaries.add(Boundary.passes(
                    row,
                    "on its first day",
                    () -> assertThat(RULES.value(row.key(), row.first())).isEqualTo((int) row.number("value"))));
            boundaries.add(Boundary.fails(
                    row,
                    "the day before",
                    () -> assertThatThrownBy(() -> RULES.value(row.key(), row.eve()))
                            .isInstanceOf(ProblemException.class)));
        }
        return boundaries;
    }

    @TestFactory
    Stream<DynamicTest> every_number_holds_from_its_day_on() {
        return Boundary.tests(boundaries());
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
