package vn.thads.reporting.ranking;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thads.reporting.scoring.Score;

/** The sums. */
@Schema(name = "ScoreTotals", description = "The sums (các tổng)")
record TotalsView(
        @Schema(description = "Points of the criteria that apply (điểm tiêu chí)", examples = "46.26")
        BigDecimal base,

        @Schema(description = "Most points that they could give (điểm tối đa áp dụng)", examples = "100")
        BigDecimal applicableMax,

        @Schema(description = "Bonus (thưởng)", examples = "0.00")
        BigDecimal bonus,

        @Schema(description = "Penalty (trừ)", examples = "1.50")
        BigDecimal penalty,

        @Schema(description = "Exact total (tổng chính xác)", examples = "44.760606")
        BigDecimal exact,

        @Schema(description = "Published total (tổng công bố)", examples = "44.76")
        BigDecimal published) {
    static TotalsView of(Score score) {
        var totals = score.totals();
        return new TotalsView(
                totals.base().rounded(2),
                totals.applicableMax().toDecimal(),
                totals.bonus().rounded(2),
                totals.penalty().rounded(2),
                totals.exact().toDecimal(),
                totals.published());
    }
}
