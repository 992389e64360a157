package vn.thads.reporting.filing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.ledger.Period;

/** An order to send a form. */
@Schema(name = "FilingRequest", description = "A form to send (biểu cần gửi)")
record FilingRequest(
        @NotNull @Size(min = 1, max = 10) @Schema(description = "Office code (mã cơ quan)", examples = "709")
        String office,

        @NotNull @Min(2009) @Max(2100) @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
        Integer year,

        @NotNull @Min(1) @Max(12) @Schema(description = "Months from 1 October (số tháng)", examples = "4")
        Integer months,

        @NotNull @Pattern(regexp = "01|02|03|04|06|07") @Schema(description = "Form key (số biểu)", examples = "01")
        String form,

        @Schema(description = "Day of sending; today unless the caller may migrate (ngày gửi)", examples = "2017-02-03")
        @Nullable
        LocalDate sentOn,

        @Schema(description = "Who found the fault; with a second version only (ai phát hiện sai sót)")
        Filing.@Nullable FoundBy foundBy,

        @Schema(description = "When it was known; only with scope migrate (thời điểm ghi nhận)") @Nullable
        Instant recordedAt) {

    Period period() {
        return Period.of(year, months);
    }
}
