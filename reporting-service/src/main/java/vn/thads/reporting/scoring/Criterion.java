package vn.thads.reporting.scoring;

import org.jspecify.annotations.Nullable;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;

/**
 * A criterion (tiêu chí) of a profile.
 *
 * @param code its code, such as {@code A1}
 * @param group what it belongs to
 * @param indicator what is measured
 * @param max most points
 * @param target where its target comes from; null where it has none
 * @param fn how points are made
 * @param zero what happens when there is nothing to measure
 * @param interim what happens while the year runs
 */
public record Criterion(
        String code,
        String group,
        Indicator indicator,
        Fraction max,
        @Nullable TargetRule target,
        FunctionRule fn,
        ZeroRule zero,
        InterimRule interim) {

    /** Nothing to measure: what then. */
    public enum ZeroRule {
        /** không áp dụng: the criterion leaves the denominator. */
        NA,
        /** đủ điểm: full points. */
        FULL,
        /** Shown as a dash, never scored. */
        BLANK
    }

    /** The year still runs: what then. */
    public enum InterimRule {
        /** Target and floor times months / 12. */
        PRO_RATA,
        /** Scored as in a whole year. */
        SCORED,
        /** Not applicable while the year runs. */
        NOT_SCORED
    }

    /**
     * Where a target comes from.
     *
     * @param source the table of targets, or the profile itself
     * @param value the value of the profile, or the fallback of the table
     * @param reference where that value comes from
     */
    public record TargetRule(Source source, Fraction value, String reference) {
        /** Where to look. */
        public enum Source {
            /** The table of targets, by office and year; the value is the fallback, labelled so. */
            TARGET_TABLE,
            /** The profile, unless the table has one; its value is no fallback but part of the method. */
            PROFILE
        }
    }
}
