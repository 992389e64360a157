package vn.thads.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.ranking.NextPlace.Way;
import vn.thads.reporting.scoring.Profile;

/** What one criterion alone can do. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "WayUp", description = "What one criterion alone can do (chỉ riêng tiêu chí này)")
record WayView(
        @Schema(description = "Code (mã)", examples = "A1") String criterion,

        @Schema(description = "What the criterion is called (tên)")
        Texts criterionLabel,

        @Schema(description = "Whether it alone is enough (đủ hay không)", examples = "true")
        boolean possible,

        @Schema(description = "What must change (việc gì)", examples = "SETTLE_CASES") @Nullable
        Lever lever,

        @Nullable Texts label,

        @Schema(description = "The least change; the limit where it is not enough", examples = "396") @Nullable
        BigInteger change,

        @Schema(description = "The total then (tổng điểm khi đó)", examples = "60.84") @Nullable
        BigDecimal total,

        @Schema(description = "Most points to gain where it is not enough (tăng nhiều nhất)", examples = "6.00")
        @Nullable
        BigDecimal maxGain) {
    static WayView of(Way way, Profile profile) {
        Texts criterion =
                profile.criterion(way.criterion()).map(CriterionView::label).orElseThrow();
        return switch (way) {
            case Way.Enough it ->
                new WayView(
                        it.criterion(),
                        criterion,
                        true,
                        it.lever(),
                        label(it.lever()),
                        it.by().ceiling(),
                        it.total(),
                        null);
            case Way.Impossible it ->
                new WayView(
                        it.criterion(),
                        criterion,
                        false,
                        it.lever(),
                        label(it.lever()),
                        it.limit().ceiling(),
                        null,
                        it.maxGain());
            case Way.None it -> new WayView(it.criterion(), criterion, false, null, null, null, null, null);
        };
    }

    private static Texts label(Lever lever) {
        return new Texts(lever.labelVi(), lever.labelEn());
    }
}
