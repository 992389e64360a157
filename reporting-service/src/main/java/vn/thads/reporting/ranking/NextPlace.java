package vn.thads.reporting.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.scoring.Candidate;
import vn.thads.reporting.scoring.Profile.TieBreak;
import vn.thads.reporting.scoring.Score;
import vn.thads.reporting.scoring.Score.CriterionScore;

/**
 * What the next place up needs (lên một bậc): per criterion, what alone would do it.
 *
 * @param office the office just above
 * @param rank its place
 * @param total its published total
 * @param difference its total less the own one
 * @param tieBreak what decides when the totals are equal; null otherwise
 * @param ways one per criterion that applies
 */
record NextPlace(
        String office,
        int rank,
        BigDecimal total,
        BigDecimal difference,
        @Nullable TieBreak tieBreak,
        List<Way> ways) {
    NextPlace {
        ways = List.copyOf(ways);
    }

    /** What one criterion alone can do. */
    sealed interface Way {
        /** Code of the criterion. */
        String criterion();

        /**
         * It can.
         *
         * @param criterion code of the criterion
         * @param lever what must change
         * @param by the least change
         * @param total the total then
         */
        record Enough(String criterion, Lever lever, Fraction by, BigDecimal total) implements Way {}

        /**
         * It cannot, even at its limit.
         *
         * @param criterion code of the criterion
         * @param lever what would change
         * @param limit how far it can change
         * @param maxGain points gained at the limit
         */
        record Impossible(String criterion, Lever lever, Fraction limit, BigDecimal maxGain) implements Way {}

        /**
         * No single input moves it, or it does not apply.
         *
         * @param criterion code of the criterion
         */
        record None(String criterion) implements Way {}
    }

    /** What the place above a given one needs; empty for the first and for those without a place. */
    static Optional<NextPlace> of(Ranking ranking, Place own) {
        if (own.rank().isEmpty()) {
            return Optional.empty();
        }
        int ownRank = own.rank().getAsInt();
        return ranking.places().stream()
                .filter(it -> it.rank().orElse(Integer.MAX_VALUE) < ownRank)
                .reduce((_, later) -> later)
                .map(above -> needed(ranking, own, above));
    }

    private static NextPlace needed(Ranking ranking, Place own, Place above) {
        BigDecimal theirs = above.score().totals().published();
        BigDecimal difference = theirs.subtract(own.score().totals().published());
        TieBreak tieBreak = difference.signum() == 0
                ? new ScoreOrder(ranking.scorer().profile())
                        .deciding(above.score(), own.score())
                        .orElse(null)
                : null;
        List<Way> ways = own.score().criteria().stream()
                .map(it -> way(ranking, own, it, theirs))
                .toList();
        return new NextPlace(above.office(), above.rank().orElseThrow(), theirs, difference, tieBreak, ways);
    }

    private static Way way(Ranking ranking, Place own, CriterionScore criterion, BigDecimal theirs) {
        String code = criterion.criterion().code();
        Optional<Lever> lever = Lever.of(criterion.criterion().indicator());
        if (!criterion.isApplicable() || lever.isEmpty()) {
            return new Way.None(code);
        }
        Lever pulled = lever.get();
        Figures now = own.score().candidate().figures();
        Fraction limit = pulled.limit(now);
        return Search.least(limit, by -> totalAfter(ranking, own, pulled, by).compareTo(theirs) > 0)
                .<Way>map(by -> new Way.Enough(code, pulled, by, totalAfter(ranking, own, pulled, by)))
                .orElseGet(() -> new Way.Impossible(
                        code,
                        pulled,
                        limit,
                        totalAfter(ranking, own, pulled, limit)
                                .subtract(own.score().totals().published())));
    }

    /** The published total after a lever was pulled; every criterion that it moves is scored anew. */
    private static BigDecimal totalAfter(Ranking ranking, Place own, Lever lever, Fraction by) {
        Candidate candidate = own.score().candidate();
        Score score = ranking.rescored(own, candidate.with(lever.pulled(candidate.figures(), by)));
        return score.totals().published();
    }
}
