package vn.thads.reporting.indicator;

import java.math.BigDecimal;

/** What an indicator says of an office: a number, nothing to measure, or not known. */
public sealed interface IndicatorValue {
    /**
     * A number.
     *
     * @param exact unrounded value; points are made from it
     * @param printed rounded value; gates, grades and ranks use it
     * @param numerator what was counted
     * @param denominator out of what; 1 for sums and counts
     * @param source where both come from: a provenance, or {@code MIXED}
     * @param worst the weaker provenance of the two
     */
    record Measured(
            Fraction exact,
            BigDecimal printed,
            Fraction numerator,
            Fraction denominator,
            String source,
            Provenance worst)
            implements IndicatorValue {}

    /**
     * Nothing to measure (không áp dụng): the denominator is zero. Printed as a dash, never as 0.00 or 100.00.
     *
     * @param numerator what was counted
     * @param worst the weaker provenance of the two inputs
     */
    record NotApplicable(Fraction numerator, Provenance worst) implements IndicatorValue {}

    /** An input was not filed and cannot be computed (thiếu số liệu). */
    record Missing() implements IndicatorValue {}
}
