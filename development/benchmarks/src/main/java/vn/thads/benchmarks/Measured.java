package vn.thads.benchmarks;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What one side of a round gave.
 *
 * @param perSecond operations, rows or events a second
 * @param p50 median latency in milliseconds; 0 where only a rate was measured
 * @param p99 99th percentile in milliseconds
 * @param load share of all processors that the load generator itself took
 */
record Measured(double perSecond, double p50, double p99, double load) {
    private static final double MICROS = 1000;

    static Measured rate(double perSecond) {
        return new Measured(perSecond, 0, 0, 0);
    }

    static Measured of(double perSecond, Histogram micros, double load) {
        return new Measured(
                perSecond, micros.getValueAtPercentile(50) / MICROS, micros.getValueAtPercentile(99) / MICROS, load);
    }

    double tail() {
        return p50 == 0 ? 0 : p99 / p50;
    }

    String said() {
        return p50 == 0
                ? String.format(Locale.ROOT, "%.0f/s", perSecond)
                : String.format(Locale.ROOT, "%.0f/s, p50 %.1f ms, p99 %.1f ms", perSecond, p50, p99);
    }
}
