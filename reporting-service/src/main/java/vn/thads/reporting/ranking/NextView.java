package vn.thads.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.scoring.Profile.TieBreak;

/** What the next place up needs. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "NextPlaceUp", description = "What the next place up needs (lên một bậc cần gì)")
record NextView(
        RankingView.OfficeName office,

        @Schema(description = "Its place (thứ hạng)", examples = "4")
        int rank,

        @Schema(description = "Its published total (tổng điểm)", examples = "60.75")
        BigDecimal total,

        @Schema(description = "Its total less the own one (cách bao nhiêu điểm)", examples = "15.99")
        BigDecimal difference,

        @Schema(description = "What decides between equal totals (tiêu chí phụ)", examples = "GATES_MET") @Nullable
        TieBreak tieBreak,

        @Schema(description = "What that is called (tên)") @Nullable
        Texts tieBreakLabel,

        @Schema(description = "Per criterion, what alone would do it (chỉ riêng tiêu chí này)")
        List<WayView> ways) {
    static NextView of(NextPlace it, RankingRun run) {
        return new NextView(
                RankingView.OfficeName.of(run.office(it.office())),
                it.rank(),
                it.total(),
                it.difference(),
                it.tieBreak(),
                it.tieBreak() == null ? null : RuleTexts.tieBreak(it.tieBreak()),
                it.ways().stream().map(way -> WayView.of(way, run.profile())).toList());
    }
}
