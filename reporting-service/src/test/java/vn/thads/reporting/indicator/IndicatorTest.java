package vn.thads.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thads.reporting.indicator.Figures.Known;
import vn.thads.reporting.indicator.IndicatorValue.Measured;
import vn.thads.reporting.indicator.IndicatorValue.Missing;
import vn.thads.reporting.indicator.IndicatorValue.NotApplicable;

/** Golden vectors V1–V16 of the ranking rules: values of indicators. */
class IndicatorTest {
    private static Figures figures(Map<Input, Long> amounts) {
        Figures figures = Figures.NONE;
        for (var entry : amounts.entrySet()) {
            figures = figures.with(entry.getKey(), Fraction.of(entry.getValue()), Provenance.FILED);
        }
        return figures;
    }

    private static String printed(Indicator indicator, Input first, long a, Input second, long b) {
        return printed(indicator, figures(Map.of(first, a, second, b)));
    }

    private static String printed(Indicator indicator, Figures figures) {
        return switch (indicator.of(figures)) {
            case Measured measured -> measured.printed().toPlainString();
            case NotApplicable _ -> "NA";
            case Missing _ -> "MISSING";
        };
    }

    private static String rateCases(long settled, long enforceable) {
        return printed(Indicator.RATE_CASES, Input.SETTLED_CASES, settled, Input.ENFORCEABLE_CASES, enforceable);
    }

    @Test
    void v1_the_rate_of_the_whole_country_after_nine_months_of_2017() {
        assertThat(rateCases(369_372, 579_413)).isEqualTo("63.75");
    }

    @Test
    void v2_ho_chi_minh_city_is_11_99_points_ahead_of_the_interim_target_of_six_months() {
        Fraction target = Fraction.of(73).times(new Period(2019, 6).shareOfYear());

        assertThat(rateCases(26_515, 54_681)).isEqualTo("48.49");
        assertThat(target.rounded(2)).isEqualByComparingTo("36.50");
        assertThat(Fraction.parse("48.49").minus(target).rounded(2)).isEqualByComparingTo("11.99");
    }

    @Test
    void v3_nam_dinh_2017_and_its_attainment_of_73_and_32() {
        assertThat(rateCases(4_918, 5_422)).isEqualTo("90.70");
        assertThat(printed(
                        Indicator.RATE_MONEY, Input.SETTLED_MONEY, 102_990_477, Input.ENFORCEABLE_MONEY, 163_702_787))
                .isEqualTo("62.91");
        assertThat(Fraction.parse("90.70")
                        .times(Fraction.HUNDRED)
                        .over(Fraction.of(73))
                        .rounded(2))
                .isEqualByComparingTo("124.25");
        assertThat(Fraction.parse("62.91")
                        .times(Fraction.HUNDRED)
                        .over(Fraction.of(32))
                        .rounded(2))
                .isEqualByComparingTo("196.59");
    }

    @Test
    void v4_an_exact_half_is_rounded_away_from_zero() {
        assertThat(rateCases(201, 20_000)).isEqualTo("1.01");
        assertThat(rateCases(1, 800)).isEqualTo("0.13");
        assertThat(rateCases(16_469, 20_000)).isEqualTo("82.35");
    }

    @Test
    void v6_negative_halves_go_away_from_zero_and_there_is_no_minus_zero() {
        assertThat(Fraction.parse("-0.004").rounded(2).toPlainString()).isEqualTo("0.00");
        assertThat(Fraction.parse("-0.005").rounded(2).toPlainString()).isEqualTo("-0.01");
        assertThat(Fraction.parse("-0.015").rounded(2).toPlainString()).isEqualTo("-0.02");
    }

    @Test
    void v7_nothing_enforceable_is_not_applicable_rather_than_zero_or_a_hundred() {
        assertThat(rateCases(0, 0)).isEqualTo("NA");
        assertThat(printed(Indicator.RATE_CASES, Figures.NONE)).isEqualTo("MISSING");
    }

    @Test
    void v8_growth_against_a_year_of_nothing_is_not_applicable() {
        assertThat(printed(Indicator.GROWTH_COMPLETED_CASES, Input.COMPLETED_CASES, 5, Input.LAST_COMPLETED_CASES, 0))
                .isEqualTo("NA");
        assertThat(printed(Indicator.GROWTH_COMPLETED_CASES, Input.COMPLETED_CASES, 0, Input.LAST_COMPLETED_CASES, 0))
                .isEqualTo("NA");
    }

    @Test
    void v9_the_carry_over_of_the_nation_grew_by_45_percent() {
        assertThat(printed(
                        Indicator.CARRY_REDUCTION,
                        Input.OPEN_ENFORCEABLE_CASES,
                        210_041,
                        Input.LAST_OPEN_ENFORCEABLE_CASES,
                        144_857))
                .isEqualTo("-45.00");
    }

    @Test
    void v10_clearance_is_never_capped_in_print() {
        assertThat(printed(Indicator.CLEARANCE_RATE, Input.SETTLED_CASES, 5_500, Input.NEWLY_ACCEPTED_CASES, 5_200))
                .isEqualTo("105.77");
        assertThat(printed(Indicator.CLEARANCE_RATE, Input.SETTLED_CASES, 369_372, Input.NEWLY_ACCEPTED_CASES, 446_223))
                .isEqualTo("82.78");
    }

    @Test
    void v11_disposition_time_uses_the_days_of_the_period() {
        var period = new Period(2017, 9);
        assertThat(period.days()).isEqualTo(273);
        assertThat(printed(
                        Indicator.DISPOSITION_DAYS,
                        figures(Map.of(
                                Input.CARRIED_FORWARD_CASES,
                                358_855L,
                                Input.SETTLED_CASES,
                                369_372L,
                                Input.PERIOD_DAYS,
                                period.days()))))
                .isEqualTo("265");
    }

    @Test
    void v12_the_share_not_enforceable_of_the_nation() {
        assertThat(printed(
                        Indicator.NOT_ENFORCEABLE_SHARE,
                        Input.NOT_ENFORCEABLE_CASES,
                        148_814,
                        Input.TO_ENFORCE_CASES,
                        728_227))
                .isEqualTo("20.44");
    }

    @Test
    void v13_an_aggregate_is_a_ratio_of_sums() {
        assertThat(rateCases(15_400 + 5_840, 20_000 + 8_000)).isEqualTo("75.86");
    }

    @Test
    void v14_a_windfall_by_discontinuance_shows_beside_the_rate() {
        Figures windfall = figures(Map.of(
                Input.ENFORCEABLE_MONEY, 50_000_000_000L,
                Input.SETTLED_MONEY, 25_000_000_000L,
                Input.COMPLETED_MONEY, 5_000_000_000L,
                Input.DISCONTINUED_MONEY, 20_000_000_000L));

        assertThat(printed(Indicator.RATE_MONEY, windfall)).isEqualTo("50.00");
        assertThat(printed(Indicator.COMPLETED_SHARE_MONEY, windfall)).isEqualTo("10.00");
        assertThat(printed(Indicator.DISCONTINUED_SHARE_MONEY, windfall)).isEqualTo("80.00");
    }

    @Test
    void v15_the_load_of_an_officer_is_day_weighted() {
        Figures load = figures(Map.of(Input.TO_ENFORCE_CASES, 17_000L, Input.PERIOD_DAYS, 365L))
                .with(Input.OFFICER_DAYS, Fraction.parse("65.5").times(Fraction.of(365)), Provenance.FILED);

        assertThat(printed(Indicator.CASES_PER_OFFICER, load)).isEqualTo("259.5");
    }

    @Test
    void v16_the_average_accepted_of_three_years() {
        assertThat(Averages.of(List.of(Fraction.of(16_800), Fraction.of(17_000), Fraction.of(17_350))))
                .hasValue(Fraction.of(17_050));
        assertThat(Averages.of(List.of(Fraction.of(16_800))))
                .as("an average needs two years")
                .isEmpty();
    }

    @Test
    void a_ratio_of_mixed_provenance_says_so() {
        Figures mixed = Figures.NONE
                .with(Input.SETTLED_CASES, Fraction.of(1), Provenance.COMPUTED)
                .with(Input.ENFORCEABLE_CASES, Fraction.of(2), Provenance.FILED);

        assertThat(Indicator.RATE_CASES.of(mixed)).isInstanceOfSatisfying(Measured.class, measured -> {
            assertThat(measured.source()).isEqualTo("MIXED");
            assertThat(measured.worst()).isEqualTo(Provenance.FILED);
        });
        assertThat(mixed.find(Input.SETTLED_CASES)).contains(new Known(Fraction.of(1), Provenance.COMPUTED));
    }
}
