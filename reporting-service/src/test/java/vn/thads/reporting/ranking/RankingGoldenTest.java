package vn.thads.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.Input;
import vn.thads.reporting.indicator.Provenance;
import vn.thads.reporting.ranking.NextPlace.Way;
import vn.thads.reporting.ranking.PeerGroups.PeerGroup;
import vn.thads.reporting.scoring.Candidate;
import vn.thads.reporting.scoring.Profile.TieBreak;
import vn.thads.reporting.scoring.Score;
import vn.thads.reporting.scoring.Score.GateState;
import vn.thads.reporting.scoring.Score.Standing;

/** Golden vectors V5 and V26–V37 of the ranking rules. */
class RankingGoldenTest {
    private final Ranking six = Ranking.of(SixOffices.YEAR, SixOffices.all());

    private Place place(String office) {
        return six.place(office).orElseThrow();
    }

    private static String points(Score score) {
        return String.join(
                " ",
                score.criteria().stream()
                        .map(it -> it.points().rounded(2).stripTrailingZeros().toPlainString())
                        .toList());
    }

    private static Ranking with(Candidate changed) {
        return Ranking.of(
                SixOffices.YEAR,
                SixOffices.all().stream()
                        .map(it -> it.office().equals(changed.office()) ? changed : it)
                        .toList());
    }

    @Test
    void v5_72_995_prints_73_meets_the_gate_and_earns_19_99() {
        Figures figures = SixOffices.P1
                .figures()
                .with(Input.SETTLED_CASES, Fraction.of(14_599), Provenance.FILED)
                .with(Input.ENFORCEABLE_CASES, Fraction.of(20_000), Provenance.FILED);
        Score score =
                with(SixOffices.P1.with(figures)).place("P1").orElseThrow().score();

        var a1 = score.criteria().getFirst();
        assertThat(a1.measured().orElseThrow().printed()).isEqualByComparingTo("73.00");
        assertThat(a1.points().rounded(4)).isEqualByComparingTo("19.9933");
        assertThat(a1.points().rounded(2)).isEqualByComparingTo("19.99");
        assertThat(score.gates().getFirst().state()).isEqualTo(GateState.MET);
    }

    @Test
    void a_rate_that_prints_a_hundredth_below_the_target_misses_the_gate() {
        Figures figures = SixOffices.P1.figures().with(Input.SETTLED_CASES, Fraction.of(14_598), Provenance.FILED);

        var gate = with(SixOffices.P1.with(figures))
                .place("P1")
                .orElseThrow()
                .score()
                .gates()
                .getFirst();

        assertThat(gate.published()).isEqualByComparingTo("72.99");
        assertThat(gate.state()).isEqualTo(GateState.MISSED);
    }

    private static Map<String, Integer> volumeRanks(long... accepted) {
        Map<String, Long> byOffice = new LinkedHashMap<>();
        IntStream.range(0, accepted.length).forEach(i -> byOffice.put("ABCDEF".substring(i, i + 1), accepted[i]));
        return CompetitionRanks.of(
                List.copyOf(byOffice.keySet()),
                Comparator.comparing((String it) -> byOffice.getOrDefault(it, 0L))
                        .reversed(),
                Function.identity());
    }

    @Test
    void v26_volume_ranks_by_cases() {
        assertThat(volumeRanks(31_000, 24_000, 17_000, 17_000, 9_000, 0))
                .isEqualTo(Map.of("A", 1, "B", 2, "C", 3, "D", 3, "E", 5, "F", 6));
    }

    @Test
    void v27_volume_ranks_by_money() {
        assertThat(volumeRanks(9_000, 3_000, 2_100, 2_600, 1_400, 1_400))
                .isEqualTo(Map.of("A", 1, "B", 2, "C", 4, "D", 3, "E", 5, "F", 5));
    }

    @Test
    void v28_equal_values_share_the_larger_tercile() {
        var accepted = new HashMap<String, Fraction>();
        long[] values = {900, 700, 700, 500, 400, 400, 100};
        IntStream.range(0, values.length)
                .forEach(i -> accepted.put("abcdefg".substring(i, i + 1), Fraction.of(values[i])));

        assertThat(PeerGroups.of(accepted))
                .isEqualTo(Map.of(
                        "a", PeerGroup.LARGE,
                        "b", PeerGroup.LARGE,
                        "c", PeerGroup.LARGE,
                        "d", PeerGroup.MEDIUM,
                        "e", PeerGroup.MEDIUM,
                        "f", PeerGroup.MEDIUM,
                        "g", PeerGroup.SMALL));
    }

    @Test
    void v29_third_of_63_by_cases_and_thirteenth_by_money_on_the_average() {
        List<Candidate> provinces = IntStream.rangeClosed(1, 63)
                .mapToObj(i -> new Candidate(
                        "p" + i,
                        SixOffices.TN
                                .figures()
                                .with(Input.AVERAGE_ACCEPTED_CASES, Fraction.of(10_000 - i), Provenance.FILED)
                                .with(Input.AVERAGE_ACCEPTED_MONEY, Fraction.of((i + 52) % 63), Provenance.FILED),
                        SixOffices.TN.targets()))
                .toList();

        Place third = Ranking.of(SixOffices.YEAR, provinces).place("p3").orElseThrow();

        assertThat(third.average().offices()).isEqualTo(63);
        assertThat(third.average().rankByCases()).hasValue(3);
        long greater = provinces.stream()
                .filter(it -> it.figures()
                                .amount(Input.AVERAGE_ACCEPTED_MONEY)
                                .orElseThrow()
                                .compareTo(Fraction.of(55))
                        > 0)
                .count();
        assertThat(third.average().rankByMoney()).hasValue((int) greater + 1);
    }

    @Test
    void v30_an_office_with_too_few_applicable_points_is_not_ranked() {
        Figures figures = SixOffices.P1.figures();
        for (Input input : List.of(
                Input.ENFORCEABLE_CASES,
                Input.SETTLED_CASES,
                Input.ENFORCEABLE_MONEY,
                Input.SETTLED_MONEY,
                Input.LAST_OPEN_ENFORCEABLE_CASES,
                Input.LAST_COMPLETED_CASES,
                Input.LAST_COMPLETED_MONEY,
                Input.BACKLOG_CASES,
                Input.BACKLOG_OVER_12_CASES,
                Input.COMPLAINTS_DUE,
                Input.COMPLAINTS_IN_TIME,
                Input.COMPLAINTS_UPHELD,
                Input.COMPLAINTS_DECIDED)) {
            figures = figures.with(input, Fraction.ZERO, Provenance.FILED);
        }
        Ranking ranking = with(SixOffices.P1.with(figures));
        Place empty = ranking.place("P1").orElseThrow();

        assertThat(empty.score().totals().applicableMax()).isEqualTo(Fraction.of(35));
        assertThat(empty.score().standing()).isEqualTo(Standing.INSUFFICIENT_BASE);
        assertThat(empty.rank()).isEmpty();
        assertThat(ranking.ranked()).isEqualTo(5);
        assertThat(ranking.places().getLast()).isEqualTo(empty);
    }

    @Test
    void v31_points_are_rescaled_when_criteria_do_not_apply() {
        Figures figures = SixOffices.P2
                .figures()
                .with(Input.ENFORCEABLE_MONEY, Fraction.ZERO, Provenance.FILED)
                .with(Input.LAST_COMPLETED_MONEY, Fraction.ZERO, Provenance.FILED);

        var totals = with(SixOffices.P2.with(figures))
                .place("P2")
                .orElseThrow()
                .score()
                .totals();

        assertThat(totals.applicableMax()).isEqualTo(Fraction.of(80));
        assertThat(totals.base().rounded(6)).isEqualByComparingTo("71.257576");
        assertThat(totals.rescaled().rounded(6)).isEqualByComparingTo("89.071970");
    }

    @Test
    void v32_the_six_offices_points_totals_grades_and_places() {
        assertThat(points(place("P1").score())).isEqualTo("20 15 10 4 5 8.33 6 2 2 6 4 6 4 5");
        assertThat(points(place("P2").score())).isEqualTo("20 14 10 3 3 6.67 4.5 2 2 5.09 4 6 4 4");
        assertThat(points(place("P3").score())).isEqualTo("19 14 10 3 3 6.67 5.5 2 2 5.09 4 6 4 4");
        assertThat(points(place("P4").score())).isEqualTo("13.33 10 0 1 1 3.33 4.5 1.33 1.25 6 4 6 4 5");
        assertThat(points(place("TN").score())).isEqualTo("13.33 9 0 3 3 1.67 0 0.5 0.83 3.73 2.8 4.8 2.6 1");

        assertThat(six.places().stream().map(Place::office)).containsExactly("P1", "P2", "P3", "P4", "P5", "TN");
        assertThat(six.places().stream().map(it -> it.rank().orElseThrow())).containsExactly(1, 2, 3, 4, 4, 6);
        assertThat(six.places().stream()
                        .map(it -> it.score().totals().published().toPlainString()))
                .containsExactly("99.43", "88.26", "88.26", "60.75", "60.75", "44.76");
        assertThat(six.places().stream().map(SixOfficesGrades::of)).containsExactly("A", "B", "B", "C", "C", "D");
        assertThat(place("P1").score().totals().exact().rounded(6)).isEqualByComparingTo("99.433333");
        assertThat(place("TN").score().totals().exact().rounded(6)).isEqualByComparingTo("44.760606");
        assertThat(place("P1").score().totals().bonus()).isEqualTo(Fraction.parse("2.1"));
        assertThat(place("TN").score().totals().penalty()).isEqualTo(Fraction.parse("1.5"));
    }

    @Test
    void v32_gates_and_shortfalls() {
        assertThat(gates("P1")).isEqualTo("✓ ✓ ✓");
        assertThat(gates("P2")).isEqualTo("✓ 3.13 ✓");
        assertThat(gates("P3")).isEqualTo("1.03 3.13 ✓");
        assertThat(gates("P4")).isEqualTo("6.85 15.63 171.00");
        assertThat(gates("TN")).isEqualTo("6.85 18.75 322.33");
    }

    private String gates(String office) {
        return String.join(
                " ",
                place(office).score().gates().stream()
                        .map(it -> it.isMet() ? "✓" : it.shortfall().rounded(2).toPlainString())
                        .toList());
    }

    @Test
    void v32_volume_ranks_and_the_deciding_tie_break() {
        assertThat(place("P1").volume().rankByCases()).hasValue(1);
        assertThat(place("P2").volume().rankByCases()).hasValue(3);
        assertThat(place("P4").volume().rankByCases()).hasValue(5);
        assertThat(place("TN").volume().rankByCases()).hasValue(2);
        assertThat(place("P4").volume().rankByMoney()).hasValue(3);
        assertThat(place("TN").volume().rankByMoney()).hasValue(2);

        NextPlace next = NextPlace.of(six, place("P3")).orElseThrow();
        assertThat(next.difference()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(next.tieBreak()).isEqualTo(TieBreak.GATES_MET);
    }

    @Test
    void v33_seven_hundred_more_cases_and_the_gate_is_met() {
        ToTarget toTarget = ToTarget.of(Indicator.RATE_CASES, SixOffices.TN.figures(), new BigDecimal("73.00"))
                .orElseThrow();

        assertThat(toTarget.by()).isEqualTo(Fraction.of(700));
        assertThat(toTarget.isPossible()).isTrue();
        assertThat(Fraction.of(10_219L * 100, 14_000).rounded(2)).isEqualByComparingTo("72.99");
    }

    @Test
    void v34_what_these_seven_hundred_would_change() {
        Figures settled = Lever.SETTLE_CASES.pulled(SixOffices.TN.figures(), Fraction.of(700));
        Place changed = with(SixOffices.TN.with(settled)).place("TN").orElseThrow();

        assertThat(points(changed.score())).startsWith("20 9 10 4 3 5.68");
        assertThat(changed.score().totals().exact().rounded(6)).isEqualByComparingTo("66.439618");
        assertThat(SixOfficesGrades.of(changed)).isEqualTo("C");
        assertThat(changed.rank()).hasValue(4);
    }

    @Test
    void v35_the_next_place_up_takes_396_cases_alone() {
        NextPlace next = NextPlace.of(six, place("TN")).orElseThrow();

        assertThat(next.total()).isEqualByComparingTo("60.75");
        assertThat(next.rank()).isEqualTo(4);
        assertThat(next.ways().getFirst())
                .isEqualTo(new Way.Enough("A1", Lever.SETTLE_CASES, Fraction.of(396), new BigDecimal("60.84")));
        Figures settled = Lever.SETTLE_CASES.pulled(SixOffices.TN.figures(), Fraction.of(396));
        assertThat(List.of(
                        printed(Indicator.RATE_CASES, settled),
                        printed(Indicator.CARRY_REDUCTION, settled),
                        printed(Indicator.BACKLOG_12_SHARE, settled),
                        printed(Indicator.GROWTH_COMPLETED_CASES, settled)))
                .containsExactly("70.83", "2.76", "28.70", "5.39");
        assertThat(next.ways())
                .filteredOn(it -> it.criterion().equals("D1"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Way.Impossible.class,
                        it -> assertThat(it.maxGain().doubleValue()).isCloseTo(6.00, within(0.01)));
    }

    private static String printed(Indicator indicator, Figures figures) {
        return indicator.of(figures) instanceof vn.thads.reporting.indicator.IndicatorValue.Measured measured
                ? measured.printed().toPlainString()
                : "–";
    }

    @Test
    void v36_money_alone() {
        Figures money = Lever.SETTLE_MONEY.pulled(SixOffices.TN.figures(), Fraction.of(90_000_000_000L));
        Place changed = with(SixOffices.TN.with(money)).place("TN").orElseThrow();

        assertThat(printed(Indicator.RATE_MONEY, money)).isEqualTo("32.00");
        assertThat(printed(Indicator.GROWTH_COMPLETED_MONEY, money)).isEqualTo("28.57");
        assertThat(changed.score().totals().published()).isEqualByComparingTo("52.76");
        assertThat(SixOfficesGrades.of(changed)).isEqualTo("D");
    }

    @Test
    void v37_conduct_alone_does_not_help() {
        Figures conduct = SixOffices.TN.figures();
        for (Lever lever : Arrays.asList(Lever.DECIDE_COMPLAINTS_IN_TIME, Lever.HOLD_RECEPTIONS, Lever.FILE_IN_TIME)) {
            conduct = lever.pulled(conduct, lever.limit(conduct));
        }
        Place changed = with(SixOffices.TN.with(conduct)).place("TN").orElseThrow();

        assertThat(changed.score().totals().published()).isEqualByComparingTo("54.53");
        assertThat(changed.rank()).hasValue(6);
    }

    /** The grade of a place, a dash for none. */
    private static final class SixOfficesGrades {
        static String of(Place place) {
            var grade = place.score().grade();
            return grade == null ? "–" : grade.key();
        }
    }
}
