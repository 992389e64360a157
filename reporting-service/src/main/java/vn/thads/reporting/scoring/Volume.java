package vn.thads.reporting.scoring;

import java.util.OptionalInt;

/**
 * Where an office stands by caseload, which no effort of its own changes.
 *
 * @param offices offices whose caseload is known
 * @param rankByCases 1 + offices with more cases accepted; empty when its own are not known
 * @param rankByMoney the same by money
 */
public record Volume(int offices, OptionalInt rankByCases, OptionalInt rankByMoney) {
    /** Nothing known. */
    public static final Volume UNKNOWN = new Volume(0, OptionalInt.empty(), OptionalInt.empty());

    /** Whether one of the ranks is within the top one-in-so-many, rounded up. */
    boolean isWithinTopOneIn(int divisor) {
        int limit = Math.ceilDiv(offices, divisor);
        return rankByCases.orElse(Integer.MAX_VALUE) <= limit || rankByMoney.orElse(Integer.MAX_VALUE) <= limit;
    }
}
