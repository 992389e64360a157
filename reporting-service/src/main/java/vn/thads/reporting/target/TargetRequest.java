package vn.thads.reporting.target;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target to set. */
@Schema(name = "TargetRequest", description = "A target to set (chỉ tiêu cần giao)")
record TargetRequest(
        @NotNull @Size(min = 1, max = 10) @Schema(description = "Office, province, or VN (mã cơ quan)", examples = "72")
        String office,

        @NotNull @Min(2009) @Max(2100) @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
        Integer year,

        @NotNull
        @Pattern(regexp = "rateCases|rateMoney|carryReduction")
        @Schema(description = "Indicator (chỉ số): rateCases, rateMoney or carryReduction", examples = "rateCases")
        String indicator,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @Schema(description = "Percent of the whole year (phần trăm)", examples = "73.00")
        BigDecimal value,

        @NotNull @Schema(description = "Day of the decision (ngày quyết định)", examples = "2016-12-09")
        LocalDate decidedOn,

        @NotNull
        @Size(min = 1, max = 200)
        @Schema(description = "The decision (số quyết định)", examples = "QĐ 940/QĐ-TCTHADS")
        String source,

        @Schema(description = "When it was known; only with scope migrate (thời điểm ghi nhận)") @Nullable
        Instant recordedAt) {}
