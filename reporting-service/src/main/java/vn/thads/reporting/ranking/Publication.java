package vn.thads.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.scoring.Profile.Level;

/** A ranking as it was published (bảng xếp hạng đã công bố): it never changes. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "RankingPublication", description = "A ranking as it was published (bảng xếp hạng đã công bố)")
record Publication(
        @Schema(description = "The publication (mã)") UUID id,

        @Schema(description = "What is ranked (cấp)", examples = "PROVINCE")
        Level level,

        @Schema(description = "Province whose offices are ranked (thuộc tỉnh)", examples = "72") @Nullable
        String within,

        @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
        int year,

        @Schema(description = "Months from 1 October (số tháng)", examples = "12")
        int months,

        @Schema(description = "Profile (bảng tiêu chí)", examples = "VN-FY2017-LIKE")
        String profile,

        @Schema(description = "Version of the profile", examples = "1")
        int profileVersion,

        @Schema(description = "Version of the published ranking, from 1 (lần công bố)", examples = "2")
        int version,

        @Schema(
                description =
                        "PROVISIONAL (tạm thời) or FINAL (chính thức) while it is the latest, else SUPERSEDED (đã thay thế)",
                examples = "FINAL")
        State state,

        @Schema(description = "What it was when it was published", examples = "PROVISIONAL")
        RankingRun.State publishedAs,

        @Schema(description = "Figures as known when (thời điểm chốt)", examples = "2017-10-05T00:00:00Z")
        Instant knownAt,

        @Schema(description = "Offices whose figures were in, of all (đã có số liệu)", examples = "61/63")
        String filedOf,

        @Schema(description = "SHA-256 of inputs, profile and targets", examples = "9f2b…")
        String hash,

        @Schema(description = "When it was published (thời điểm công bố)", examples = "2017-10-05T02:00:00Z")
        Instant publishedAt) {

    /** How a published ranking stands now. */
    enum State {
        /** tạm thời. */
        PROVISIONAL,
        /** chính thức. */
        FINAL,
        /** đã thay thế. */
        SUPERSEDED
    }

    /** A publication with the ranking itself, letter by letter. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublishedRanking", description = "A published ranking with every place (bảng xếp hạng đã công bố)")
    record WithRanking(
            @Schema(description = "What it is (thông tin)") Publication publication,

            @Schema(description = "The ranking as published (bảng xếp hạng)", implementation = RankingView.class)
            @JsonRawValue
            String ranking) {}
}
