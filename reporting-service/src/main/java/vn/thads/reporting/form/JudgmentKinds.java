package vn.thads.reporting.form;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.RuleTable;

/** The kinds of judgment (loại án), dated data: {@code judgment-kinds.csv}. */
final class JudgmentKinds {
    private static final RuleTable.Shape SHAPE =
            RuleTable.Shape.of("key", "display_order", "label_vi", "label_en", "article", "regime", "evidence");

    private final RuleTable table = RuleTable.load(JudgmentKinds.class, "judgment-kinds.csv", SHAPE);

    /** All kinds in force on a day, in the order of the forms. */
    List<Label> on(LocalDate day) {
        return table.on(day).stream()
                .sorted(Comparator.comparingInt(row -> row.integer("display_order")))
                .map(JudgmentKinds::label)
                .toList();
    }

    private static Label label(DatedRow row) {
        return new Label(row.text("key"), row.text("label_vi"), row.text("label_en"));
    }
}
