package vn.thads.reporting.indicator;

import java.util.List;
import java.util.Optional;

/** Averages over the years that are present (trung bình nhiều năm). */
public final class Averages {
    private static final int LEAST_YEARS = 2;

    private Averages() {}

    /** The mean of the years present; one year alone is no average. */
    public static Optional<Fraction> of(List<Fraction> years) {
        return years.size() < LEAST_YEARS
                ? Optional.empty()
                : Optional.of(
                        years.stream().reduce(Fraction.ZERO, Fraction::plus).over(Fraction.of(years.size())));
    }
}
