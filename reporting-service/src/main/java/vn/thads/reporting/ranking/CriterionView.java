package vn.thads.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.indicator.EventBehind;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.IndicatorValue.Measured;
import vn.thads.reporting.indicator.IndicatorValue.Missing;
import vn.thads.reporting.indicator.IndicatorValue.NotApplicable;
import vn.thads.reporting.scoring.Candidate.Target;
import vn.thads.reporting.scoring.Criterion;
import vn.thads.reporting.scoring.Score.CriterionScore;
import vn.thads.reporting.scoring.Score.Outcome;

/** One criterion. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "CriterionScore", description = "One criterion (một tiêu chí)")
record CriterionView(
        @Schema(description = "Code (mã)", examples = "A1") String code,

        @Schema(description = "Group (nhóm)", examples = "RESULTS")
        String group,

        @Schema(description = "What the group is called (tên nhóm)")
        Texts groupLabel,

        @Schema(description = "Indicator (chỉ số)", examples = "rateCases")
        Indicator indicator,

        @Schema(description = "What it is called (tên)") Texts label,

        @Schema(description = "How the points came about (cách tính)", examples = "SCORED")
        Outcome outcome,

        @Schema(description = "What was counted (tử số)", examples = "9520") @Nullable
        BigDecimal numerator,

        @Schema(description = "Out of what (mẫu số)", examples = "14000") @Nullable
        BigDecimal denominator,

        @Schema(description = "Unrounded value (giá trị)", examples = "68") @Nullable
        BigDecimal value,

        @Schema(description = "Published value (giá trị công bố)", examples = "68.00") @Nullable
        BigDecimal printed,

        @Nullable TargetView target,

        @Schema(
                description = "The rule with its numbers (công thức)",
                examples = "20 × (68 − 58) / (73 − 58) = 13.3333")
        String formula,

        @Schema(description = "Exact points (điểm chính xác)", examples = "13.333333333333333333333333333333333")
        BigDecimal points,

        @Schema(
                description = "Printed points; they may not add up to the printed total (do làm tròn)",
                examples = "13.33")
        BigDecimal printedPoints,

        @Schema(description = "Most points (điểm tối đa)", examples = "20")
        BigDecimal max,

        @Schema(description = "Points not earned (điểm bị mất)", examples = "6.67")
        BigDecimal lost,

        @Schema(description = "COMPUTED, FILED, ENTERED, DEFAULT or MIXED (nguồn)", examples = "COMPUTED") @Nullable
        String provenance,

        @Schema(description = "Where both numbers come from (liên kết)")
        Map<String, String> links,

        @Schema(description = "The events one by one, for discipline (từng vụ kỷ luật)")
        List<EventBehind> events) {
    static CriterionView of(CriterionScore it, Links links, ExplanationView.Events events) {
        Indicator indicator = it.criterion().indicator();
        Fraction numerator = null;
        Fraction denominator = null;
        String source = null;
        switch (it.value()) {
            case Measured measured -> {
                numerator = measured.numerator();
                denominator = measured.denominator();
                source = measured.source();
            }
            case NotApplicable none -> {
                numerator = none.numerator();
                denominator = Fraction.ZERO;
                source = none.worst().name();
            }
            case Missing _ -> {
                // nothing is known, and the outcome says so
            }
        }
        return new CriterionView(
                it.criterion().code(),
                it.criterion().group(),
                RuleTexts.group(it.criterion().group()),
                indicator,
                label(it.criterion()),
                it.outcome(),
                numerator == null ? null : numerator.toDecimal(),
                denominator == null ? null : denominator.toDecimal(),
                it.measured().map(value -> value.exact().toDecimal()).orElse(null),
                it.measured().map(Measured::printed).orElse(null),
                target(it.target(), it.effective()),
                it.formula(),
                it.points().toDecimal(),
                it.points().rounded(2),
                it.criterion().max().toDecimal(),
                it.lost().rounded(2),
                source,
                links.of(indicator),
                events.behind(it.criterion().code()));
    }

    private static @Nullable TargetView target(@Nullable Target target, @Nullable Fraction effective) {
        return target == null || effective == null
                ? null
                : new TargetView(
                        target.yearly().toDecimal(), effective.toDecimal(), target.source(), target.isDefault());
    }

    /** What the indicator of a criterion is called. */
    static Texts label(Criterion criterion) {
        return new Texts(criterion.indicator().labelVi(), criterion.indicator().labelEn());
    }

    /** A target. */
    @Schema(name = "CriterionTarget", description = "A target (chỉ tiêu)")
    record TargetView(
            @Schema(description = "Of the whole year, % (cả năm)", examples = "73")
            BigDecimal yearly,

            @Schema(description = "Put in for the period, % (của kỳ)", examples = "73")
            BigDecimal effective,

            @Schema(description = "Who set it, where it is written (nguồn)")
            String source,

            @Schema(description = "Whether nobody set it (mặc định)", examples = "false")
            boolean isDefault) {}
}
