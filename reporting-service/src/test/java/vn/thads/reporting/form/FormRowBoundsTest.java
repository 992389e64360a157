package vn.thads.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.reporting.testing.Boundary;
import vn.thads.reporting.testing.RuleFile;

/** Each kind of judgment and each column of a form is there on its first day and not a day before. */
public class FormRowBoundsTest {
    /** The tests, by row. */
    public static List<Boundary> boundaries() {
        var boundaries = new ArrayList<Boundary>();
        var kinds = new JudgmentKinds();
        for (RuleFile.Row row : RuleFile.JUDGMENT_KINDS.rows()) {
            LocalDate first = LocalDate.parse(row.validFrom());
            boundaries.add(Boundary.passes(
                    row.name(),
                    "on its first day",
                    () -> assertThat(keys(kinds.on(first))).contains(row.cell(0))));
            boundaries.add(Boundary.fails(
                    row.name(),
                    "the day before",
                    () -> assertThat(keys(kinds.on(first.minusDays(1)))).doesNotContain(row.cell(0))));
        }
        var layouts = FormLayouts.shipped();
        for (RuleFile.Row row : RuleFile.FORM_LAYOUTS.rows()) {
            LocalDate first = LocalDate.parse(row.validFrom());
            boundaries.add(Boundary.passes(
                    row.name(),
                    "on its first day",
                    () -> assertThat(columns(layouts, row, first)).contains(row.cell(3))));
            boundaries.add(Boundary.fails(
                    row.name(),
                    "the day before",
                    () -> assertThat(columns(layouts, row, first.minusDays(1))).doesNotContain(row.cell(3))));
        }
        return boundaries;
    }

    private static List<String> keys(List<Label> labels) {
        return labels.stream().map(Label::key).toList();
    }

    private static List<String> columns(FormLayouts layouts, RuleFile.Row row, LocalDate on) {
        return layouts.find(row.cell(0).substring(0, 2), on).stream()
                .flatMap(layout -> layout.columns().stream())
                .map(FormLayout.Column::name)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> each_row_on_its_first_day_and_the_day_before() {
        return Boundary.tests(boundaries());
    }
}
