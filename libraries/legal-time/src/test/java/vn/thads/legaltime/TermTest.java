package vn.thads.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thads.legaltime.Term.Direction;
import vn.thads.legaltime.Term.Roll;
import vn.thads.legaltime.Term.Unit;

class TermTest {
    private final WorkingCalendar calendar = WorkingCalendar.stateOffices();

    @Test
    void the_first_day_is_not_counted() {
        LocalDate thursday = LocalDate.of(2026, 7, 9);

        assertThat(Term.workingDays(3).lastDay(thursday)).isEqualTo(LocalDate.of(2026, 7, 14));
        assertThat(Term.calendarDays(1).lastDay(LocalDate.of(2017, 2, 14))).isEqualTo(LocalDate.of(2017, 2, 15));
    }

    @Test
    void a_term_that_ends_on_a_day_off_ends_on_the_next_working_day() {
        // Ten days after 18 January 2017 fall on the first day of Tet, a Saturday.
        assertThat(Term.calendarDays(10).lastDay(LocalDate.of(2017, 1, 18))).isEqualTo(LocalDate.of(2017, 2, 2));
    }

    @Test
    void a_term_without_a_roll_rule_ends_where_it_ends() {
        Term wait = new Term(1, Unit.YEARS, Direction.AFTER, Roll.NONE);

        assertThat(wait.lastDay(LocalDate.of(2016, 1, 28))).isEqualTo(LocalDate.of(2017, 1, 28));
    }

    @Test
    void a_month_ends_on_the_same_day_of_the_month_or_on_its_last() {
        assertThat(Term.months(6).lastDay(LocalDate.of(2016, 8, 31))).isEqualTo(LocalDate.of(2017, 2, 28));
        assertThat(Term.months(1).lastDay(LocalDate.of(2016, 2, 1))).isEqualTo(LocalDate.of(2016, 3, 1));
    }

    @Test
    void a_term_that_runs_backwards_ends_on_the_last_day_on_which_one_may_still_act() {
        Term notice = new Term(3, Unit.WORKING_DAYS, Direction.BEFORE, Roll.NONE);
        Term days = new Term(10, Unit.CALENDAR_DAYS, Direction.BEFORE, Roll.NEXT_WORKING_DAY);

        assertThat(notice.lastDay(LocalDate.of(2017, 2, 2))).isEqualTo(LocalDate.of(2017, 1, 23));
        assertThat(days.lastDay(LocalDate.of(2017, 2, 8))).isEqualTo(LocalDate.of(2017, 1, 25));
    }

    @Test
    void hours_are_counted_on_instants_and_every_other_unit_ends_with_its_last_day_in_vietnam() {
        Instant start = Instant.parse("2017-02-16T03:00:00Z");

        assertThat(new Term(24, Unit.HOURS, Direction.AFTER, Roll.NONE).endsAt(start))
                .isEqualTo(Instant.parse("2017-02-17T03:00:00Z"));
        assertThat(new Term(0, Unit.IMMEDIATE, Direction.AFTER, Roll.NONE).endsAt(start))
                .isEqualTo(Instant.parse("2017-02-16T17:00:00Z"));
        // 23:30 UTC is already the next day in Viet Nam.
        assertThat(Term.workingDays(1).endsAt(Instant.parse("2017-02-15T23:30:00Z")))
                .isEqualTo(Instant.parse("2017-02-17T17:00:00Z"));
    }

    @Test
    void a_term_has_no_negative_length() {
        assertThatThrownBy(() -> Term.workingDays(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rolled_term_ends_on_a_working_day_and_never_early() {
        assertThat(Days.any()).allSatisfy(example -> {
            LocalDate last = Term.calendarDays(example.length()).lastDay(example.start());

            assertThat(calendar.isWorkingDay(last)).isTrue();
            assertThat(last).isAfterOrEqualTo(example.start().plusDays(example.length()));
            assertThat(example.start().plusDays(example.length()).datesUntil(last))
                    .noneMatch(calendar::isWorkingDay);
        });
    }

    @Test
    void a_longer_term_never_ends_earlier() {
        assertThat(Days.any()).allSatisfy(example -> {
            for (Unit unit : new Unit[] {Unit.WORKING_DAYS, Unit.CALENDAR_DAYS}) {
                Term shorter = new Term(example.length(), unit, Direction.AFTER, Roll.NEXT_WORKING_DAY);
                Term longer = new Term(example.length() + 1, unit, Direction.AFTER, Roll.NEXT_WORKING_DAY);

                assertThat(longer.lastDay(example.start())).isAfterOrEqualTo(shorter.lastDay(example.start()));
            }
        });
    }

    @Test
    void a_term_triggered_later_never_ends_earlier() {
        assertThat(Days.any()).allSatisfy(example -> {
            LocalDate next = example.start().plusDays(1);
            for (Term term : new Term[] {
                Term.workingDays(example.length()),
                Term.calendarDays(example.length()),
                Term.months(example.length() % 13)
            }) {
                assertThat(term.lastDay(next)).isAfterOrEqualTo(term.lastDay(example.start()));
            }
        });
    }
}
