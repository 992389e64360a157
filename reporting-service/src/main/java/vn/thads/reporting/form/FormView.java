package vn.thads.reporting.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Language;

/** A form (biểu mẫu thống kê) as it is answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Form", description = "A statistical form (biểu mẫu thống kê)")
record FormView(
        @Schema(description = "Form key (số biểu)", examples = "06")
        String form,

        @Schema(description = "Office code (mã cơ quan)", examples = "72")
        String office,

        @Schema(description = "Officer, when the form is of one officer (chấp hành viên)", examples = "709-1") @Nullable
        String officer,

        @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
        int year,

        @Schema(description = "Months from 1 October (số tháng)", examples = "12")
        int months,

        PeriodView period,

        @Schema(description = "Figures as known at this instant (thời điểm chốt dữ liệu)")
        Instant knownAt,

        @Schema(description = "OURS: our layout, not the official annex", examples = "OURS")
        String basis,

        @Schema(description = "SYNTHETIC, FILED or COMPUTED", examples = "COMPUTED")
        String dataOrigin,

        @Schema(description = "COMPUTED, FILED, MIXED or MISSING (nguồn số liệu)", examples = "COMPUTED")
        String provenance,

        @Schema(description = "Columns in order, with their headings (tên cột)")
        List<ColumnView> columns,

        @Schema(description = "Rows, TOTAL last (dòng, tổng số ở cuối)")
        List<RowView> rows) {

    @Schema(name = "FormPeriod", description = "The period (kỳ báo cáo)")
    record PeriodView(
            @Schema(description = "First day", examples = "2016-10-01")
            LocalDate from,

            @Schema(description = "Cut-off", examples = "2017-09-30")
            LocalDate to) {}

    @Schema(name = "FormColumn", description = "A column (cột)")
    record ColumnView(
            @Schema(description = "Name of the cell", examples = "accepted")
            String key,

            @Schema(description = "Heading on paper (tên cột)", examples = "Tổng số thụ lý")
            String heading) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "FormRow", description = "A row (dòng)")
    record RowView(
            @Schema(description = "Kind of judgment, office or officer; TOTAL for the sum", examples = "709")
            String key,

            @Schema(description = "What it is called", examples = "Chi cục THADS huyện Tân Châu")
            String label,

            @Schema(description = "COMPUTED, FILED, MIXED or MISSING", examples = "COMPUTED")
            String provenance,

            @Schema(description = "Cases or đồng by column; rate is a percentage, null when nothing is enforceable")
            SequencedMap<String, @Nullable BigDecimal> cells) {}

    static FormView of(Form form, DataOrigin origin, Language language) {
        Form.Question question = form.question();
        return new FormView(
                form.layout().key(),
                question.office(),
                question.officer(),
                question.period().year().number(),
                question.period().months(),
                new PeriodView(question.period().start(), question.period().cutOff()),
                question.knownAt(),
                DataOrigin.BASIS,
                origin.of(form.source()),
                form.source().name(),
                form.layout().columns().stream()
                        .map(column -> new ColumnView(column.name(), column.heading()))
                        .toList(),
                form.rows().stream()
                        .map(row -> new RowView(
                                row.label().key(),
                                row.label().in(language),
                                row.source().name(),
                                form.layout().cells(row.cells())))
                        .toList());
    }
}
