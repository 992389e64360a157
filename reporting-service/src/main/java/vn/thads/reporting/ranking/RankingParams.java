package vn.thads.reporting.ranking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.scoring.Profile.Level;

/** What a ranking is asked for. */
public class RankingParams {
    @QueryParam("level")
    @Parameter(
            description =
                    "What is ranked: the provinces of the nation, or the offices within a province (cấp xếp hạng)",
            example = "PROVINCE")
    @Nullable
    Level level;

    @QueryParam("within")
    @Size(max = 10)
    @Parameter(description = "Province whose offices are ranked, for level OFFICE (thuộc tỉnh)", example = "72")
    @Nullable
    String within;

    @QueryParam("year")
    @Min(2009)
    @Max(2100)
    @Parameter(
            required = true,
            description = "Statistical year, named by the year in which it ends (năm thống kê)",
            example = "2017")
    @Nullable
    Integer year;

    @QueryParam("months")
    @Min(1)
    @Max(12)
    @Parameter(required = true, description = "Months from 1 October (số tháng, luỹ kế)", example = "12")
    @Nullable
    Integer months;

    @QueryParam("profile")
    @Size(max = 60)
    @Parameter(
            description = "Scoring profile; the one in force when left out (bảng tiêu chí chấm điểm)",
            example = "VN-FY2017-LIKE")
    @Nullable
    String profile;

    @QueryParam("knownAt")
    @Parameter(
            description = "Figures as known at this instant; now when left out (thời điểm chốt dữ liệu)",
            example = "2017-10-05T00:00:00Z")
    @Nullable
    OffsetDateTime knownAt;

    /** Of an explanation only: what the change is measured against; null for the version published before. */
    @Nullable
    OffsetDateTime since;
}
