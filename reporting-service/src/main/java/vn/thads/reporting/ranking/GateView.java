package vn.thads.reporting.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.scoring.Criterion;
import vn.thads.reporting.scoring.Score;
import vn.thads.reporting.scoring.Score.CriterionScore;
import vn.thads.reporting.scoring.Score.GateResult;
import vn.thads.reporting.scoring.Score.GateState;

/** A gate (chỉ tiêu bắt buộc) as it is answered. */
@Schema(name = "Gate", description = "A target as a gate of the grade (chỉ tiêu)")
record GateView(
        @Schema(description = "Code of the criterion (mã tiêu chí)", examples = "A1")
        String criterion,

        @Schema(description = "Indicator (chỉ số)", examples = "rateCases")
        Indicator indicator,

        @Schema(description = "What it is called (tên)") Texts label,

        @Schema(
                description = "MET (đạt), MISSED (không đạt), MISSING (thiếu số liệu), NOT_APPLICABLE",
                examples = "MISSED")
        GateState state,

        @Schema(description = "Published figure, % (số công bố)", examples = "68.00") @Nullable
        BigDecimal published,

        @Schema(description = "Target of the period, % (chỉ tiêu của kỳ)", examples = "73.00")
        BigDecimal target,

        @Schema(description = "Percent of the target that is missing (thiếu bao nhiêu % chỉ tiêu)", examples = "6.85")
        BigDecimal shortfall,

        @Schema(description = "What the target of the period still needs (còn phải giải quyết để đạt)") @Nullable
        NeedView needed,

        @Schema(description = "What the target of the whole year still needs (còn phải giải quyết đến hết năm)")
        @Nullable
        NeedView neededForYear) {

    /** What a target still needs. */
    @Schema(name = "Need", description = "What a target still needs (còn phải làm)")
    record NeedView(
            @Schema(description = "Target, % (chỉ tiêu)", examples = "73.00")
            BigDecimal target,

            @Schema(description = "What must change (việc gì)", examples = "SETTLE_CASES")
            Lever lever,

            @Schema(description = "What that is called (tên)")
            Texts label,

            @Schema(description = "Cases or đồng still to settle (còn phải giải quyết)", examples = "700")
            BigInteger amount,

            @Schema(description = "Whether there is that much to settle", examples = "true")
            boolean possible,

            @Schema(description = "Each week until 30 September (mỗi tuần)", examples = "22") @Nullable
            BigInteger perWeek) {}

    static GateView of(GateResult gate, Score score, RankingRun run) {
        CriterionScore scored = score.criteria().stream()
                .filter(it -> it.criterion().code().equals(gate.criterion()))
                .findFirst()
                .orElseThrow();
        Criterion criterion = scored.criterion();
        BigDecimal yearly = Optional.ofNullable(scored.target())
                .map(it -> it.yearly().rounded(2))
                .orElse(gate.target());
        return new GateView(
                gate.criterion(),
                criterion.indicator(),
                new Texts(criterion.indicator().labelVi(), criterion.indicator().labelEn()),
                gate.state(),
                gate.published(),
                gate.target(),
                gate.shortfall().rounded(2),
                gate.isApplicable() ? need(criterion, gate.target(), score, null) : null,
                gate.isApplicable() && run.question().period().isInterim()
                        ? need(criterion, yearly, score, weeksLeft(run))
                        : null);
    }

    private static @Nullable NeedView need(
            Criterion criterion, BigDecimal target, Score score, @Nullable Fraction weeksLeft) {
        return ToTarget.of(criterion.indicator(), score.candidate().figures(), target)
                .map(it -> new NeedView(
                        target,
                        it.lever(),
                        new Texts(it.lever().labelVi(), it.lever().labelEn()),
                        it.by().ceiling(),
                        it.isPossible(),
                        weeksLeft == null ? null : it.by().over(weeksLeft).ceiling()))
                .orElse(null);
    }

    /** Weeks from the day on which the ranking is known to the end of the year; null once it is over. */
    private static @Nullable Fraction weeksLeft(RankingRun run) {
        long days = ChronoUnit.DAYS.between(
                Rankings.dayOf(run.question().knownAt()),
                run.question().period().lastDayOfYear());
        return days > 0 ? Fraction.of(days, 7) : null;
    }
}
