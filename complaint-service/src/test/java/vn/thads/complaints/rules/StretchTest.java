package vn.thads.complaints.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thads.legaltime.WorkingCalendar;

/** A term that stops and goes on. */
class StretchTest {
    private static final long SEED = 20_260_701L;
    private static final int HISTORIES = 2_000;

    private final ComplaintTerms terms = new ComplaintTerms();

    @ParameterizedTest(name = "{0} of {2} days from {1}, stopped on {3}: {4} left, due on {6} after going on on {5}")
    @CsvSource({
        // fifteen days from 1 July end on the 16th; ten are left on the 6th
        "SETTLE_A_1, 2026-07-01, 15, 2026-07-06, 10, 2026-08-03, 2026-08-13",
        // the same day: nothing has changed
        "SETTLE_A_1, 2026-07-01, 15, 2026-07-06, 10, 2026-07-06, 2026-07-16",
        // one left; it ends on Saturday 8 August and rolls to Monday
        "SETTLE_A_1, 2026-07-01, 15, 2026-07-15, 1, 2026-08-07, 2026-08-10",
        // working days, over a weekend
        "SETTLE_B, 2026-07-01, 5, 2026-07-03, 3, 2026-07-17, 2026-07-22",
        // an extension from the last day of the term, stopped before it began: the days before it count too
        "EXTEND, 2026-07-16, 30, 2026-07-10, 36, 2026-08-03, 2026-09-08"
    })
    void what_was_left_goes_on(
            String rule, LocalDate from, int days, LocalDate stopped, int left, LocalDate on, LocalDate due) {
        Stretch stretch = new Stretch(rule, from, days);

        assertThat(stretch.leftAfter(stopped, terms)).isEqualTo(left);
        assertThat(stretch.goingOn(on, left).due(terms)).isEqualTo(due);
    }

    @Test
    void nothing_is_left_from_its_last_day_on() {
        Stretch stretch = new Stretch("SETTLE_A_1", LocalDate.of(2026, 7, 1), 15);

        assertThat(stretch.leftAfter(LocalDate.of(2026, 7, 15), terms)).isEqualTo(1);
        assertThat(stretch.leftAfter(LocalDate.of(2026, 7, 16), terms)).isZero();
        assertThat(stretch.leftAfter(LocalDate.of(2027, 1, 1), terms)).isZero();
    }

    /** Stopping and going on, as often as one likes, neither shortens nor lengthens what is left; no due day is a day off. */
    @Test
    void no_history_of_stops_changes_what_is_left() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> rules = List.of("SETTLE_A_1", "SETTLE_B", "SETTLE_C_1", "SETTLE_C_2", "DENUNCIATION_SETTLE");
        for (int history = 0; history < HISTORIES; history++) {
            LocalDate day = LocalDate.of(2026, 7, 1).plusDays(random.nextInt(60));
            String rule = rules.get(random.nextInt(rules.size()));
            int whole = terms.rule(rule, day).term().amount();
            Stretch stretch = new Stretch(rule, day, whole);
            int used = 0;
            while (day.getYear() == 2026) {
                LocalDate stopped = day.plusDays(random.nextInt(6));
                int left = stretch.leftAfter(stopped, terms);
                used += stretch.days() - left;
                assertThat(used + left).isEqualTo(whole);
                if (left == 0) {
                    break;
                }
                day = stopped.plusDays(random.nextInt(20));
                stretch = stretch.goingOn(day, left);

                assertThat(stretch.leftAfter(day, terms)).as("%s", stretch).isEqualTo(left);
                assertThat(WorkingCalendar.stateOffices().isWorkingDay(stretch.due(terms)))
                        .isTrue();
                assertThat(terms.counted(rule, day, left).count().dueOn()).isEqualTo(stretch.due(terms));
            }
        }
    }
}
