package vn.thads.reporting.ranking;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;
import vn.thads.reporting.indicator.Fraction;

/** The least whole number that is enough. */
final class Search {
    private Search() {}

    /**
     * The least whole k in 1..limit that is enough, found by halving: more is never worse, since every point function is monotone.
     * The limit itself may be the exception (nothing left is "not applicable" and not "none old"), so that the one before is tried too.
     *
     * @param limit most that is possible
     * @param isEnough whether k is enough
     * @return the least, or empty when even the limit is not enough
     */
    static Optional<Fraction> least(Fraction limit, Predicate<Fraction> isEnough) {
        BigInteger high = limit.numerator().divide(limit.denominator());
        if (high.signum() > 0 && !isEnough.test(whole(high))) {
            high = high.subtract(BigInteger.ONE);
        }
        if (high.signum() <= 0 || !isEnough.test(whole(high))) {
            return Optional.empty();
        }
        BigInteger low = BigInteger.ZERO;
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (isEnough.test(whole(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(whole(high));
    }

    private static Fraction whole(BigInteger value) {
        return new Fraction(value, BigInteger.ONE);
    }
}
