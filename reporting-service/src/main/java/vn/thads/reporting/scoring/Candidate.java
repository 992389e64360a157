package vn.thads.reporting.scoring;

import java.util.Map;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;

/**
 * An office to be scored: a frozen snapshot, never live tables.
 *
 * @param office code of the office
 * @param figures what is known of it
 * @param targets its targets for the whole year, where they were set
 */
public record Candidate(String office, Figures figures, Map<Indicator, Target> targets) {
    public Candidate {
        targets = Map.copyOf(targets);
    }

    /** The same office with other figures. */
    public Candidate with(Figures other) {
        return new Candidate(office, other, targets);
    }

    /**
     * A target of the whole year (chỉ tiêu).
     *
     * @param yearly percent
     * @param source who set it, where it is written
     * @param isDefault whether nobody set it and the profile's fallback stands in
     */
    public record Target(Fraction yearly, String source, boolean isDefault) {}
}
