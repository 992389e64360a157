package vn.thads.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.form.DataOrigin;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.IndicatorValue;
import vn.thads.reporting.indicator.IndicatorValue.Measured;
import vn.thads.reporting.indicator.IndicatorValue.Missing;
import vn.thads.reporting.indicator.IndicatorValue.NotApplicable;
import vn.thads.reporting.indicator.Measurements;
import vn.thads.reporting.indicator.Period;
import vn.thads.reporting.scoring.Profile;
import vn.thads.reporting.scoring.Profile.Level;

/** The indicators (chỉ số) of one office, a province or the nation. */
@Path("/api/v1/indicators")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators", description = "Indicators and the cases behind them (chỉ số)")
class IndicatorResource {
    private static final String NATION = "VN";
    private static final String EXAMPLE = """
            {"office": "72", "year": 2017, "months": 12, "knownAt": "2017-10-05T00:00:00Z", "basis": "OURS",
             "dataOrigin": "SYNTHETIC", "items": [{"key": "rateCases", "label": {"vi": "tỷ lệ thi hành xong về việc",
               "en": "success rate, cases"}, "state": "MEASURED", "numerator": 9520, "denominator": 14000, "value": 68,
               "printed": 68.00, "provenance": "COMPUTED"}]}
            """;

    private final Measurements measurements;
    private final Rankings rankings;
    private final OfficeTree tree;
    private final Access access;
    private final DataOrigin origin;
    private final Clock clock;

    IndicatorResource(
            Measurements measurements,
            Rankings rankings,
            OfficeTree tree,
            Access access,
            DataOrigin origin,
            Clock clock) {
        this.measurements = measurements;
        this.rankings = rankings;
        this.tree = tree;
        this.access = access;
        this.origin = origin;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getIndicators",
            summary = "Show the indicators of an office (xem các chỉ số)",
            description =
                    "Every indicator of the catalogue (danh mục chỉ số) for an office, a province or the nation: numerator,"
                            + " denominator, unrounded and published value, and where both come from. Computed where the office runs the suite,"
                            + " filed where it does not; an aggregate is a ratio of sums.")
    @APIResponse(
            responseCode = "200",
            description = "The indicators (các chỉ số)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IndicatorsView.class),
                            examples = @ExampleObject(name = "Tây Ninh 2017", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "The office is unknown or out of the caller's reach")
    @APIResponse(responseCode = "422", description = "no-rule-in-force: no calendar of working days for that year")
    public IndicatorsView get(
            @QueryParam("office")
                    @NotNull
                    @Size(max = 10)
                    @Parameter(description = "Office (mã cơ quan): VN, 72, 72-00, 709", example = "72")
                    String office,
            @QueryParam("year")
                    @NotNull
                    @Min(2009)
                    @Max(2100)
                    @Parameter(description = "Statistical year (năm thống kê)", example = "2017")
                    Integer year,
            @QueryParam("months")
                    @NotNull
                    @Min(1)
                    @Max(12)
                    @Parameter(description = "Months from 1 October (số tháng)", example = "12")
                    Integer months,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "As known at this instant; now when left out (thời điểm chốt)",
                            example = "2017-10-05T00:00:00Z")
                    @Nullable
                    OffsetDateTime knownAt) {
        String code = office;
        access.mustReach(code);
        var period = new Period(year, months);
        if (!code.equals(NATION) && tree.find(code, period.lastDay()).isEmpty()) {
            throw ProblemException.notFound();
        }
        Instant known = knownAt == null ? clock.instant() : knownAt.toInstant();
        var weights = rankings.profiles()
                .inForceOn(period.lastDay(), Level.OFFICE)
                .map(Profile::disciplineWeights)
                .orElse(Map.of());
        Figures figures = measurements.of(List.of(code), period, known, weights).getOrDefault(code, Figures.NONE);
        return new IndicatorsView(
                code,
                period.year(),
                period.months(),
                known,
                DataOrigin.BASIS,
                origin.of(RankingView.source(figures.worstOfPeriod())),
                Arrays.stream(Indicator.values())
                        .map(it -> IndicatorView.of(it, it.of(figures)))
                        .toList());
    }

    /** The indicators of an office. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Indicators", description = "The indicators of an office (các chỉ số)")
    record IndicatorsView(
            @Schema(description = "Office (cơ quan)", examples = "72")
            String office,

            @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
            int year,

            @Schema(description = "Months (số tháng)", examples = "12")
            int months,

            @Schema(description = "As known when (thời điểm chốt)", examples = "2017-10-05T00:00:00Z")
            Instant knownAt,

            @Schema(description = "Whose method it is (của ai)", examples = "OURS")
            String basis,

            @Schema(description = "SYNTHETIC, FILED or COMPUTED (nguồn dữ liệu)", examples = "SYNTHETIC")
            String dataOrigin,

            @Schema(description = "Every indicator (từng chỉ số)")
            List<IndicatorView> items) {}

    /** Whether there is a value. */
    enum ValueState {
        /** There is. */
        MEASURED,
        /** không áp dụng: nothing to measure. */
        NOT_APPLICABLE,
        /** thiếu số liệu. */
        MISSING
    }

    /** An indicator. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Indicator", description = "An indicator (một chỉ số)")
    record IndicatorView(
            @Schema(description = "Key (khoá)", examples = "rateCases")
            String key,

            @Schema(description = "What it is called (tên)") Texts label,

            @Schema(description = "Whether there is a value (trạng thái)", examples = "MEASURED")
            ValueState state,

            @Schema(description = "What was counted (tử số)", examples = "9520") @Nullable
            BigDecimal numerator,

            @Schema(description = "Out of what (mẫu số)", examples = "14000") @Nullable
            BigDecimal denominator,

            @Schema(description = "Unrounded value (giá trị)", examples = "68") @Nullable
            BigDecimal value,

            @Schema(description = "Published value (giá trị công bố)", examples = "68.00") @Nullable
            BigDecimal printed,

            @Schema(description = "COMPUTED, FILED, ENTERED, DEFAULT or MIXED (nguồn)", examples = "COMPUTED") @Nullable
            String provenance) {
        static IndicatorView of(Indicator indicator, IndicatorValue value) {
            var label = new Texts(indicator.labelVi(), indicator.labelEn());
            return switch (value) {
                case Measured it ->
                    new IndicatorView(
                            indicator.key(),
                            label,
                            ValueState.MEASURED,
                            it.numerator().toDecimal(),
                            it.denominator().toDecimal(),
                            it.exact().toDecimal(),
                            it.printed(),
                            it.source());
                case NotApplicable it ->
                    new IndicatorView(
                            indicator.key(),
                            label,
                            ValueState.NOT_APPLICABLE,
                            it.numerator().toDecimal(),
                            BigDecimal.ZERO,
                            null,
                            null,
                            it.worst().name());
                case Missing _ ->
                    new IndicatorView(indicator.key(), label, ValueState.MISSING, null, null, null, null, null);
            };
        }
    }
}
