package vn.thads.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.form.DataOrigin;
import vn.thads.reporting.indicator.EventBehind;
import vn.thads.reporting.scoring.Score;
import vn.thads.reporting.scoring.Score.CriterionScore;

/** Why an office stands where it stands (giải thích thứ hạng). */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "RankingExplanation", description = "Why an office stands where it stands (giải thích thứ hạng)")
record ExplanationView(
        @Schema(description = "Its row of the ranking (dòng của cơ quan trong bảng)")
        RankingView.Item place,

        RunView run,

        @Schema(description = "Against the version published before, and last year (thay đổi)")
        Changes changes,

        @Schema(description = "Every criterion (từng tiêu chí)")
        List<CriterionView> criteria,

        @Schema(description = "The criteria that cost it most points, the costliest first (mất điểm nhiều nhất)")
        List<Cost> costliest,

        @Schema(description = "Bonus rules (điểm thưởng)") List<ExtraView> bonus,
        @Schema(description = "Penalty rules (điểm trừ)") List<ExtraView> penalty,
        TotalsView totals,

        @Schema(description = "Why it has its grade (vì sao được hạng này)")
        Texts gradeSentence,

        @Schema(description = "What the next place up needs; null for the first (lên một bậc cần gì)") @Nullable
        NextView nextPlaceUp) {
    private static final int COSTLIEST = 3;

    /** How the place changed. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "RankingChanges", description = "How the place changed (thay đổi thứ hạng)")
    record Changes(
            @Schema(
                    description =
                            "Against the version published before; null where none was (so với lần công bố trước)")
            @Nullable
            ChangeView previousVersion,

            @Schema(description = "Against the same months of last year, by the same profile (so với cùng kỳ)")
            @Nullable
            ChangeView lastYear) {}

    /** A criterion by what it cost. */
    @Schema(name = "CriterionCost", description = "What a criterion cost (mất bao nhiêu điểm)")
    record Cost(
            @Schema(description = "Code (mã)", examples = "A3")
            String code,

            @Schema(description = "What it is called (tên)") Texts label,

            @Schema(description = "Points not earned (điểm bị mất)", examples = "10.00")
            BigDecimal lost) {}

    /** What an explanation takes from beyond the ranking itself. */
    record Beside(
            Links links,
            Events events,
            Changes changes,
            @Nullable Integer publishedVersion) {}

    static ExplanationView of(Place place, RankingRun run, DataOrigin origin, Beside beside) {
        Events events = beside.events();
        Score score = place.score();
        return new ExplanationView(
                RankingView.item(place, run, origin),
                RunView.of(run, score, beside.publishedVersion()),
                beside.changes(),
                score.criteria().stream()
                        .map(it -> CriterionView.of(it, beside.links(), events))
                        .toList(),
                score.criteria().stream()
                        .filter(it -> it.lost().isPositive())
                        .sorted(Comparator.comparing(CriterionScore::lost).reversed())
                        .limit(COSTLIEST)
                        .map(it -> new Cost(
                                it.criterion().code(),
                                CriterionView.label(it.criterion()),
                                it.lost().rounded(2)))
                        .toList(),
                score.bonuses().stream()
                        .map(it -> ExtraView.of(it, run, events))
                        .toList(),
                score.penalties().stream()
                        .map(it -> ExtraView.of(it, run, events))
                        .toList(),
                TotalsView.of(score),
                Texts.grade(score),
                NextPlace.of(run.ranking(), place)
                        .map(it -> NextView.of(it, run))
                        .orElse(null));
    }

    /** The events behind a rule, by its code. */
    interface Events {
        List<EventBehind> behind(String code);
    }
}
