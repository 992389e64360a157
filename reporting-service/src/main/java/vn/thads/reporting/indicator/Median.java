package vn.thads.reporting.indicator;

import java.util.List;
import java.util.Optional;

/** The middle of values (trung vị). */
public final class Median {
    private Median() {}

    /** The middle value, the exact mean of the middle two of an even number; empty for none. */
    public static Optional<Fraction> of(List<Fraction> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Fraction> sorted = values.stream().sorted().toList();
        int upper = sorted.size() / 2;
        return Optional.of(
                sorted.size() % 2 == 1
                        ? sorted.get(upper)
                        : sorted.get(upper - 1).plus(sorted.get(upper)).over(Fraction.of(2)));
    }
}
