package vn.thads.reporting.external;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures filed from outside as they are answered. */
@Schema(name = "ExternalFiling", description = "Figures filed from outside (số liệu tự báo cáo)")
record ExternalFilingView(
        @Schema(description = "The filing (mã báo cáo)") UUID id,

        @Schema(description = "Office code (mã cơ quan)", examples = "01")
        String office,

        @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
        int year,

        @Schema(description = "Months from 1 October (số tháng)", examples = "12")
        int months,

        @Schema(description = "Form key, or INDICATORS (số biểu)", examples = "06")
        String form,

        @Schema(description = "Version; the latest counts (lần gửi)", examples = "1")
        int version,

        @Schema(description = "Day of filing (ngày gửi)", examples = "2017-10-04")
        LocalDate filedOn,

        @Schema(description = "When it was known (thời điểm ghi nhận)")
        Instant recordedAt,

        @Schema(description = "Rows as filed (dòng)") List<RowView> rows) {

    /** A row as filed. */
    @Schema(name = "ExternalFilingRowFiled", description = "A row as filed (dòng)")
    record RowView(
            @Schema(description = "TOTAL, a kind of judgment, an office, or an indicator", examples = "TOTAL")
            String key,

            @Schema(description = "Figures by column (số liệu theo cột)")
            Map<String, BigDecimal> cells) {}

    static ExternalFilingView of(ExternalFiling filing) {
        return new ExternalFilingView(
                filing.id(),
                filing.office(),
                filing.period().year().number(),
                filing.period().months(),
                filing.form(),
                filing.version(),
                filing.filedOn(),
                filing.recordedAt(),
                filing.rows().stream()
                        .map(row -> new RowView(row.key(), new TreeMap<>(row.cells())))
                        .toList());
    }
}
