package vn.thads.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an office stands against another ranking (thay đổi so với bảng khác). */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "RankingChange", description = "Change against another ranking (thay đổi so với bảng khác)")
record ChangeView(
        @Schema(description = "Against which ranking (so với bảng nào)")
        Texts against,

        @Schema(description = "Version of the published ranking; null where none was published", examples = "1")
        @Nullable
        Integer version,

        @Schema(description = "As known when (thời điểm chốt)", examples = "2017-10-04T00:00:00Z")
        String knownAt,

        @Schema(description = "Place there (thứ hạng)", examples = "7") @Nullable
        Integer rank,

        @Schema(description = "Offices with a place there (số cơ quan)", examples = "6")
        int ranked,

        @Schema(description = "Published total there (tổng điểm)", examples = "43.10") @Nullable
        BigDecimal score,

        @Schema(description = "Grade there (hạng)", examples = "D") @Nullable
        String grade,

        @Schema(description = "Places won, below zero when lost (tăng bậc)", examples = "1") @Nullable
        Integer places,

        @Schema(description = "Points won (tăng điểm)", examples = "1.66") @Nullable
        BigDecimal points,

        @Schema(description = "Change of the rate of cases, percentage points", examples = "0.40") @Nullable
        BigDecimal rateCases,

        @Schema(description = "Change of the rate of money, percentage points", examples = "-0.10") @Nullable
        BigDecimal rateMoney) {

    /** What two rankings say of the same office. */
    record Stand(
            @Nullable Integer rank,
            @Nullable BigDecimal score,
            @Nullable String grade,
            @Nullable BigDecimal rateCases,
            @Nullable BigDecimal rateMoney) {
        static Stand of(RankingView.Item item) {
            return new Stand(
                    item.rank(),
                    item.score(),
                    item.grade(),
                    item.rates().cases(),
                    item.rates().money());
        }
    }

    /** Which ranking it is held against. */
    record Other(Texts name, @Nullable Integer version, String knownAt, int ranked) {}

    static ChangeView of(Other other, Stand then, Stand now) {
        Integer before = then.rank();
        Integer after = now.rank();
        return new ChangeView(
                other.name(),
                other.version(),
                other.knownAt(),
                before,
                other.ranked(),
                then.score(),
                then.grade(),
                before == null || after == null ? null : before - after,
                difference(now.score(), then.score()),
                difference(now.rateCases(), then.rateCases()),
                difference(now.rateMoney(), then.rateMoney()));
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal now, @Nullable BigDecimal then) {
        return now == null || then == null ? null : now.subtract(then);
    }
}
