package vn.thads.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.stateOffices();

    @ParameterizedTest(name = "{0} worked: {1} ({2})")
    @CsvSource({
        "2017-02-16, true, the Thursday of the meeting",
        "2017-02-18, false, a Saturday",
        "2017-01-27, false, the eve of Tet",
        "2016-01-01, false, New Year",
        "2015-02-16, false, off by swap",
        "2015-02-14, true, the Saturday worked for it",
        "2016-05-02, false, in lieu of 30 April on a Saturday",
        "2026-11-24, false, Vietnam Culture Day since 2026",
        "2025-11-24, true, before the law made it a holiday",
    })
    void a_day_is_worked_or_not_as_the_prime_minister_announced(LocalDate day, boolean worked, String why) {
        assertThat(calendar.isWorkingDay(day)).as(why).isEqualTo(worked);
    }

    @Test
    void a_year_whose_holidays_are_unknown_is_refused_and_not_guessed() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2014, 12, 27)))
                .isInstanceOf(NoCalendar.class)
                .hasMessageContaining("2015 to 2027");
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2027, 12, 30), 5))
                .isInstanceOf(NoCalendar.class);
    }

    @Test
    void working_days_jump_over_tet() {
        // Tet 2017 was off from Thursday 26 January to Wednesday 1 February.
        assertThat(calendar.plusWorkingDays(LocalDate.of(2017, 1, 25), 5)).isEqualTo(LocalDate.of(2017, 2, 8));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2017, 2, 8), -5)).isEqualTo(LocalDate.of(2017, 1, 25));
        assertThat(calendar.nextWorkingDay(LocalDate.of(2017, 1, 28))).isEqualTo(LocalDate.of(2017, 2, 2));
        assertThat(calendar.previousWorkingDay(LocalDate.of(2017, 1, 28))).isEqualTo(LocalDate.of(2017, 1, 25));
    }

    @Test
    void working_days_counted_forth_and_back_meet_again() {
        assertThat(Days.any()).allSatisfy(example -> {
            LocalDate worked = calendar.nextWorkingDay(example.start());

            LocalDate there = calendar.plusWorkingDays(worked, example.length());

            assertThat(calendar.isWorkingDay(there)).isTrue();
            assertThat(calendar.plusWorkingDays(there, -example.length())).isEqualTo(worked);
        });
    }

    @Test
    void between_two_days_lie_as_many_working_days_as_were_counted() {
        assertThat(Days.any()).allSatisfy(example -> {
            LocalDate there = calendar.plusWorkingDays(example.start(), example.length());

            long between = example.start()
                    .plusDays(1)
                    .datesUntil(there.plusDays(1))
                    .filter(calendar::isWorkingDay)
                    .count();

            assertThat(between).isEqualTo(example.length());
        });
    }
}
