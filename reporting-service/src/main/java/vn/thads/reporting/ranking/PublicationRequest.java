package vn.thads.reporting.ranking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.scoring.Profile.Level;

/** An order to publish a ranking. */
@Schema(name = "RankingPublicationRequest", description = "A ranking to publish (bảng xếp hạng cần công bố)")
record PublicationRequest(
        @NotNull @Schema(description = "What is ranked (cấp)", examples = "PROVINCE")
        Level level,

        @Size(max = 10) @Schema(description = "Province, for level OFFICE (thuộc tỉnh)", examples = "72") @Nullable
        String within,

        @NotNull @Min(2009) @Max(2100) @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
        Integer year,

        @NotNull @Min(1) @Max(12) @Schema(description = "Months from 1 October (số tháng)", examples = "12")
        Integer months,

        @Size(max = 60)
        @Schema(description = "Profile; the one in force when left out (bảng tiêu chí)", examples = "VN-FY2017-LIKE")
        @Nullable
        String profile,

        @Schema(description = "Figures as known at this instant; now when left out", examples = "2017-10-05T00:00:00Z")
        @Nullable
        OffsetDateTime knownAt) {}
