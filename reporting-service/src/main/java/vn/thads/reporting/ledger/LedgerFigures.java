package vn.thads.reporting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import vn.thads.reporting.posting.Dimension;
import vn.thads.reporting.posting.Holder;

/** Figures computed from the ledger for many holders at once. */
@ApplicationScoped
public class LedgerFigures {
    /**
     * The row of each office.
     *
     * @param offices codes of offices that hold cases ({@code 72-00}, {@code 709}; never a province)
     * @param period the period
     * @param dimension cases or đồng
     * @param knownAt as known when
     * @return by office code; an office without an entry is left out
     */
    public Map<String, Cells> byOffice(
            Collection<String> offices, Period period, Dimension dimension, Instant knownAt) {
        throw new UnsupportedOperationException("being written: " + offices + period + dimension + knownAt);
    }

    /** The row of each officer of these offices, as {@link #byOffice}. */
    public Map<Holder, Cells> byOfficer(
            Collection<String> offices, Period period, Dimension dimension, Instant knownAt) {
        throw new UnsupportedOperationException("being written: " + offices + period + dimension + knownAt);
    }
}
