package vn.thads.reporting.ranking;

import java.util.OptionalInt;
import vn.thads.reporting.ranking.PeerGroups.PeerGroup;
import vn.thads.reporting.scoring.Score;
import vn.thads.reporting.scoring.Volume;

/**
 * An office with its place (thứ hạng).
 *
 * @param score its score
 * @param rank its place; empty when it is not ranked
 * @param volume its places by the caseload of the period
 * @param average its places by the average caseload of several years
 * @param peers its place among its peers
 */
record Place(Score score, OptionalInt rank, Volume volume, Volume average, Peers peers) {
    String office() {
        return score.candidate().office();
    }

    /**
     * The place among peers.
     *
     * @param group the group; meaningless while the office is not ranked
     * @param offices ranked offices of the group
     * @param rank the place; empty when not ranked or the group has fewer than three
     */
    record Peers(PeerGroup group, int offices, OptionalInt rank) {}
}
