package vn.thads.reporting.external;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.ledger.Period;

/** Figures that an office files from outside. */
@Schema(name = "ExternalFilingRequest", description = "Figures filed from outside (số liệu tự báo cáo)")
record ExternalFilingRequest(
        @NotNull @Size(min = 1, max = 10) @Schema(description = "Office code (mã cơ quan)", examples = "01")
        String office,

        @NotNull @Min(2009) @Max(2100) @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
        Integer year,

        @NotNull @Min(1) @Max(12) @Schema(description = "Months from 1 October (số tháng)", examples = "12")
        Integer months,

        @NotNull
        @Pattern(regexp = "01|02|03|04|06|07|INDICATORS")
        @Schema(description = "Form key, or INDICATORS (số biểu)", examples = "06")
        String form,

        @NotEmpty @Size(max = 1000) @Schema(description = "Rows; TOTAL alone is allowed (dòng)")
        List<@NotNull @Valid Row> rows,

        @NotNull @Schema(description = "Day of filing (ngày gửi)", examples = "2017-10-04")
        LocalDate filedOn,

        @Schema(description = "When it was known; only with scope migrate (thời điểm ghi nhận)") @Nullable
        Instant recordedAt) {

    /** One row. */
    @Schema(name = "ExternalFilingRow", description = "A row (dòng)")
    record Row(
            @NotNull
            @Pattern(regexp = "[A-Za-z][A-Za-z0-9_]{0,39}|[A-Za-z0-9-]{1,10}")
            @Schema(description = "TOTAL, a kind of judgment, an office, or an indicator", examples = "TOTAL")
            String key,

            @NotNull
            @Size(min = 1, max = 40)
            @Schema(description = "Figures by column; one left out is 0. INDICATORS: numerator, denominator")
            Map<String, @Nullable BigDecimal> cells) {

        /** The row as kept: a null is a cell left out. */
        FiledRow toRow() {
            return new FiledRow(
                    key,
                    cells.entrySet().stream()
                            .filter(cell -> cell.getValue() != null)
                            .collect(Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue())));
        }
    }

    Period period() {
        return Period.of(year, months);
    }

    List<FiledRow> filedRows() {
        return rows.stream().map(Row::toRow).toList();
    }
}
