package vn.thads.reporting.scoring;

import java.util.List;
import vn.thads.reporting.indicator.Fraction;

/** Turns an unrounded value into exact points (hàm điểm), with every limit put in. */
public sealed interface PointFunction {
    /** The exact points of a value. */
    Fraction points(Fraction x);

    /** The rule with its numbers put in, as a reader would compute it. */
    String formula(Fraction x);

    /** Nothing at the floor and below, all at the full mark and above, a straight line between. */
    record LinearUp(Fraction floor, Fraction full, Fraction max) implements PointFunction {
        @Override
        public Fraction points(Fraction x) {
            if (x.compareTo(full) >= 0) {
                return max;
            }
            return x.compareTo(floor) <= 0
                    ? Fraction.ZERO
                    : max.times(x.minus(floor)).over(full.minus(floor));
        }

        @Override
        public String formula(Fraction x) {
            if (x.compareTo(full) >= 0) {
                return "%s ≥ %s → %s".formatted(shown(x), shown(full), shown(max));
            }
            return x.compareTo(floor) <= 0
                    ? "%s ≤ %s → 0".formatted(shown(x), shown(floor))
                    : "%s × (%s − %s) / (%s − %s) = %s"
                            .formatted(shown(max), shown(x), shown(floor), shown(full), shown(floor), shown(points(x)));
        }
    }

    /** All at the full mark and below, nothing at the zero mark and above, a straight line between. */
    record LinearDown(Fraction full, Fraction zero, Fraction max) implements PointFunction {
        @Override
        public Fraction points(Fraction x) {
            if (x.compareTo(full) <= 0) {
                return max;
            }
            return x.compareTo(zero) >= 0
                    ? Fraction.ZERO
                    : max.times(zero.minus(x)).over(zero.minus(full));
        }

        @Override
        public String formula(Fraction x) {
            if (x.compareTo(full) <= 0) {
                return "%s ≤ %s → %s".formatted(shown(x), shown(full), shown(max));
            }
            return x.compareTo(zero) >= 0
                    ? "%s ≥ %s → 0".formatted(shown(x), shown(zero))
                    : "%s × (%s − %s) / (%s − %s) = %s"
                            .formatted(shown(max), shown(zero), shown(x), shown(zero), shown(full), shown(points(x)));
        }
    }

    /** The points of the first row that the value reaches, bound included; none reached, no points. */
    record Step(List<StepRow> rows) implements PointFunction {
        public Step {
            rows = List.copyOf(rows);
            for (int i = 1; i < rows.size(); i++) {
                if (rows.get(i).from().compareTo(rows.get(i - 1).from()) >= 0) {
                    throw new IllegalArgumentException("the rows of a STEP must descend");
                }
            }
        }

        @Override
        public Fraction points(Fraction x) {
            return rows.stream()
                    .filter(row -> x.compareTo(row.from()) >= 0)
                    .findFirst()
                    .map(StepRow::points)
                    .orElse(Fraction.ZERO);
        }

        @Override
        public String formula(Fraction x) {
            return rows.stream()
                    .filter(row -> x.compareTo(row.from()) >= 0)
                    .findFirst()
                    .map(row -> "%s ≥ %s → %s".formatted(shown(x), shown(row.from()), shown(row.points())))
                    .orElseGet(() -> "%s < %s → 0"
                            .formatted(shown(x), shown(rows.getLast().from())));
        }
    }

    /**
     * One row of a {@link Step}.
     *
     * @param from the least value, included
     * @param points what it earns
     */
    record StepRow(Fraction from, Fraction points) {}

    /** A stock of points from which the weighted events are taken; never below zero. */
    record StartMinus(Fraction start) implements PointFunction {
        @Override
        public Fraction points(Fraction x) {
            return start.minus(x).max(Fraction.ZERO);
        }

        @Override
        public String formula(Fraction x) {
            return "max(0, %s − %s) = %s".formatted(shown(start), shown(x), shown(points(x)));
        }
    }

    /** Points per so many units above zero, up to a cap; continuous. */
    record Bonus(Fraction per, Fraction points, Fraction cap) implements PointFunction {
        @Override
        public Fraction points(Fraction x) {
            return x.max(Fraction.ZERO).over(per).times(points).min(cap);
        }

        @Override
        public String formula(Fraction x) {
            return "min(%s, max(0, %s) / %s × %s) = %s"
                    .formatted(shown(cap), shown(x), shown(per), shown(points), shown(points(x)));
        }
    }

    /** Points taken per event, up to a cap. */
    record Penalty(Fraction points, Fraction cap) implements PointFunction {
        @Override
        public Fraction points(Fraction x) {
            return x.times(points).min(cap);
        }

        @Override
        public String formula(Fraction x) {
            return "min(%s, %s × %s) = %s".formatted(shown(cap), shown(x), shown(points), shown(points(x)));
        }
    }

    /** A line from a share of the peers' median up to the median itself. */
    record LinearUpPeer(Fraction share, Fraction median, Fraction max) implements PointFunction {
        public LinearUpPeer {
            if (median.isZero()) {
                throw new IllegalArgumentException("a median of zero is not applicable");
            }
        }

        @Override
        public Fraction points(Fraction x) {
            return line().points(x);
        }

        @Override
        public String formula(Fraction x) {
            return line().formula(x);
        }

        private LinearUp line() {
            return new LinearUp(share.times(median), median, max);
        }
    }

    /** At most four decimals, without trailing zeros: for reading, never for computing. */
    private static String shown(Fraction value) {
        var stripped = value.rounded(4).stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
