package vn.thads.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.external.ExternalFiling;
import vn.thads.reporting.external.ExternalFilings;
import vn.thads.reporting.external.FiledCells;
import vn.thads.reporting.external.FiledRow;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.ledger.LedgerFigures;
import vn.thads.reporting.ledger.Period;
import vn.thads.reporting.ledger.Selection;

/** Produces any form for any office, period and instant of knowledge. */
@ApplicationScoped
public class Forms {
    private final OfficeTree tree;
    private final ExternalFilings filings;
    private final LedgerFigures ledger;
    private final OfficeFigures figures;
    private final FormLayouts layouts = FormLayouts.shipped();
    private final JudgmentKinds kinds = new JudgmentKinds();

    Forms(OfficeTree tree, ExternalFilings filings, LedgerFigures ledger, OfficeFigures figures) {
        this.tree = tree;
        this.filings = filings;
        this.ledger = ledger;
        this.figures = figures;
    }

    /** The layouts in use. */
    public FormLayouts layouts() {
        return layouts;
    }

    /** A form of an office at any level, or of one officer. */
    public Form of(FormLayout layout, Form.Question question) {
        var finder = Parts.Finder.of(tree, filings, question.period(), layout.key(), question.knownAt());
        String officer = question.officer();
        Parts whole = finder.of(question.office());
        Parts parts = officer == null ? whole : new Parts(heldBy(officer, whole), List.of());
        List<Form.Row> rows =
                switch (layout.rowsBy()) {
                    case KIND -> byKind(layout, question, parts);
                    case HOLDER -> byHolder(layout, question, parts, finder);
                };
        var all = new ArrayList<>(rows);
        all.add(new Form.Row(Label.TOTAL, total(rows, parts), parts.source()));
        return new Form(layout, question, parts.source(), all);
    }

    /** Where an officer held cases, within the office that was asked for. */
    private List<String> heldBy(String officer, Parts whole) {
        return ledger.officesOf(officer).stream()
                .filter(whole.computed()::contains)
                .toList();
    }

    /** What was filed may give its total alone; what it does give adds up to it. */
    private static Cells total(List<Form.Row> rows, Parts parts) {
        Cells shown = rows.stream().map(Form.Row::cells).reduce(Cells.ZERO, Cells::plus);
        return parts.filed().stream()
                .filter(Forms::isTotalAlone)
                .map(ExternalFiling::total)
                .reduce(shown, Cells::plus);
    }

    private static boolean isTotalAlone(ExternalFiling filing) {
        return filing.rows().stream().allMatch(row -> row.key().equals(ExternalFiling.TOTAL));
    }

    private List<Form.Row> byKind(FormLayout layout, Form.Question question, Parts parts) {
        var selection = new Selection(
                parts.computed(), question.officer(), layout.initiation(), layout.dimension());
        Map<String, Cells> computed = parts.computed().isEmpty()
                ? Map.of()
                : ledger.byKind(selection, question.period(), question.knownAt());
        var sums = new LinkedHashMap<String, Cells>();
        var labels = new HashMap<String, Label>();
        for (Label kind : kinds.on(question.period().cutOff())) {
            sums.put(kind.key(), Cells.ZERO);
            labels.put(kind.key(), kind);
        }
        computed.forEach((kind, cells) -> sums.merge(kind, cells, Cells::plus));
        for (ExternalFiling filing : parts.filed()) {
            givenRows(filing).forEach(row -> sums.merge(row.key(), FiledCells.of(row), Cells::plus));
        }
        var rows = new ArrayList<Form.Row>();
        sums.forEach((kind, cells) ->
                rows.add(new Form.Row(labels.getOrDefault(kind, Label.ofCode(kind)), cells, parts.source())));
        return rows;
    }

    private List<Form.Row> byHolder(
            FormLayout layout, Form.Question question, Parts parts, Parts.Finder finder) {
        String officer = question.officer();
        if (officer != null) {
            return byOfficer(layout, question, parts, officer);
        }
        List<Office> below = finder.below(question.office());
        if (below.isEmpty() && !parts.computed().isEmpty()) {
            return byOfficer(layout, question, parts, null);
        }
        boolean filedByItself =
                parts.filed().stream().anyMatch(filing -> filing.office().equals(question.office()));
        return below.isEmpty() || filedByItself
                ? asFiled(parts, finder)
                : ofOfficesBelow(layout, question, below, finder);
    }

    private List<Form.Row> byOfficer(
            FormLayout layout, Form.Question question, Parts parts, @Nullable String only) {
        Period period = question.period();
        Instant knownAt = question.knownAt();
        var sums = new HashMap<String, Cells>();
        ledger.byOfficer(parts.computed(), period, layout.dimension(), knownAt)
                .forEach((holder, cells) -> sums.merge(holder.officer(), cells, Cells::plus));
        if (only != null) {
            sums.keySet().retainAll(List.of(only));
            sums.putIfAbsent(only, Cells.ZERO);
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
                .map(row -> new Form.Row(Label.ofCode(row.getKey()), row.getValue(), Source.COMPUTED))
                .toList();
    }

    private static List<Form.Row> asFiled(Parts parts, Parts.Finder finder) {
        return parts.filed().stream()
                .flatMap(filing -> givenRows(filing).stream())
                .map(row -> new Form.Row(
                        finder.office(row.key()).map(Label::of).orElseGet(() -> Label.ofCode(row.key())),
                        FiledCells.of(row),
                        Source.FILED))
                .toList();
    }

    private List<Form.Row> ofOfficesBelow(
            FormLayout layout, Form.Question question, List<Office> below, Parts.Finder finder) {
        var parts = new LinkedHashMap<String, Parts>();
        below.forEach(office -> parts.put(office.code(), finder.of(office.code())));
        Map<String, OfficeFigures.Sum> sums =
                figures.sums(parts, question.period(), layout.dimension(), question.knownAt());
        return below.stream()
                .map(office -> {
                    var sum = sums.getOrDefault(office.code(), OfficeFigures.Sum.NOTHING);
                    return new Form.Row(Label.of(office), sum.cells(), sum.source());
                })
                .toList();
    }

    private static List<FiledRow> givenRows(ExternalFiling filing) {
        return filing.rows().stream()
                .filter(row -> !row.key().equals(ExternalFiling.TOTAL))
                .toList();
    }
}
