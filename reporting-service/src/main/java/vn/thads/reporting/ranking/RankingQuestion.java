package vn.thads.reporting.ranking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.indicator.Period;
import vn.thads.reporting.scoring.Profile.Level;

/**
 * What a ranking is asked for.
 *
 * @param level what is ranked
 * @param within province whose offices are ranked; null for the provinces of the nation
 * @param period the period
 * @param profile key of the profile; null for the one in force
 * @param knownAt as known when
 */
record RankingQuestion(
        Level level,
        @Nullable String within,
        Period period,
        @Nullable String profile,
        Instant knownAt) {}
