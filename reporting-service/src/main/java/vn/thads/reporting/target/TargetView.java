package vn.thads.reporting.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as it is answered. */
@Schema(name = "Target", description = "A target (chỉ tiêu)")
record TargetView(
        @Schema(description = "The target (mã chỉ tiêu)") UUID id,

        @Schema(description = "Office, province, or VN (mã cơ quan)", examples = "72")
        String office,

        @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
        int year,

        @Schema(description = "Indicator (chỉ số)", examples = "rateCases")
        String indicator,

        @Schema(description = "Percent of the whole year (phần trăm)", examples = "73.00")
        BigDecimal value,

        @Schema(description = "Day of the decision (ngày quyết định)", examples = "2016-12-09")
        LocalDate decidedOn,

        @Schema(description = "The decision (số quyết định)", examples = "QĐ 940/QĐ-TCTHADS")
        String source,

        @Schema(description = "When it was known (thời điểm ghi nhận)")
        Instant recordedAt) {}
