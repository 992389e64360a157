package vn.thads.reporting.form;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.events.Initiation;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.RuleTable;
import vn.thads.reporting.posting.Dimension;

/** The layouts of the forms, dated data: {@code form-layouts.csv}. */
public final class FormLayouts {
    private static final RuleTable.Shape SHAPE = new RuleTable.Shape(
            List.of("form", "api_name"),
            java.util.Set.of(
                    "form",
                    "column_order",
                    "column_label",
                    "api_name",
                    "heading_vi",
                    "formula",
                    "expression",
                    "column_kind",
                    "dimension",
                    "unit",
                    "initiation",
                    "rows_by",
                    "evidence"),
            true);
    private static final String DERIVED = "DERIVED";
    private static final String BOTH_INITIATIONS = "ALL";
    private static final String BY_KIND = "JUDGMENT_KIND";

    private final RuleTable table;

    private FormLayouts(RuleTable table) {
        this.table = table;
    }

    /** The layouts that ship with the service. */
    public static FormLayouts shipped() {
        return new FormLayouts(RuleTable.load(FormLayouts.class, "form-layouts.csv", SHAPE));
    }

    /** The layout of a form on a day; empty for a form that we do not have. */
    public Optional<FormLayout> find(String key, LocalDate on) {
        List<DatedRow> rows = table.on(on).stream()
                .filter(row -> row.text("form").startsWith(key + "/"))
                .sorted(Comparator.comparingInt(row -> row.integer("column_order")))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(layout(key, rows));
    }

    /** Every column with its expression, for checks. */
    List<DatedRow> rows() {
        return table.rows();
    }

    private static FormLayout layout(String key, List<DatedRow> rows) {
        DatedRow first = rows.getFirst();
        return new FormLayout(
                key,
                Dimension.valueOf(first.text("dimension")),
                initiation(first.text("initiation")),
                first.list("rows_by").getFirst().equals(BY_KIND) ? FormLayout.RowsBy.KIND : FormLayout.RowsBy.HOLDER,
                rows.stream()
                        .map(row -> new FormLayout.Column(
                                row.text("api_name"),
                                row.text("heading_vi"),
                                row.text("column_kind").equals(DERIVED)))
                        .toList());
    }

    private static @Nullable Initiation initiation(String text) {
        return text.equals(BOTH_INITIATIONS) ? null : Initiation.valueOf(text);
    }
}
