package vn.thads.complaints.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.complaints.rules.ComplaintTerms.Matter;
import vn.thads.events.ComplaintEvent.Kind;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.WorkingCalendar;

/** Every row of complaint-terms.csv: in force to the day, and what is due ends to the day. */
class TermBoundsTest {
    private static final String FILE = "complaint-terms.csv";
    private final ComplaintTerms terms = new ComplaintTerms();

    @TestFactory
    Stream<DynamicTest> every_row_holds_from_its_first_day_to_its_last_and_not_a_day_beyond() {
        return rows().map(row -> DynamicTest.dynamicTest(row.text("id") + " by " + row.article(), () -> {
            assertThat(isServed(row, row.validFrom())).isTrue();
            assertThat(isServed(row, row.validFrom().minusDays(1))).isFalse();
            if (!row.validTo().equals(LocalDate.MAX)) {
                assertThat(isServed(row, row.validTo())).isTrue();
                assertThat(isServed(row, row.validTo().plusDays(1))).isFalse();
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_term_ends_on_its_last_day_and_not_the_day_after() {
        // a reception is due on the last working day of a month: ClockRulesTest
        return rows().filter(row -> !row.text("purpose").equals("RECEPTION"))
                .map(row -> DynamicTest.dynamicTest(row.text("id") + " by " + row.article(), () -> {
                    LocalDate trigger = trigger(row);
                    LocalDate last = counted(row, trigger);

                    DueDay due = terms.due(row.text("key"), trigger);

                    assertThat(due.key()).isEqualTo(row.text("key"));
                    assertThat(due.article()).isEqualTo(row.article());
                    assertThat(due.day()).isEqualTo(last).isBefore(last.plusDays(1));
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_term_to_accept_or_to_settle_is_that_of_its_matter() {
        return rows().filter(row -> Set.of("ACCEPT", "SETTLE").contains(row.text("purpose")))
                .map(row -> DynamicTest.dynamicTest(
                        row.text("id") + " by " + row.article(),
                        () -> assertThat(due(row, trigger(row))).isEqualTo(terms.due(row.text("key"), trigger(row)))));
    }

    /** All rows, each once: those of every day on which one begins. */
    private Stream<DatedRow> rows() {
        return firstDays().stream()
                .flatMap(day ->
                        terms.on(day).stream().filter(row -> row.validFrom().equals(day)));
    }

    private static Set<LocalDate> firstDays() {
        Set<LocalDate> days = new TreeSet<>();
        for (String line : lines()) {
            for (String cell : line.split(",", -1)) {
                if (cell.matches("\\d{4}-\\d{2}-\\d{2}")) {
                    days.add(LocalDate.parse(cell));
                    break;
                }
            }
        }
        return days;
    }

    private boolean isServed(DatedRow row, LocalDate on) {
        return terms.on(on).stream().anyMatch(one -> one.text("id").equals(row.text("id")));
    }

    /** A day before a long run of days off, in the law of the row. */
    private static LocalDate trigger(DatedRow row) {
        return Stream.of("2015-02-11", "2017-01-20", "2022-04-27", "2026-08-28")
                .map(LocalDate::parse)
                .filter(row::coversDay)
                .findFirst()
                .orElseThrow();
    }

    private DueDay due(DatedRow row, LocalDate trigger) {
        String stage = row.text("stage").isEmpty() ? "A" : row.text("stage");
        Matter matter = new Matter(Kind.COMPLAINT, stage, Integer.parseInt(row.text("instance")));
        return row.text("purpose").equals("ACCEPT")
                ? terms.acceptDue(matter, trigger)
                : terms.settleDue(matter, trigger);
    }

    /** Counted day by day. */
    private static LocalDate counted(DatedRow row, LocalDate trigger) {
        LocalDate day = trigger;
        boolean inWorkingDays = row.text("unit").equals("WORKING_DAYS");
        for (int left = Integer.parseInt(row.text("amount"));
                left > 0;
                left -= !inWorkingDays || isWorked(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        while (row.text("roll_rule").equals("NEXT_WORKING_DAY") && !isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWorked(LocalDate day) {
        return WorkingCalendar.stateOffices().isWorkingDay(day);
    }

    @Test
    void every_row_of_the_file_is_tried_and_no_other_file_ships() throws IOException, URISyntaxException {
        var file = Objects.requireNonNull(ComplaintTerms.class.getResource(FILE));
        try (Stream<Path> files = Files.list(Path.of(file.toURI()).getParent())) {
            Set<String> shipped = files.map(one -> String.valueOf(one.getFileName()))
                    .filter(name -> name.endsWith(".csv"))
                    .collect(Collectors.toSet());
            assertThat(shipped)
                    .containsExactlyInAnyOrder(
                            FILE,
                            "clock-warnings.csv",
                            "filing-grounds.csv",
                            "representatives.csv",
                            "letter-similarity.csv",
                            "complaint-grounds.csv",
                            "competence.csv");
        }
        assertThat(rows().map(row -> row.text("id")))
                .containsExactlyInAnyOrderElementsOf(
                        lines().stream().map(line -> line.split(",", 2)[0]).toList());
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(ComplaintTerms.class.getResourceAsStream(FILE))) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
