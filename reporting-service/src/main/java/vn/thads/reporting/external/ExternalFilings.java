package vn.thads.reporting.external;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import vn.thads.reporting.ledger.Period;

/** The filings from outside, for readers of many offices at once. */
@ApplicationScoped
public class ExternalFilings {
    /**
     * Which filing.
     *
     * @param office code of the office
     * @param form form key
     */
    public record Key(String office, String form) {}

    /**
     * The latest version of every office's filing for a period, as known at an instant. One SQL statement.
     *
     * @param period the period
     * @param forms form keys wanted, {@code INDICATORS} among them if wanted
     * @param knownAt as known when
     * @return by office and form; an office that did not file is left out
     */
    public Map<Key, ExternalFiling> latest(Period period, Set<String> forms, Instant knownAt) {
        throw new UnsupportedOperationException("being written: " + period + forms + knownAt);
    }
}
