package vn.thads.reporting.ranking;

import java.util.List;
import java.util.SequencedMap;
import vn.thads.platform.access.Office;
import vn.thads.reporting.scoring.Profile;

/**
 * A ranking that was computed from one frozen snapshot (lần xếp hạng).
 *
 * @param question what was asked
 * @param profile the profile that scored
 * @param ranking the places
 * @param offices the offices, by code
 * @param filed offices whose figures are there
 * @param provisional why it is provisional; empty when it is final
 * @param hash SHA-256 of inputs, profile and targets: the same three give the same bytes
 */
record RankingRun(
        RankingQuestion question,
        Profile profile,
        Ranking ranking,
        SequencedMap<String, Office> offices,
        int filed,
        List<Reason> provisional,
        String hash) {

    RankingRun {
        provisional = List.copyOf(provisional);
    }

    /** Why a ranking is not final. */
    enum Reason {
        /** The period had not ended. */
        PERIOD_OPEN,
        /** An office has not filed, or has not sent its forms of the period. */
        UNFILED,
        /** A target was not set; the fallback of the profile stands in. */
        DEFAULT_TARGET,
        /** The profile is not in force for the period. */
        PROFILE_NOT_IN_FORCE
    }

    /** How final it is. */
    enum State {
        /** tạm thời. */
        PROVISIONAL,
        /** chính thức. */
        FINAL
    }

    State state() {
        return provisional.isEmpty() ? State.FINAL : State.PROVISIONAL;
    }

    /** Offices whose figures are in, of all: "61/63". */
    String filedOf() {
        return filed + "/" + offices.size();
    }

    Office office(String code) {
        Office office = offices.get(code);
        if (office == null) {
            throw new IllegalStateException("office " + code + " was ranked without being listed");
        }
        return office;
    }
}
