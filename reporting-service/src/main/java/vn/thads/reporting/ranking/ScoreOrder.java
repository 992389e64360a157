package vn.thads.reporting.ranking;

import java.util.Comparator;
import java.util.Optional;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.IndicatorValue.Measured;
import vn.thads.reporting.indicator.Input;
import vn.thads.reporting.scoring.Profile;
import vn.thads.reporting.scoring.Profile.TieBreak;
import vn.thads.reporting.scoring.Score;

/**
 * The better score first: by published total, then by the tie-breaks of the profile, published figures again.
 *
 * <p>Neither the name nor the code ever decides.
 *
 * @param profile whose tie-breaks
 */
record ScoreOrder(Profile profile) implements Comparator<Score> {
    @Override
    public int compare(Score left, Score right) {
        int byTotal = right.totals().published().compareTo(left.totals().published());
        if (byTotal != 0) {
            return byTotal;
        }
        return profile.tieBreaks().stream()
                .mapToInt(it -> compare(it, left, right))
                .filter(it -> it != 0)
                .findFirst()
                .orElse(0);
    }

    /** The tie-break that decides between two scores of the same total, if one does. */
    Optional<TieBreak> deciding(Score left, Score right) {
        return profile.tieBreaks().stream()
                .filter(it -> compare(it, left, right) != 0)
                .findFirst();
    }

    private static int compare(TieBreak tieBreak, Score left, Score right) {
        return value(tieBreak, right).compareTo(value(tieBreak, left));
    }

    /** Nothing measured comes last: below every number that is. */
    private static Fraction value(TieBreak tieBreak, Score score) {
        return switch (tieBreak) {
            case GATES_MET -> Fraction.of(score.gatesMet());
            case RATE_CASES -> published(Indicator.RATE_CASES, score);
            case RATE_MONEY -> published(Indicator.RATE_MONEY, score);
            case COMPLAINTS_IN_TIME -> published(Indicator.COMPLAINTS_IN_TIME_SHARE, score);
            case ACCEPTED_CASES ->
                score.candidate().figures().amount(Input.ACCEPTED_CASES).orElse(Fraction.of(-1));
        };
    }

    private static Fraction published(Indicator indicator, Score score) {
        return indicator.of(score.candidate().figures()) instanceof Measured measured
                ? Fraction.of(measured.printed())
                : Fraction.of(-1);
    }
}
