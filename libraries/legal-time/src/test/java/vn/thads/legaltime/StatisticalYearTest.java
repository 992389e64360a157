package vn.thads.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StatisticalYearTest {
    @Test
    void the_year_2017_runs_from_october_2016_to_september_2017() {
        StatisticalYear year = new StatisticalYear(2017);

        assertThat(year.first()).isEqualTo(LocalDate.of(2016, 10, 1));
        assertThat(year.last()).isEqualTo(LocalDate.of(2017, 9, 30));
        assertThat(year.cutOff(4)).isEqualTo(LocalDate.of(2017, 1, 31));
        assertThat(year.cutOff(5)).isEqualTo(LocalDate.of(2017, 2, 28));
        assertThat(StatisticalYear.of(LocalDate.of(2016, 9, 30))).isEqualTo(year.previous());
        assertThat(StatisticalYear.of(LocalDate.of(2017, 10, 1))).isEqualTo(year.next());
    }

    @Test
    void a_period_has_one_to_twelve_months() {
        assertThatThrownBy(() -> new StatisticalYear(2017).cutOff(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StatisticalYear(2017).cutOff(13)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_day_lies_in_exactly_one_year_and_years_follow_without_a_gap() {
        assertThat(Days.any()).allSatisfy(example -> {
            StatisticalYear year = StatisticalYear.of(example.start());

            assertThat(example.start()).isBetween(year.first(), year.last());
            assertThat(year.next().first()).isEqualTo(year.last().plusDays(1));
            assertThat(year.contains(example.start())).isTrue();
        });
    }
}
