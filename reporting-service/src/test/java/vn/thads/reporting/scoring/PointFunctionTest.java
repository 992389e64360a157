package vn.thads.reporting.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Median;
import vn.thads.reporting.scoring.PointFunction.Bonus;
import vn.thads.reporting.scoring.PointFunction.LinearDown;
import vn.thads.reporting.scoring.PointFunction.LinearUp;
import vn.thads.reporting.scoring.PointFunction.LinearUpPeer;
import vn.thads.reporting.scoring.PointFunction.Penalty;
import vn.thads.reporting.scoring.PointFunction.StartMinus;
import vn.thads.reporting.scoring.PointFunction.Step;
import vn.thads.reporting.scoring.PointFunction.StepRow;

/** Golden vectors V17–V25 of the ranking rules, and what holds of every point function. */
class PointFunctionTest {
    private static final PointFunction A1 = new LinearUp(n("58"), n("73"), n("20"));
    private static final PointFunction C1 = new LinearDown(n("10"), n("40"), n("10"));
    private static final PointFunction B1 =
            new Step(List.of(row("10", "5"), row("5", "4"), row("0", "3"), row("-5", "1")));
    private static final PointFunction H1 = new Bonus(n("1"), n("0.10"), n("2"));
    private static final PointFunction S1 = new StartMinus(n("5"));
    private static final PointFunction X1 = new Penalty(n("0.5"), n("3"));

    private static Fraction n(String decimal) {
        return Fraction.parse(decimal);
    }

    private static StepRow row(String from, String points) {
        return new StepRow(n(from), n(points));
    }

    private static void gives(PointFunction fn, String x, String points) {
        assertThat(fn.points(n(x)).rounded(4)).as("x = %s", x).isEqualByComparingTo(points);
    }

    @Test
    void v17_linear_up_passes_and_fails_by_a_hair() {
        gives(A1, "57.99", "0");
        gives(A1, "58", "0");
        gives(A1, "58.01", "0.0133");
        gives(A1, "65.5", "10");
        gives(A1, "72.995", "19.9933");
        gives(A1, "73", "20");
        gives(A1, "80", "20");
    }

    @Test
    void v18_linear_down_passes_and_fails_by_a_hair() {
        gives(C1, "9.99", "10");
        gives(C1, "10", "10");
        gives(C1, "10.01", "9.9967");
        gives(C1, "25", "5");
        gives(C1, "40", "0");
        gives(C1, "41", "0");
    }

    @Test
    void v19_a_step_includes_its_lower_bound_and_looks_at_the_unrounded_value() {
        gives(B1, "10", "5");
        gives(B1, "9.995", "4");
        gives(B1, "5", "4");
        gives(B1, "4.999", "3");
        gives(B1, "0", "3");
        gives(B1, "-0.001", "1");
        gives(B1, "-5", "1");
        gives(B1, "-5.01", "0");
    }

    @Test
    void v20_a_bonus_is_continuous_up_to_its_cap() {
        gives(H1, "0", "0");
        gives(H1, "5", "0.5");
        gives(H1, "20", "2");
        gives(H1, "22", "2");
        gives(H1, "-0.01", "0");
        gives(H1, "19.99", "1.999");
    }

    @Test
    void v21_discipline_is_taken_from_a_stock_that_never_goes_below_zero() {
        gives(S1, "0", "5");
        gives(S1, "1", "4");
        gives(S1, "4", "1");
        gives(S1, "5", "0");
        gives(S1, "7", "0");
    }

    @Test
    void v22_a_floor_can_be_a_part_of_the_target() {
        var a1 = new LinearUp(n("71.315"), n("83.90"), n("15"));
        gives(a1, "71.315", "0");
        gives(a1, "77.6075", "7.5");
        gives(a1, "83.895", "14.9940");
        gives(a1, "83.90", "15");
    }

    @Test
    void v23_days_are_scored_downwards() {
        var t2 = new LinearDown(n("180"), n("365"), n("5"));
        gives(t2, "180", "5");
        gives(t2, "272.5", "2.5");
        gives(t2, "265", "2.7027");
        gives(t2, "365", "0");
    }

    @Test
    void v24_peers_are_scored_against_their_median() {
        Fraction median = Median.of(List.of(n("80"), n("60"), n("90"), n("70"))).orElseThrow();
        var a4 = new LinearUpPeer(n("0.70"), median, n("5"));

        assertThat(median).isEqualTo(n("75"));
        gives(a4, "52.5", "0");
        gives(a4, "60", "1.6667");
        gives(a4, "70", "3.8889");
        gives(a4, "74.99", "4.9978");
        gives(a4, "75", "5");
        gives(a4, "90", "5");
    }

    @Test
    void v25_late_reclassification() {
        var g1 = new LinearDown(n("2"), n("10"), n("3"));
        gives(g1, "2", "3");
        gives(g1, "5", "1.875");
        gives(g1, "6", "1.5");
        gives(g1, "10", "0");
    }

    @Test
    void a_penalty_is_capped() {
        gives(X1, "0", "0");
        gives(X1, "5", "2.5");
        gives(X1, "6", "3");
        gives(X1, "7", "3");
    }

    @Test
    void a_formula_shows_the_numbers_put_in() {
        assertThat(A1.formula(n("68"))).isEqualTo("20 × (68 − 58) / (73 − 58) = 13.3333");
        assertThat(A1.formula(n("73"))).isEqualTo("73 ≥ 73 → 20");
        assertThat(C1.formula(n("35"))).isEqualTo("10 × (40 − 35) / (40 − 10) = 1.6667");
        assertThat(B1.formula(n("-6"))).isEqualTo("-6 < -5 → 0");
    }

    @Test
    void points_lie_between_zero_and_the_maximum_and_never_turn_round() {
        var random = new SplittableRandom(20170216);
        for (int i = 0; i < 2_000; i++) {
            Fraction x = Fraction.of(random.nextLong(-20_000, 40_000), random.nextLong(1, 300));
            Fraction more = x.plus(Fraction.of(random.nextLong(0, 10_000), random.nextLong(1, 10_000)));

            isMonotone(A1, x, more, n("20"));
            isMonotone(B1, x, more, n("5"));
            isMonotone(H1, x, more, n("2"));
            isMonotone(C1, more, x, n("10"));
            isMonotone(S1, more.max(Fraction.ZERO), x.max(Fraction.ZERO), n("5"));
        }
    }

    private static void isMonotone(PointFunction fn, Fraction worse, Fraction better, Fraction max) {
        Fraction low = fn.points(worse);
        Fraction high = fn.points(better);
        assertThat(low).isLessThanOrEqualTo(high);
        assertThat(low).isGreaterThanOrEqualTo(Fraction.ZERO);
        assertThat(high).isLessThanOrEqualTo(max);
    }
}
