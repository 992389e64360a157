package vn.thads.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.external.ExternalFiling;
import vn.thads.reporting.external.ExternalFilings;
import vn.thads.reporting.external.FiledCells;
import vn.thads.reporting.external.FiledRow;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.ledger.LedgerFigures;
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
        var finder = Parts.Finder.of(tree, filings, question, layout.key());
        Parts whole = finder.of(question.office());
        String officer = question.officer();
        Parts parts = officer == null ? whole : new Parts(heldBy(officer, whole), List.of());
        Body body = switch (layout.rowsBy()) {
            case KIND -> byKind(layout, question, parts);
            case HOLDER -> byHolder(layout, question, parts, finder);
        };
        var rows = new ArrayList<>(body.rows());
        rows.add(new Form.Row(Label.TOTAL, body.total(), parts.source()));
        return new Form(layout, question, parts.source(), rows);
    }

    /** The rows of a form, and their total: what was filed may give its total alone. */
    private record Body(List<Form.Row> rows, Cells total) {}

    /** Where an officer held cases, within the office that was asked for. */
    private List<String> heldBy(String officer, Parts whole) {
        return ledger.officesOf(officer).stream()
                .filter(whole.computed()::contains)
                .toList();
    }

    private Body byKind(FormLayout layout, Form.Question question, Parts parts) {
        var selection = new Selection(parts.computed(), question.officer(), layout.initiation(), layout.dimension());
        Map<String, Cells> computed =
                parts.computed().isEmpty() ? Map.of() : ledger.byKind(selection, question.period(), question.knownAt());
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
        return new Body(rows, sum(computed.values()).plus(filedTotal(parts)));
    }

    private Body byHolder(FormLayout layout, Form.Question question, Parts parts, Parts.Finder finder) {
        String officer = question.officer();
        List<Office> below = finder.below(question.office());
        if (officer != null || (below.isEmpty() && !parts.computed().isEmpty())) {
            return byOfficer(layout, question, parts);
        }
        boolean haveFigures =
                below.stream().anyMatch(office -> finder.of(office.code()).source() != Source.MISSING);
        return haveFigures || parts.filed().isEmpty()
                ? ofOfficesBelow(layout, question, parts, finder)
                : asFiled(parts, finder);
    }

    private Body byOfficer(FormLayout layout, Form.Question question, Parts parts) {
        var sums = new HashMap<String, Cells>();
        ledger.byOfficer(parts.computed(), question.period(), layout.dimension(), question.knownAt())
                .forEach((holder, cells) -> sums.merge(holder.officer(), cells, Cells::plus));
        String only = question.officer();
        if (only != null) {
            sums.keySet().retainAll(List.of(only));
            sums.putIfAbsent(only, Cells.ZERO);
        }
        List<Form.Row> rows = sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
                .map(row -> new Form.Row(Label.ofCode(row.getKey()), row.getValue(), Source.COMPUTED))
                .toList();
        return new Body(rows, sum(sums.values()));
    }

    private static Body asFiled(Parts parts, Parts.Finder finder) {
        List<Form.Row> rows = parts.filed().stream()
                .flatMap(filing -> givenRows(filing).stream())
                .map(row -> new Form.Row(
                        finder.office(row.key()).map(Label::of).orElseGet(() -> Label.ofCode(row.key())),
                        FiledCells.of(row),
                        Source.FILED))
                .toList();
        return new Body(rows, filedTotal(parts));
    }

    /** The next level, and the office itself: what a province filed is its figure, also where its offices filed theirs. */
    private Body ofOfficesBelow(FormLayout layout, Form.Question question, Parts whole, Parts.Finder finder) {
        List<Office> below = finder.below(question.office());
        var parts = new LinkedHashMap<String, Parts>();
        below.forEach(office -> parts.put(office.code(), finder.of(office.code())));
        parts.put(question.office(), whole);
        Map<String, OfficeFigures.Sum> sums =
                figures.sums(parts, question.period(), layout.dimension(), question.knownAt());
        List<Form.Row> rows = below.stream()
                .map(office -> {
                    var sum = sums.getOrDefault(office.code(), OfficeFigures.Sum.NOTHING);
                    return new Form.Row(Label.of(office), sum.cells(), sum.source());
                })
                .toList();
        return new Body(
                rows,
                sums.getOrDefault(question.office(), OfficeFigures.Sum.NOTHING).cells());
    }

    private static Cells sum(Collection<Cells> rows) {
        return rows.stream().reduce(Cells.ZERO, Cells::plus);
    }

    private static Cells filedTotal(Parts parts) {
        return sum(parts.filed().stream().map(ExternalFiling::total).toList());
    }

    private static List<FiledRow> givenRows(ExternalFiling filing) {
        return filing.rows().stream()
                .filter(row -> !row.key().equals(ExternalFiling.TOTAL))
                .toList();
    }
}
