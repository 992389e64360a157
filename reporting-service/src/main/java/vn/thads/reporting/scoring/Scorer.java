package vn.thads.reporting.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.IndicatorValue;
import vn.thads.reporting.indicator.IndicatorValue.Measured;
import vn.thads.reporting.indicator.IndicatorValue.Missing;
import vn.thads.reporting.indicator.IndicatorValue.NotApplicable;
import vn.thads.reporting.indicator.Period;
import vn.thads.reporting.scoring.Candidate.Target;
import vn.thads.reporting.scoring.Criterion.InterimRule;
import vn.thads.reporting.scoring.Profile.Category;
import vn.thads.reporting.scoring.Profile.GapBonus;
import vn.thads.reporting.scoring.Profile.GateWay;
import vn.thads.reporting.scoring.Profile.Level;
import vn.thads.reporting.scoring.Profile.VolumeBonus;
import vn.thads.reporting.scoring.Score.CriterionScore;
import vn.thads.reporting.scoring.Score.Extra;
import vn.thads.reporting.scoring.Score.GateResult;
import vn.thads.reporting.scoring.Score.GateState;
import vn.thads.reporting.scoring.Score.Outcome;
import vn.thads.reporting.scoring.Score.Standing;
import vn.thads.reporting.scoring.Score.Totals;

/**
 * Scores one office by a profile (chấm điểm). Points use unrounded values; gates and grades use published ones.
 *
 * @param profile the profile
 * @param period the period
 * @param level what is ranked
 */
public record Scorer(Profile profile, Period period, Level level) {
    private static final int GATE_SCALE = 2;
    private static final Fraction WHOLE = Fraction.of(1);

    /**
     * The score of an office.
     *
     * @param candidate its figures and targets
     * @param volume where it stands by caseload
     * @param peerMedians median of its peers, by code of the criteria that compare with peers
     */
    public Score score(Candidate candidate, Volume volume, Map<String, Fraction> peerMedians) {
        List<CriterionScore> criteria = profile.criteria().stream()
                .map(it -> score(it, candidate, Optional.ofNullable(peerMedians.get(it.code()))))
                .toList();
        List<GateResult> gates = profile.gates().stream()
                .map(code -> gate(criteria.stream()
                        .filter(it -> it.criterion().code().equals(code))
                        .findFirst()
                        .orElseThrow()))
                .toList();
        List<Extra> bonuses = profile.bonus().stream()
                .map(rule -> switch (rule) {
                    case GapBonus gap -> gapBonus(gap, criteria);
                    case VolumeBonus top -> volumeBonus(top, gates, volume);
                })
                .toList();
        List<Extra> penalties = profile.penalty().stream()
                .map(rule -> extra(
                        rule.code(),
                        new PointFunction.Penalty(rule.points(), rule.cap()),
                        candidate.figures().amount(rule.event().input()).orElse(Fraction.ZERO),
                        rule.cap()))
                .toList();
        Totals totals = totals(criteria, bonuses, penalties);
        Standing standing = standing(criteria, totals);
        Category grade = standing == Standing.RANKED ? grade(totals.published(), gates) : null;
        return new Score(candidate, criteria, gates, bonuses, penalties, totals, grade, standing);
    }

    private CriterionScore score(Criterion criterion, Candidate candidate, Optional<Fraction> peerMedian) {
        IndicatorValue value = criterion.indicator().of(candidate.figures());
        Optional<Target> target = targetOf(criterion, candidate);
        Fraction share = criterion.interim() == InterimRule.PRO_RATA ? period.shareOfYear() : WHOLE;
        Fraction effective = target.map(it -> it.yearly().times(share)).orElse(null);
        var made = new Made(criterion, value, target.orElse(null), effective);
        if (criterion.interim() == InterimRule.NOT_SCORED && period.isInterim()) {
            return made.as(Outcome.NOT_SCORED_IN_INTERIM, Fraction.ZERO, "–");
        }
        return switch (value) {
            case Missing() -> made.as(Outcome.MISSING, Fraction.ZERO, "–");
            case NotApplicable _ ->
                switch (criterion.zero()) {
                    case NA, BLANK -> made.as(Outcome.NOT_APPLICABLE, Fraction.ZERO, "–");
                    case FULL -> made.as(Outcome.FULL, criterion.max(), "0/0 → " + criterion.max());
                };
            case Measured measured ->
                criterion
                        .fn()
                        .at(criterion.max(), new Setting(target.map(Target::yearly), share, peerMedian))
                        .map(fn -> made.as(Outcome.SCORED, fn.points(measured.exact()), fn.formula(measured.exact())))
                        .orElseGet(() -> made.as(Outcome.NOT_APPLICABLE, Fraction.ZERO, "–"));
        };
    }

    /** What a criterion's score holds whatever its outcome. */
    private record Made(
            Criterion criterion,
            IndicatorValue value,
            @Nullable Target target,
            @Nullable Fraction effective) {
        CriterionScore as(Outcome outcome, Fraction points, String formula) {
            return new CriterionScore(criterion, value, outcome, points, target, effective, formula);
        }
    }

    private static Optional<Target> targetOf(Criterion criterion, Candidate candidate) {
        return Optional.ofNullable(criterion.target())
                .map(rule -> candidate
                        .targets()
                        .getOrDefault(
                                criterion.indicator(),
                                new Target(
                                        rule.value(),
                                        rule.reference(),
                                        rule.source() == Criterion.TargetRule.Source.TARGET_TABLE)));
    }

    private static GateResult gate(CriterionScore score) {
        Fraction effective = score.effective();
        if (effective == null) {
            throw new IllegalStateException("the profile was loaded with a gate without a target");
        }
        BigDecimal target = effective.rounded(GATE_SCALE);
        String code = score.criterion().code();
        return switch (score.outcome()) {
            case NOT_APPLICABLE, NOT_SCORED_IN_INTERIM, FULL ->
                new GateResult(code, GateState.NOT_APPLICABLE, null, target, Fraction.ZERO);
            case MISSING -> new GateResult(code, GateState.MISSING, null, target, Fraction.HUNDRED);
            case SCORED -> {
                BigDecimal published = score.measured().orElseThrow().exact().rounded(GATE_SCALE);
                yield published.compareTo(target) >= 0
                        ? new GateResult(code, GateState.MET, published, target, Fraction.ZERO)
                        : new GateResult(code, GateState.MISSED, published, target, shortfall(published, target));
            }
        };
    }

    private static Fraction shortfall(BigDecimal published, BigDecimal target) {
        return Fraction.of(target.subtract(published)).times(Fraction.HUNDRED).over(Fraction.of(target));
    }

    private Extra gapBonus(GapBonus rule, List<CriterionScore> criteria) {
        Fraction gap = criteria.stream()
                .filter(it -> it.criterion().indicator() == rule.indicator().of())
                .findFirst()
                .flatMap(it -> it.measured()
                        .flatMap(measured -> Optional.ofNullable(it.effective())
                                .map(target -> measured.exact().minus(target))))
                .orElse(Fraction.ZERO);
        return extra(rule.code(), new PointFunction.Bonus(rule.per(), rule.points(), rule.cap()), gap, rule.cap());
    }

    private Extra volumeBonus(VolumeBonus rule, List<GateResult> gates, Volume volume) {
        boolean allMet = gates.stream().anyMatch(GateResult::isApplicable)
                && gates.stream().filter(GateResult::isApplicable).allMatch(GateResult::isMet);
        boolean isLarge = volume.isWithinTopOneIn(rule.volumeTopOneIn());
        boolean isDue = rule.levels().contains(level) && allMet && isLarge;
        Fraction points = isDue ? rule.points() : Fraction.ZERO;
        String formula = "đủ chỉ tiêu: %s; hạng thụ lý ≤ ⌈%d/%d⌉: %s → %s"
                .formatted(allMet ? "✓" : "✗", volume.offices(), rule.volumeTopOneIn(), isLarge ? "✓" : "✗", points);
        return new Extra(rule.code(), isDue ? WHOLE : Fraction.ZERO, points, rule.points(), formula);
    }

    private static Extra extra(String code, PointFunction fn, Fraction counted, Fraction cap) {
        return new Extra(code, counted, fn.points(counted), cap, fn.formula(counted));
    }

    private Totals totals(List<CriterionScore> criteria, List<Extra> bonuses, List<Extra> penalties) {
        List<CriterionScore> applicable =
                criteria.stream().filter(CriterionScore::isApplicable).toList();
        Fraction base = applicable.stream().map(CriterionScore::points).reduce(Fraction.ZERO, Fraction::plus);
        Fraction max = applicable.stream().map(it -> it.criterion().max()).reduce(Fraction.ZERO, Fraction::plus);
        Fraction rescaled =
                max.isZero() ? Fraction.ZERO : base.times(profile.maxBase()).over(max);
        Fraction bonus = bonuses.stream().map(Extra::points).reduce(Fraction.ZERO, Fraction::plus);
        Fraction penalty = penalties.stream().map(Extra::points).reduce(Fraction.ZERO, Fraction::plus);
        Fraction exact = rescaled.plus(bonus)
                .minus(penalty)
                .max(profile.clamp().getFirst())
                .min(profile.clamp().getLast());
        return new Totals(base, max, rescaled, bonus, penalty, exact, exact.rounded(profile.scoreScale()));
    }

    private Standing standing(List<CriterionScore> criteria, Totals totals) {
        boolean isUnknown = criteria.stream()
                .anyMatch(it -> it.outcome() == Outcome.MISSING
                        && profile.mustBeKnown().contains(it.criterion().code()));
        if (isUnknown) {
            return Standing.NO_DATA;
        }
        return totals.applicableMax().compareTo(profile.minApplicable()) < 0
                ? Standing.INSUFFICIENT_BASE
                : Standing.RANKED;
    }

    private @Nullable Category grade(BigDecimal published, List<GateResult> gates) {
        List<GateResult> applicable =
                gates.stream().filter(GateResult::isApplicable).toList();
        if (applicable.isEmpty()) {
            return null;
        }
        Fraction total = Fraction.of(published);
        return profile.categories().stream()
                .filter(it -> total.compareTo(it.min()) >= 0)
                .filter(it -> it.gates().isEmpty() || it.gates().stream().anyMatch(way -> stands(way, applicable)))
                .findFirst()
                .orElse(profile.categories().getLast());
    }

    /** Whether the gates stand in that way: one met at least, no more missed than allowed, none by too much. */
    private static boolean stands(GateWay way, List<GateResult> applicable) {
        List<GateResult> missed = applicable.stream().filter(it -> !it.isMet()).toList();
        Fraction below = way.below();
        return missed.size() < applicable.size()
                && missed.size() <= way.missing()
                && missed.stream()
                        .allMatch(it -> below != null && it.shortfall().compareTo(below) < 0);
    }
}
