package vn.thads.officers.reinforcement;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who works where: the question with everybody at home, and each answer of the solver. */
@PlanningSolution
public class Roster {
    @ProblemFactCollectionProperty
    private List<Station> stations;

    @PlanningEntityCollectionProperty
    private List<Mover> movers;

    @ProblemFactProperty
    private MostMoves mostMoves;

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    /**
     * How many may be sent at most.
     *
     * @param count number of moves
     */
    record MostMoves(int count) {}

    /** For Timefold. */
    @SuppressWarnings("NullAway.Init")
    Roster() {}

    Roster(List<Station> stations, List<Mover> movers, MostMoves mostMoves) {
        this.stations = stations;
        this.movers = movers;
        this.mostMoves = mostMoves;
    }

    List<Station> stations() {
        return stations;
    }

    List<Mover> movers() {
        return movers;
    }

    MostMoves mostMoves() {
        return mostMoves;
    }

    @Nullable
    HardSoftLongScore score() {
        return score;
    }

    /** Whether it keeps every hard rule. */
    boolean isLawful() {
        return score == null || score.isFeasible();
    }

    /** Capacity of an office as the roster has it. */
    long capacity(Station station) {
        return station.standing()
                + movers.stream()
                        .filter(mover -> mover.station().equals(station))
                        .mapToLong(Mover::capacity)
                        .sum();
    }

    /** Capacity of an office with everybody at home. */
    long capacityBefore(Station station) {
        return station.standing()
                + movers.stream()
                        .filter(mover -> mover.home().equals(station))
                        .mapToLong(Mover::capacity)
                        .sum();
    }
}
