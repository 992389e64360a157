package vn.thads.sampledata;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed. StrictMath throughout, so that the same seed gives the same bytes on every machine. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice of their own for one thing, named by a few numbers: what happens to one thing never moves another. */
    static Dice of(long seed, long... name) {
        long mixed = seed;
        for (long part : name) {
            mixed = mix(mixed * 0x9E3779B97F4A7C15L + part + 1);
        }
        return new Dice(mixed);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /** From 0 to below 1. */
    double fraction() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A day from {@code first} to {@code last}, both included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextLong(last.toEpochDay() - first.toEpochDay() + 1));
    }

    /** Days until something happens that happens {@code perYear} times a year, at least 1. */
    long waitDays(double perYear) {
        double years = -StrictMath.log(1 - random.nextDouble()) / perYear;
        return 1 + (long) StrictMath.min(years * 365, 36_500);
    }

    /** A skewed amount: half lie below {@code median}. */
    double lognormal(double median, double sigma) {
        double normal = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
        return median * StrictMath.exp(sigma * normal);
    }

    /** The index of one of the weights. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
