package vn.thads.reporting.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * An instant of knowledge as the rollup sees it: whole months before, and the entries of its own month.
 *
 * @param wholeMonthsBefore months recorded before this day come from the rollup
 * @param from entries recorded from here on …
 * @param until … to here come one by one
 */
public record KnownAt(LocalDate wholeMonthsBefore, Instant from, Instant until) {
    /** Everything, from the rollup alone. */
    public static final KnownAt EVERYTHING = new KnownAt(LocalDate.of(9999, 1, 1), Instant.EPOCH, Instant.EPOCH);

    /** The same for a column of instants: {@code infinity} where everything is asked for. */
    public String inclusive() {
        return equals(EVERYTHING) ? "infinity" : until.toString();
    }

    /** As known at an instant. */
    public static KnownAt of(Instant knownAt) {
        LocalDate month = YearMonth.from(knownAt.atOffset(ZoneOffset.UTC)).atDay(1);
        return new KnownAt(month, month.atStartOfDay(ZoneOffset.UTC).toInstant(), knownAt);
    }
}
