package vn.thads.reporting.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thads.reporting.indicator.EventBehind;
import vn.thads.reporting.scoring.Score.Extra;

/** A bonus or penalty rule. */
@Schema(name = "BonusOrPenalty", description = "A bonus or penalty rule (điểm thưởng, điểm trừ)")
record ExtraView(
        @Schema(description = "Code (mã)", examples = "X1") String code,

        @Schema(description = "What it is called (tên)") Texts label,

        @Schema(description = "Percentage points, or events (số điểm %, số vụ)", examples = "2")
        BigDecimal counted,

        @Schema(description = "Points (điểm)", examples = "1.00")
        BigDecimal points,

        @Schema(description = "At most (tối đa)", examples = "3")
        BigDecimal cap,

        @Schema(description = "The rule with its numbers (công thức)", examples = "min(3, 2 × 0.5) = 1")
        String formula,

        @Schema(description = "The events one by one (từng vụ)")
        List<EventBehind> events) {
    static ExtraView of(Extra it, RankingRun run, ExplanationView.Events events) {
        return new ExtraView(
                it.code(),
                RuleTexts.extra(run.profile(), it.code()),
                it.counted().toDecimal(),
                it.points().rounded(2),
                it.cap().toDecimal(),
                it.formula(),
                events.behind(it.code()));
    }
}
