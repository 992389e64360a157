package vn.thads.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Figures.Known;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Input;
import vn.thads.reporting.indicator.Period;
import vn.thads.reporting.indicator.Provenance;
import vn.thads.reporting.scoring.Candidate;
import vn.thads.reporting.scoring.Profile.Level;
import vn.thads.reporting.scoring.Score;
import vn.thads.reporting.scoring.Score.GateState;
import vn.thads.reporting.scoring.Score.Outcome;
import vn.thads.reporting.scoring.Score.Standing;
import vn.thads.reporting.scoring.Scorer;
import vn.thads.reporting.scoring.Volume;

/** Missing figures, running years, levels – and what holds of any population. */
class RankingRulesTest {
    private static Score score(Scorer scorer, Candidate candidate) {
        return Ranking.of(scorer, List.of(candidate)).places().getFirst().score();
    }

    private static Candidate without(Candidate candidate, Input... inputs) {
        var known = new EnumMap<Input, Known>(Input.class);
        known.putAll(candidate.figures().known());
        for (Input input : inputs) {
            known.remove(input);
        }
        return candidate.with(new Figures(known));
    }

    @Test
    void what_is_missing_earns_nothing_and_stays_in_the_denominator() {
        Score score = score(SixOffices.YEAR, without(SixOffices.P1, Input.FILINGS_IN_TIME));

        assertThat(score.totals().applicableMax()).isEqualTo(Fraction.of(100));
        assertThat(score.criteria())
                .filteredOn(it -> it.outcome() == Outcome.MISSING)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.criterion().code()).isEqualTo("E1");
                    assertThat(it.lost()).isEqualTo(Fraction.of(6));
                });
        assertThat(score.standing()).isEqualTo(Standing.RANKED);
    }

    @Test
    void without_its_rates_an_office_is_not_ranked() {
        assertThat(score(SixOffices.YEAR, without(SixOffices.P1, Input.SETTLED_MONEY))
                        .standing())
                .isEqualTo(Standing.NO_DATA);
    }

    @Test
    void a_missing_gate_is_not_met_by_a_hundred_percent() {
        Score score = score(SixOffices.YEAR, without(SixOffices.P1, Input.LAST_OPEN_ENFORCEABLE_CASES));

        assertThat(score.gates().getLast().state()).isEqualTo(GateState.MISSING);
        assertThat(score.gates().getLast().shortfall()).isEqualTo(Fraction.of(100));
    }

    @Test
    void while_the_year_runs_targets_and_floors_shrink_and_the_carry_over_is_not_scored() {
        var scorer = new Scorer(SixOffices.PROFILE, new Period(2017, 6), Level.PROVINCE);
        Figures half = SixOffices.P1.figures().with(Input.SETTLED_CASES, Fraction.of(5_800), Provenance.FILED);

        Score score = score(scorer, SixOffices.P1.with(half));

        var a1 = score.criteria().getFirst();
        assertThat(a1.effective()).isEqualTo(Fraction.parse("36.5"));
        assertThat(a1.points()).as("29 %% is the floor, (73 − 15) × 6/12").isEqualTo(Fraction.ZERO);
        assertThat(score.criteria().get(2).outcome()).isEqualTo(Outcome.NOT_SCORED_IN_INTERIM);
        assertThat(score.gates().getLast().state()).isEqualTo(GateState.NOT_APPLICABLE);
        assertThat(score.totals().applicableMax()).isEqualTo(Fraction.of(90));
    }

    @Test
    void offices_within_a_province_get_no_bonus_for_volume() {
        var offices = new Scorer(SixOffices.PROFILE, new Period(2017, 12), Level.OFFICE);

        assertThat(score(SixOffices.YEAR, SixOffices.P1).bonuses().getLast().points())
                .isEqualTo(Fraction.of(1));
        assertThat(score(offices, SixOffices.P1).bonuses().getLast().points()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void three_of_eighteen_qualifies_for_the_volume_bonus_and_fifth_does_not() {
        assertThat(bonusAt(4)).isEqualTo(Fraction.of(1));
        assertThat(bonusAt(5)).isEqualTo(Fraction.ZERO);
    }

    private static Fraction bonusAt(int rank) {
        var volume = new Volume(18, java.util.OptionalInt.of(rank), java.util.OptionalInt.of(rank));
        return SixOffices.YEAR
                .score(SixOffices.P1, volume, Map.of())
                .bonuses()
                .getLast()
                .points();
    }

    @Test
    void a_target_that_nobody_set_is_labelled() {
        var scored = score(SixOffices.YEAR, new Candidate("X", SixOffices.P1.figures(), Map.of()))
                .criteria()
                .getFirst();

        assertThat(scored.target()).isNotNull().satisfies(it -> {
            assertThat(it.isDefault()).isTrue();
            assertThat(it.yearly()).isEqualTo(Fraction.of(73));
        });
    }

    @Test
    void places_agree_with_the_order_and_do_not_depend_on_the_order_of_input() {
        var random = new SplittableRandom(63);
        for (int round = 0; round < 40; round++) {
            List<Candidate> population = population(random, 3 + random.nextInt(20));
            Ranking ranking = Ranking.of(SixOffices.YEAR, population);
            var order = new ScoreOrder(SixOffices.PROFILE);

            List<Place> ranked = ranking.places().stream()
                    .filter(it -> it.rank().isPresent())
                    .toList();
            for (Place place : ranked) {
                long better = ranked.stream()
                        .filter(it -> order.compare(it.score(), place.score()) < 0)
                        .count();
                assertThat(place.rank()).hasValue((int) better + 1);
                place.score().criteria().forEach(it -> {
                    assertThat(it.points())
                            .isBetween(Fraction.ZERO, it.criterion().max());
                });
                assertThat(place.score().totals().exact()).isBetween(Fraction.ZERO, Fraction.of(105));
            }
            List<Candidate> shuffled = new ArrayList<>(population);
            Collections.shuffle(shuffled, new Random(round));
            assertThat(Ranking.of(SixOffices.YEAR, shuffled).places()).isEqualTo(ranking.places());
        }
    }

    @Test
    void settling_more_never_lowers_a_total() {
        var random = new SplittableRandom(7);
        for (Candidate candidate : population(random, 60)) {
            Ranking ranking = Ranking.of(SixOffices.YEAR, List.of(candidate));
            Place place = ranking.places().getFirst();
            for (Lever lever : Lever.values()) {
                long most = lever.limit(candidate.figures()).numerator().longValueExact();
                // with nothing left open the backlog does not apply, and the rest is rescaled
                Fraction limit = Fraction.of(Math.max(0, most - 1));
                Fraction some = Fraction.of(most / 3);
                assertThat(total(ranking, place, lever, some))
                        .as(lever.name())
                        .isGreaterThanOrEqualTo(place.score().totals().exact())
                        .isLessThanOrEqualTo(total(ranking, place, lever, limit));
            }
        }
    }

    private static Fraction total(Ranking ranking, Place place, Lever lever, Fraction by) {
        Candidate candidate = place.score().candidate();
        return ranking.rescored(place, candidate.with(lever.pulled(candidate.figures(), by)))
                .totals()
                .exact();
    }

    private static List<Candidate> population(SplittableRandom random, int size) {
        var offices = new ArrayList<Candidate>();
        for (int i = 0; i < size; i++) {
            long enforceable = random.nextLong(1, 500);
            long settled = random.nextLong(enforceable + 1);
            long money = random.nextLong(1, 900);
            long open = enforceable - settled;
            offices.add(SixOffices.office(
                    "o" + i,
                    "%d %d %d %d %d %d %d %d %d %d %d %d %d %s"
                            .formatted(
                                    random.nextLong(520, 540),
                                    random.nextLong(1_000),
                                    enforceable,
                                    settled,
                                    settled,
                                    random.nextLong(500),
                                    money,
                                    random.nextLong(money + 1),
                                    random.nextLong(money),
                                    random.nextLong(900),
                                    open,
                                    random.nextLong(500),
                                    random.nextLong(open + 1),
                                    "3 4 1 3 5 6 8 9 7 7 90 99 40 44 1 0 0")));
        }
        return offices;
    }
}
