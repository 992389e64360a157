package vn.thads.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact number: a rate, a weight, a sum of points. It is rounded once, when it is printed.
 *
 * <p>Exact rather than 34 digits long, so that no order of operations can change a printed figure (ranking rules §4).
 *
 * @param numerator numerator of the reduced fraction
 * @param denominator denominator, above zero
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    /** Nothing. */
    public static final Fraction ZERO = of(0);
    /** The factor of percentages. */
    public static final Fraction HUNDRED = of(100);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction over zero");
        }
        // most are whole numbers: nothing to reduce
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = numerator.gcd(denominator);
            if (denominator.signum() < 0) {
                divisor = divisor.negate();
            }
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** A quotient of whole numbers; throws {@link ArithmeticException} if the second is zero. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The exact value of a decimal number. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** Reads a decimal number as it is written; throws {@link NumberFormatException} if it is none. */
    @JsonCreator
    public static Fraction parse(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The quotient; throws {@link ArithmeticException} if the other is zero. */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The smaller of the two. */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater of the two. */
    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether it is zero. */
    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** Whether it is above zero. */
    public boolean isPositive() {
        return numerator.signum() > 0;
    }

    /** As printed: half away from zero at that many decimals; never −0.00. */
    public BigDecimal rounded(int scale) {
        return new BigDecimal(numerator.multiply(BigInteger.TEN.pow(scale)))
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .movePointLeft(scale)
                .setScale(scale);
    }

    /** The smallest whole number that is not below it. */
    public BigInteger ceiling() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.CEILING)
                .toBigInteger();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** As a decimal: exact where it ends, else 34 digits, half up. */
    public BigDecimal toDecimal() {
        BigDecimal decimal = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(34, RoundingMode.HALF_UP))
                .stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
