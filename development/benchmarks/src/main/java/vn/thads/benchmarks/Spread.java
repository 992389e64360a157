package vn.thads.benchmarks;

import java.util.List;
import java.util.Locale;

/** Median and spread of the rounds. */
record Spread(double median, double least, double most) {
    static Spread of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }

    String said() {
        return number(median) + " (" + number(least) + " to " + number(most) + ")";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
