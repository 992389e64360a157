package vn.thads.officers.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Not a test of every build: how much better than the rule of thumb a province and the nation come out.
 * {@code -Dtest=SolvingMargin -Dreinforcement.seconds=30} prints what stands in RESULTS.md.
 */
class SolvingMargin {
    private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("reinforcement.seconds", 30));

    @Test
    void a_province_and_the_nation_come_out_better_than_by_the_rule_of_thumb() {
        for (long seed : List.of(1L, 2L, 3L)) {
            measure("province", Rosters.any(seed, 10, 60, 8));
        }
        for (long seed : List.of(1L, 2L)) {
            measure("nation", Rosters.any(seed, 700, 4000, 200));
        }
    }

    private static void measure(String name, Roster roster) {
        long before = Rosters.burden(roster);
        long begun = System.nanoTime();
        GreedyRule.apply(roster);
        Duration greedyTook = Duration.ofNanos(System.nanoTime() - begun);
        long greedy = Rosters.burden(roster);
        Roster best = new Solving(LIMIT, better -> {}).best(Rosters.again(roster));
        long solved = Rosters.burden(best);
        System.out.printf(
                "%s: %d offices, %d officers, at most %d moves: the rule of thumb relieves %.2f %% in %d ms, the solver %.2f %% in %d s%n",
                name,
                roster.stations().size(),
                roster.movers().size(),
                roster.mostMoves().count(),
                100.0 * (before - greedy) / before,
                greedyTook.toMillis(),
                100.0 * (before - solved) / before,
                LIMIT.toSeconds());
        assertThat(Rosters.keepsHardRules(best)).isTrue();
    }
}
