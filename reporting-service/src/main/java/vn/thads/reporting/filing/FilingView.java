package vn.thads.reporting.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.form.DataOrigin;
import vn.thads.reporting.form.Source;

/** A form as sent, as it is answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Filing", description = "A form as sent (biểu đã gửi)")
record FilingView(
        @Schema(description = "The filing (mã báo cáo)") UUID id,

        @Schema(description = "Office code (mã cơ quan)", examples = "709")
        String office,

        @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
        int year,

        @Schema(description = "Months from 1 October (số tháng)", examples = "4")
        int months,

        @Schema(description = "Form key (số biểu)", examples = "01")
        String form,

        @Schema(description = "Version; a correction is the next one (lần gửi)", examples = "1")
        int version,

        @Schema(description = "Day of sending (ngày gửi)", examples = "2017-02-03")
        LocalDate sentOn,

        @Schema(description = "Who found the fault that this version corrects")
        Filing.@Nullable FoundBy foundBy,

        @Schema(description = "When it was known; its figures are those known then (thời điểm ghi nhận)")
        Instant recordedAt,

        @Schema(description = "OURS: our layout, not the official annex", examples = "OURS")
        String basis,

        @Schema(description = "SYNTHETIC or COMPUTED", examples = "COMPUTED")
        String dataOrigin,

        @Schema(description = "Rows as sent (dòng)") List<Filing.FrozenRow> rows,

        @Schema(description = "What this version changed against the one before (chênh lệch)")
        List<Filing.Difference> difference) {

    static FilingView of(Filing filing, List<Filing.Difference> difference, DataOrigin origin) {
        return new FilingView(
                filing.id(),
                filing.office(),
                filing.period().year().number(),
                filing.period().months(),
                filing.form(),
                filing.version(),
                filing.sentOn(),
                filing.foundBy(),
                filing.recordedAt(),
                DataOrigin.BASIS,
                origin.of(Source.COMPUTED),
                filing.rows(),
                difference);
    }
}
