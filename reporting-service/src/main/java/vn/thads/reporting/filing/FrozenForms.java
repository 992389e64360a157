package vn.thads.reporting.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.form.Form;
import vn.thads.reporting.form.FormLayout;
import vn.thads.reporting.form.Forms;
import vn.thads.reporting.ledger.Selection;

/** Forms computed as they are sent: rows with every column. */
@ApplicationScoped
class FrozenForms {
    private final Forms forms;
    private final OfficeTree tree;

    FrozenForms(Forms forms, OfficeTree tree) {
        this.forms = forms;
        this.tree = tree;
    }

    List<Filing.FrozenRow> computed(FilingSql.Series series, Instant knownAt) {
        FormLayout layout = layout(series);
        Form form = forms.of(layout, new Form.Question(series.office(), null, series.period(), knownAt));
        return form.rows().stream()
                .map(row -> new Filing.FrozenRow(row.label().key(), row.label().vi(), layout.cells(row.cells())))
                .toList();
    }

    /** What the ledger counts for a form. */
    Selection counted(FilingSql.Series series) {
        FormLayout layout = layout(series);
        return new Selection(List.copyOf(tree.reachOf(series.office())), null, layout.initiation(), layout.dimension());
    }

    private FormLayout layout(FilingSql.Series series) {
        return forms.layouts().find(series.form(), series.period().cutOff()).orElseThrow(ProblemException::notFound);
    }
}
