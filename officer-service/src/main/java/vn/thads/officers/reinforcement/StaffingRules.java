package vn.thads.officers.reinforcement;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import org.jspecify.annotations.Nullable;

/**
 * What a plan must keep and what makes it good, one sentence each. Who may be sent where at all (exempt, leaders, distance, pinned,
 * forbidden) is not here: the solver is never offered it.
 */
public class StaffingRules implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(@Nullable ConstraintFactory given) {
        ConstraintFactory factory = java.util.Objects.requireNonNull(given);
        return new Constraint[] {
            senderKeepsItsMinimum(factory),
            senderKeepsItsSeniors(factory),
            noMoreMovesThanAsked(factory),
            casesWaitLess(factory),
            fewAndShortMoves(factory)
        };
    }

    /** Cơ quan cử người đi giữ đủ số người tối thiểu. */
    private static Constraint senderKeepsItsMinimum(ConstraintFactory factory) {
        return factory.forEach(Mover.class)
                .filter(Mover::isSent)
                .groupBy(Mover::home, ConstraintCollectors.count())
                .filter((home, sent) -> sent > home.mayLose())
                .penalizeLong(HardSoftLongScore.ONE_HARD, (home, sent) -> sent - home.mayLose())
                .asConstraint("sender keeps its minimum");
    }

    /** Cơ quan cử người đi giữ đủ chấp hành viên trung cấp, cao cấp. */
    private static Constraint senderKeepsItsSeniors(ConstraintFactory factory) {
        return factory.forEach(Mover.class)
                .filter(mover -> mover.isSent() && mover.isSenior())
                .groupBy(Mover::home, ConstraintCollectors.count())
                .filter((home, sent) -> sent > home.mayLoseSeniors())
                .penalizeLong(HardSoftLongScore.ONE_HARD, (home, sent) -> sent - home.mayLoseSeniors())
                .asConstraint("sender keeps its seniors");
    }

    /** Không quá số lượt cử người đã hỏi. */
    private static Constraint noMoreMovesThanAsked(ConstraintFactory factory) {
        return factory.forEach(Mover.class)
                .filter(Mover::isSent)
                .groupBy(ConstraintCollectors.count())
                .join(Roster.MostMoves.class)
                .filter((sent, most) -> sent > most.count())
                .penalizeLong(HardSoftLongScore.ONE_HARD, (sent, most) -> sent - most.count())
                .asConstraint("no more moves than asked");
    }

    /** Việc ở nơi quá tải chờ ít hơn. */
    private static Constraint casesWaitLess(ConstraintFactory factory) {
        return factory.forEach(Mover.class)
                .groupBy(Mover::station, ConstraintCollectors.sum(Mover::capacity))
                .complement(Station.class, station -> 0)
                .penalizeLong(
                        HardSoftLongScore.ONE_SOFT,
                        (station, capacity) -> station.burden((long) station.standing() + capacity))
                .asConstraint("cases wait less");
    }

    /** Ít lượt cử người, và đi gần. */
    private static Constraint fewAndShortMoves(ConstraintFactory factory) {
        return factory.forEach(Mover.class)
                .filter(Mover::isSent)
                .penalizeLong(HardSoftLongScore.ONE_SOFT, Mover::moveCost)
                .asConstraint("few and short moves");
    }
}
