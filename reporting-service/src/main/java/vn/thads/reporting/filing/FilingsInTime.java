package vn.thads.reporting.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import vn.thads.reporting.ledger.Period;

/** Reports in time (báo cáo đúng hạn): filings sent on or before their deadline, of those due (indicator 38). */
@ApplicationScoped
public class FilingsInTime {
    /**
     * Of one office.
     *
     * @param inTime filings sent on or before the deadline
     * @param due filings due: forms 01–04 of every month of the year whose deadline lies in the period
     */
    public record Count(int inTime, int due) {}

    /**
     * Of corrections: versions after the first.
     *
     * @param own found by the office itself
     * @param byOthers found by others (X1)
     */
    public record Corrections(int own, int byOthers) {}

    /**
     * Of offices that run the suite; a province is the sum of its offices.
     *
     * @param offices codes as of the cut-off
     * @param period the period
     * @param knownAt as known when
     * @return by office code, every code that was asked for; due 0 where no filing is expected
     */
    public Map<String, Count> of(Collection<String> offices, Period period, Instant knownAt) {
        throw new UnsupportedOperationException("being written: " + offices + period + knownAt);
    }

    /** Versions after the first, sent within the period, of the same offices. */
    public Map<String, Corrections> corrections(Collection<String> offices, Period period, Instant knownAt) {
        throw new UnsupportedOperationException("being written: " + offices + period + knownAt);
    }
}
