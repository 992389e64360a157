package vn.thads.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every term and every day off that ships: one passes on its day, and fails by a day. */
class RuleBoundsTest {
    private static final Set<String> TRIED = Set.of("deadlines.csv", "holidays-2015-2027.csv", "regimes.csv");
    private static final int LAST_YEAR = 2027;
    private final Deadlines deadlines = Deadlines.inForce();
    private final WallCalendar wall = new WallCalendar();

    @TestFactory
    Stream<DynamicTest> every_term_ends_on_its_last_day_and_not_the_day_after() {
        return deadlines.table().rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.text("id") + " by " + row.article(), () -> endsToTheDay(row)));
    }

    private void endsToTheDay(DatedRow row) {
        for (LocalDate trigger : triggers(row)) {
            var deadline = deadlines.term(row.text("key"), trigger);

            assertThat(deadline.article()).isEqualTo(row.article());
            boolean rolls = row.text("roll_rule").equals("NEXT_WORKING_DAY");
            if (rolls && wall.lastDay(row, trigger).getYear() > LAST_YEAR) {
                // five years from now lie beyond the days off that are known: refused, never guessed
                assertThatThrownBy(() -> deadline.lastDay(trigger)).isInstanceOf(NoCalendar.class);
                continue;
            }
            LocalDate last = deadline.lastDay(trigger);

            assertThat(last)
                    .as("%s from %s", row.text("id"), trigger)
                    .isEqualTo(wall.lastDay(row, trigger))
                    .isBefore(wall.lastDay(row, trigger).plusDays(1));
        }
    }

    /** Days before long runs of days off, as far as the row is in force then. */
    private static List<LocalDate> triggers(DatedRow row) {
        return Stream.of(
                        "2015-02-11",
                        "2015-06-30",
                        "2016-04-27",
                        "2017-01-20",
                        "2019-04-26",
                        "2020-01-21",
                        "2022-02-14",
                        "2026-07-02")
                .map(LocalDate::parse)
                .filter(row::coversDay)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> every_term_holds_from_its_first_day_to_its_last_and_not_a_day_beyond() {
        return deadlines.table().rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.text("id"), () -> {
                    assertThat(triggers(row)).as("a day to try it on").isNotEmpty();
                    assertThat(holds(row, row.validFrom())).isTrue();
                    assertThat(holds(row, row.validFrom().minusDays(1))).isFalse();
                    if (!row.validTo().equals(LocalDate.MAX)) {
                        assertThat(holds(row, row.validTo())).isTrue();
                        assertThat(holds(row, row.validTo().plusDays(1))).isFalse();
                    }
                }));
    }

    private boolean holds(DatedRow row, LocalDate on) {
        return deadlines
                .find(row.text("key"), on)
                .map(one -> one.row().text("id").equals(row.text("id")))
                .orElse(false);
    }

    @TestFactory
    Stream<DynamicTest> every_day_off_and_every_worked_saturday_counts_by_a_day() {
        WorkingCalendar calendar = WorkingCalendar.stateOffices();
        return WallCalendar.entries().stream()
                .filter(entry -> entry.day().getYear() >= 2015)
                .map(entry -> DynamicTest.dynamicTest(entry.kind() + " " + entry.day(), () -> {
                    boolean isWorked = entry.kind().equals("WORKING_DAY_SWAP");
                    assertThat(calendar.isWorkingDay(entry.day())).isEqualTo(isWorked);
                    // one working day from its eve ends on it where it is worked, and later where it is not
                    LocalDate next = calendar.plusWorkingDays(entry.day().minusDays(1), 1);
                    assertThat(next.equals(entry.day())).isEqualTo(isWorked);
                }));
    }

    @Test
    void no_rule_file_ships_without_a_test_of_its_rows() throws IOException, URISyntaxException {
        var deadlinesFile = RuleBoundsTest.class.getResource("deadlines.csv");
        assertThat(deadlinesFile).isNotNull();
        try (Stream<Path> files = Files.list(Path.of(deadlinesFile.toURI()).getParent())) {
            Set<String> shipped = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv"))
                    .collect(Collectors.toSet());

            assertThat(shipped).as("regimes.csv is held by RegimeTest").isEqualTo(TRIED);
        }
    }
}
