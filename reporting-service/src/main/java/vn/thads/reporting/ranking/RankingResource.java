package vn.thads.reporting.ranking;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.scoring.Profile.Level;

/** Rankings (xếp hạng) and why each office stands where it stands. */
@Path("/api/v1/rankings")
@Blocking
@Tag(name = "rankings", description = "Rankings and explanations (xếp hạng và giải thích)")
class RankingResource {
    private final RankingDesk desk;

    RankingResource(RankingDesk desk) {
        this.desk = desk;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRanking",
            summary = "Rank provinces, or the offices of a province (xếp hạng)",
            description =
                    "The whole population on one page (toàn bộ bảng xếp hạng), by published total and tie-breaks, places 1-2-2-4;"
                            + " offices without a place at the end. The scoring is ours and not the ministry's (basis OURS, chấm điểm không"
                            + " chính thức). Computed from one snapshot of the figures as known at an instant; nothing is stored. While the"
                            + " year runs, targets are yearly target × months / 12 (chỉ tiêu theo tiến độ).")
    @APIResponse(
            responseCode = "200",
            description = "The ranking (bảng xếp hạng)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RankingView.class),
                            examples = @ExampleObject(name = "provinces of 2017", value = RankingExamples.RANKING)))
    @APIResponse(responseCode = "404", description = "The province is unknown (không có tỉnh này)")
    @APIResponse(responseCode = "422", description = "no-rule-in-force: no profile, or no calendar, for that year")
    public RankingView ranking(@BeanParam @Valid RankingParams params) {
        return desk.ranking(params);
    }

    @GET
    @Path("/{level}/{year}/{months}/{office}/explanation")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainRanking",
            summary = "Explain the place of an office (giải thích thứ hạng)",
            description =
                    "Place, state, versions and how the place changed against the version published before and last year (thay đổi). Every"
                            + " criterion with numerator, denominator, target and its source, the formula with its numbers, points and"
                            + " lost points (từng tiêu chí, công thức, điểm mất); bonus and penalty one by one; gates with shortfall and what"
                            + " each still needs; the grade in a sentence; and per criterion what alone would give the next place up, found by"
                            + " search with re-scoring (lên một bậc cần gì). Printed points may not add up to the printed total (do làm tròn).")
    @APIResponse(
            responseCode = "200",
            description = "The explanation (giải thích)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplanationView.class),
                            examples = @ExampleObject(name = "Tây Ninh 2017", value = RankingExamples.EXPLANATION)))
    @APIResponse(responseCode = "422", description = "no-rule-in-force: no profile, or no calendar, for that year")
    public ExplanationView explanation(
            @PathParam("level") @Parameter(description = "What is ranked (cấp)", example = "PROVINCE") Level level,
            @PathParam("year")
                    @Min(2009)
                    @Max(2100)
                    @Parameter(description = "Statistical year (năm thống kê)", example = "2017")
                    int year,
            @PathParam("months")
                    @Min(1)
                    @Max(12)
                    @Parameter(description = "Months from 1 October (số tháng)", example = "12")
                    int months,
            @PathParam("office") @Size(max = 10) @Parameter(description = "Office code (mã cơ quan)", example = "72")
                    String office,
            @QueryParam("within")
                    @Size(max = 10)
                    @Parameter(
                            description = "Province, for level OFFICE; the office's own when left out (thuộc tỉnh)",
                            example = "72")
                    @Nullable
                    String within,
            @QueryParam("profile")
                    @Size(max = 60)
                    @Parameter(
                            description = "Scoring profile; the one in force when left out (bảng tiêu chí)",
                            example = "VN-FY2017-LIKE")
                    @Nullable
                    String profile,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "Figures as known at this instant; now when left out (thời điểm chốt)",
                            example = "2017-10-05T00:00:00Z")
                    @Nullable
                    OffsetDateTime knownAt,
            @QueryParam("since")
                    @Parameter(
                            description =
                                    "Show the change against the figures as known then, instead of against the version published before",
                            example = "2017-10-04T00:00:00Z")
                    @Nullable
                    OffsetDateTime since) {
        var params = new RankingParams();
        params.level = level;
        params.within = within;
        params.year = year;
        params.months = months;
        params.profile = profile;
        params.knownAt = knownAt;
        params.since = since;
        return desk.explanation(params, office);
    }
}
