package vn.thads.officers.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The solver against everything that could be tried, against the rule of thumb, and against the hard rules. */
class SolvingTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_small_question_gets_the_best_of_all_answers(long seed) {
        Roster roster = Rosters.any(seed, 4, 7, 3);
        long optimum = Rosters.optimum(Rosters.again(roster));

        Roster best = solved(Rosters.again(roster), Duration.ofMillis(700));

        assertThat(Rosters.burden(best)).isEqualTo(optimum);
        assertThat(-Objects.requireNonNull(best.score()).softScore()).isEqualTo(optimum);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void no_answer_ever_breaks_a_hard_rule(long seed) {
        Roster roster = Rosters.any(seed, 3 + (int) seed % 9, 20 + (int) seed, (int) seed % 12);
        long before = Rosters.burden(roster);

        Solving solving = new Solving(
                Duration.ofMillis(400),
                better -> assertThat(Rosters.keepsHardRules(better)).isTrue());
        Roster best = solving.best(roster);

        assertThat(best.isLawful()).isTrue();
        assertThat(Rosters.keepsHardRules(best)).isTrue();
        assertThat(Rosters.burden(best)).isLessThanOrEqualTo(before);
    }

    @Test
    void a_province_is_relieved_better_than_by_the_rule_of_thumb() {
        Roster roster = Rosters.any(709, 10, 60, 8);
        GreedyRule.apply(roster);
        assertThat(Rosters.keepsHardRules(roster)).isTrue();
        long greedy = Rosters.burden(roster);

        Roster best = solved(Rosters.again(roster), Duration.ofSeconds(2));

        assertThat(Rosters.burden(best)).isLessThan(greedy);
    }

    private static Roster solved(Roster roster, Duration limit) {
        return new Solving(limit, better -> {}).best(roster);
    }
}
