package vn.thads.reporting.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.platform.access.Office;
import vn.thads.reporting.ledger.Period;
import vn.thads.reporting.testing.Boundary;
import vn.thads.reporting.testing.RuleFile;

/** Each kind of office sends the forms of October 2016 and of January 2020 on the last day, and a day too late. */
public class ReportTermBoundsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2009, 7, 1);

    /** By hand. 2016: the 4th, the 7th excluded, the 6th a Sunday; 2020: two and four working days after 31 January. */
    private static final Map<String, List<LocalDate>> LAST_DAYS = Map.of(
            "DISTRICT", List.of(LocalDate.of(2016, 11, 3), LocalDate.of(2020, 2, 4)),
            "REGION_ROOM", List.of(LocalDate.of(2016, 11, 3), LocalDate.of(2020, 2, 4)),
            "PROVINCE_DOCKET", List.of(LocalDate.of(2016, 11, 3), LocalDate.of(2020, 2, 4)),
            "PROVINCE", List.of(LocalDate.of(2016, 11, 7), LocalDate.of(2020, 2, 6)),
            "MILITARY", List.of(LocalDate.of(2016, 11, 7), LocalDate.of(2020, 2, 6)));

    private static final List<Period> PERIODS = List.of(Period.of(2017, 1), Period.of(2020, 4));

    /** The tests, by row. */
    public static List<Boundary> boundaries() {
        var boundaries = new ArrayList<Boundary>();
        for (RuleFile.Row row : RuleFile.REPORT_TERMS.rows()) {
            String type = row.cell(0);
            for (int i = 0; i < PERIODS.size(); i++) {
                Period period = PERIODS.get(i);
                LocalDate last =
                        Objects.requireNonNull(LAST_DAYS.get(type), type).get(i);
                boundaries.add(Boundary.passes(
                        row.name(), "sent on " + last, () -> assertThat(last).isBeforeOrEqualTo(dueOn(type, period))));
                boundaries.add(Boundary.fails(
                        row.name(),
                        "sent a day later",
                        () -> assertThat(last.plusDays(1)).isAfter(dueOn(type, period))));
            }
        }
        return boundaries;
    }

    private static LocalDate dueOn(String type, Period period) {
        var office = new Office("709", LONG_AGO, null, type, "72", "Chi cục", "Office", List.of(), LONG_AGO);
        return new ReportTerms()
                .within(office, new Period(period.year(), period.months() + 1)).stream()
                        .filter(due -> due.period().equals(period))
                        .map(ReportTerms.Due::dueOn)
                        .distinct()
                        .reduce((one, other) -> {
                            throw new AssertionError("two terms for one month");
                        })
                        .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> each_term_on_its_last_day_and_a_day_later() {
        return Boundary.tests(boundaries());
    }
}
