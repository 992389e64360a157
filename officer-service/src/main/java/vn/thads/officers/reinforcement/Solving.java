package vn.thads.officers.reinforcement;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Asks Timefold, beginning with what the {@link GreedyRule} gives, so that it is never worse; the same question with the same seed is searched in the same order. */
final class Solving {
    private static final long SEED = 20170216;

    private final Solver<Roster> solver;

    /**
     * For one question.
     *
     * @param limit how long at most
     * @param better is told of each better answer, on the solver's thread
     */
    Solving(Duration limit, Consumer<Roster> better) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Roster.class)
                .withEntityClasses(Mover.class)
                .withConstraintProviderClass(StaffingRules.class)
                .withRandomSeed(SEED)
                .withPhases(new LocalSearchPhaseConfig().withMoveSelectorConfig(moves()))
                .withTerminationSpentLimit(limit);
        solver = SolverFactory.<Roster>create(config).buildSolver();
        solver.addEventListener(event -> better.accept(event.getNewBestSolution()));
    }

    /** One officer elsewhere, two exchanged, or two elsewhere at once: one stays home so that another may go. */
    private static UnionMoveSelectorConfig moves() {
        var two = new CartesianProductMoveSelectorConfig(
                        List.of(new ChangeMoveSelectorConfig(), new ChangeMoveSelectorConfig()))
                .withIgnoreEmptyChildIterators(true);
        return new UnionMoveSelectorConfig(List.of(new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig(), two));
    }

    /** The best that was found when time was up, or when it was told to stop. */
    Roster best(Roster question) {
        GreedyRule.apply(question);
        return solver.solve(question);
    }

    /** Has the search end with what it has; may be called from another thread, any number of times. */
    void stop() {
        solver.terminateEarly();
    }
}
