package vn.thads.reporting.scoring;

import java.util.Optional;
import vn.thads.reporting.indicator.Fraction;

/**
 * What a point function needs besides the value: the target, how much of the year has run, and the peers.
 *
 * @param target target of the whole year, where the criterion has one
 * @param share part of the year by which limits made of the target shrink; 1 for a whole year
 * @param peerMedian median of the peer group; empty where there is none or it is zero
 */
record Setting(Optional<Fraction> target, Fraction share, Optional<Fraction> peerMedian) {
    Fraction yearlyTarget() {
        return target.orElseThrow(
                () -> new IllegalStateException("the profile was loaded with a limit that has no target"));
    }
}
