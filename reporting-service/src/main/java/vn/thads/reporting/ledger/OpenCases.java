package vn.thads.reporting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The cases behind the open columns, for indicators of age and movement. */
@ApplicationScoped
public class OpenCases {
    /**
     * Every case that stands in an open account at the end of a day; not those in the separate book.
     *
     * @param offices codes of offices that hold cases
     * @param cutOff the day
     * @param knownAt as known when
     */
    public List<OpenCase> at(Collection<String> offices, LocalDate cutOff, Instant knownAt) {
        throw new UnsupportedOperationException("being written: " + offices + cutOff + knownAt);
    }
}
