package vn.thads.legaltime;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Seeded generators (docs/adr/0004): a failing case is named by its seed and number and comes back with them. */
final class Days {
    private static final long SEED = 20_170_216L;
    private static final int CASES = 2_000;

    private Days() {}

    /**
     * One drawn example.
     *
     * @param number which of the series, from 0
     * @param start a day with room for any term on both sides within the known calendar
     * @param length a length, 0 to 60
     */
    record Example(int number, LocalDate start, int length) {
        @Override
        public String toString() {
            return "seed %d, example %d: %s, length %d".formatted(SEED, number, start, length);
        }
    }

    static Stream<Example> any() {
        LocalDate first = LocalDate.of(2016, 6, 1);
        int span = (int) (LocalDate.of(2026, 6, 30).toEpochDay() - first.toEpochDay());
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, CASES)
                .mapToObj(number -> new Example(number, first.plusDays(random.nextInt(span)), random.nextInt(61)));
    }
}
