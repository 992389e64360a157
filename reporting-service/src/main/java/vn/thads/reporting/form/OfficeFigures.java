package vn.thads.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.ledger.Period;

/**
 * The sums of forms 06 and 07 of offices at any level, computed where the office runs the suite and filed where it does not. The
 * figures of a ranking.
 */
@ApplicationScoped
public class OfficeFigures {
    /** Where a figure comes from. */
    public enum Source {
        /** Computed from the ledger. */
        COMPUTED,
        /** The latest figures that the office filed from outside. */
        FILED,
        /** The sum of computed and filed figures of the offices below. */
        MIXED,
        /** Neither: nothing was filed. */
        MISSING
    }

    /**
     * The sums of one office.
     *
     * @param cases form 06
     * @param money form 07
     * @param source where they come from; {@code MISSING} comes with zeros
     */
    public record Figures(Cells cases, Cells money, Source source) {}

    /**
     * The sums of offices of any level. A province that runs the suite is the sum of its offices.
     *
     * @param offices codes as of the period's cut-off: {@code VN}, {@code 72}, {@code 72-00}, {@code 709}
     * @param period the period
     * @param knownAt as known when
     * @return by office code, every code that was asked for
     */
    public Map<String, Figures> of(Collection<String> offices, Period period, Instant knownAt) {
        throw new UnsupportedOperationException("being written: " + offices + period + knownAt);
    }
}
