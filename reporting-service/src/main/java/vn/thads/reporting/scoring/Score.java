package vn.thads.reporting.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.IndicatorValue;
import vn.thads.reporting.scoring.Candidate.Target;
import vn.thads.reporting.scoring.Profile.Category;

/**
 * What a profile makes of one office.
 *
 * @param candidate what was scored
 * @param criteria every criterion
 * @param gates every gate
 * @param bonuses every bonus rule
 * @param penalties every penalty rule
 * @param totals the sums
 * @param grade the proposed grade; null when no gate applies or it is not ranked
 * @param standing whether it is ranked
 */
public record Score(
        Candidate candidate,
        List<CriterionScore> criteria,
        List<GateResult> gates,
        List<Extra> bonuses,
        List<Extra> penalties,
        Totals totals,
        @Nullable Category grade,
        Standing standing) {
    public Score {
        criteria = List.copyOf(criteria);
        gates = List.copyOf(gates);
        bonuses = List.copyOf(bonuses);
        penalties = List.copyOf(penalties);
    }

    /** Whether an office has a place. */
    public enum Standing {
        /** It has a place. */
        RANKED,
        /** Too few criteria apply to it. */
        INSUFFICIENT_BASE,
        /** Its rates are not known. */
        NO_DATA
    }

    /** How a criterion came by its points. */
    public enum Outcome {
        /** By its function. */
        SCORED,
        /** Nothing to measure: it leaves the denominator. */
        NOT_APPLICABLE,
        /** Nothing to measure: full points. */
        FULL,
        /** Not scored while the year runs: it leaves the denominator. */
        NOT_SCORED_IN_INTERIM,
        /** Not known: no points, and it stays in the denominator. */
        MISSING
    }

    /**
     * One criterion.
     *
     * @param criterion the rule
     * @param value what was measured
     * @param outcome how the points came about
     * @param points exact points
     * @param target the target of the year; null where there is none
     * @param effective the target put in, pro rata while the year runs; null where there is none
     * @param formula the function with its numbers
     */
    public record CriterionScore(
            Criterion criterion,
            IndicatorValue value,
            Outcome outcome,
            Fraction points,
            @Nullable Target target,
            @Nullable Fraction effective,
            String formula) {
        /** Whether its maximum counts in the denominator. */
        public boolean isApplicable() {
            return switch (outcome) {
                case SCORED, FULL, MISSING -> true;
                case NOT_APPLICABLE, NOT_SCORED_IN_INTERIM -> false;
            };
        }

        /** The points that it did not earn; zero where it does not apply. */
        public Fraction lost() {
            return isApplicable() ? criterion.max().minus(points) : Fraction.ZERO;
        }

        /** The number, where there is one. */
        public Optional<IndicatorValue.Measured> measured() {
            return value instanceof IndicatorValue.Measured it ? Optional.of(it) : Optional.empty();
        }
    }

    /** How a gate stands. */
    public enum GateState {
        /** đạt. */
        MET,
        /** không đạt. */
        MISSED,
        /** Not known, hence not met. */
        MISSING,
        /** It drops out. */
        NOT_APPLICABLE
    }

    /**
     * One gate: the published figure against the published target.
     *
     * @param criterion code of its criterion
     * @param state how it stands
     * @param published the published figure; null where there is none
     * @param target the published target
     * @param shortfall percent of the target that is missing, unrounded; zero when met
     */
    public record GateResult(
            String criterion, GateState state, @Nullable BigDecimal published, BigDecimal target, Fraction shortfall) {
        /** Whether it counts at all. */
        public boolean isApplicable() {
            return state != GateState.NOT_APPLICABLE;
        }

        /** Whether it is met. */
        public boolean isMet() {
            return state == GateState.MET;
        }
    }

    /**
     * Points added or taken beside the criteria.
     *
     * @param code code of the rule
     * @param counted what it was made from: percentage points, events
     * @param points exact points, zero or more; a penalty's are taken
     * @param cap at most so many
     * @param formula the rule with its numbers
     */
    public record Extra(String code, Fraction counted, Fraction points, Fraction cap, String formula) {}

    /**
     * The sums.
     *
     * @param base points of the applicable criteria
     * @param applicableMax most points that they could give
     * @param rescaled base times 100 over applicableMax
     * @param bonus points added
     * @param penalty points taken
     * @param exact the total, clamped
     * @param published the total as printed; places and grades use it
     */
    public record Totals(
            Fraction base,
            Fraction applicableMax,
            Fraction rescaled,
            Fraction bonus,
            Fraction penalty,
            Fraction exact,
            BigDecimal published) {}

    /** Whether it has a place. */
    public boolean isRanked() {
        return standing == Standing.RANKED;
    }

    /** How many gates are met. */
    public long gatesMet() {
        return gates.stream().filter(GateResult::isMet).count();
    }

    /** How many gates apply. */
    public long gatesApplicable() {
        return gates.stream().filter(GateResult::isApplicable).count();
    }
}
