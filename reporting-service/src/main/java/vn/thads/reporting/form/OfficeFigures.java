package vn.thads.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.external.ExternalFiling;
import vn.thads.reporting.external.ExternalFilings;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.ledger.LedgerFigures;
import vn.thads.reporting.ledger.Period;
import vn.thads.reporting.posting.Dimension;

/**
 * The sums of forms 06 and 07 of offices at any level, computed where the office runs the suite and filed where it does not: the
 * figures of a ranking.
 */
@ApplicationScoped
public class OfficeFigures {
    private final OfficeTree tree;
    private final ExternalFilings filings;
    private final LedgerFigures ledger;

    OfficeFigures(OfficeTree tree, ExternalFilings filings, LedgerFigures ledger) {
        this.tree = tree;
        this.filings = filings;
        this.ledger = ledger;
    }

    /**
     * The sums of one office.
     *
     * @param cases form 06
     * @param money form 07
     * @param source where they come from; {@code MISSING} comes with zeros
     */
    public record Figures(Cells cases, Cells money, Source source) {}

    /**
     * The sums of offices of any level. A province that runs the suite is the sum of its offices.
     *
     * @param offices codes as of the period's cut-off: {@code VN}, {@code 72}, {@code 72-00}, {@code 709}
     * @param period the period
     * @param knownAt as known when
     * @return by office code, every code that was asked for, in the order asked
     */
    public Map<String, Figures> of(Collection<String> offices, Period period, Instant knownAt) {
        Map<String, Sum> cases = sums(offices, period, FormKeys.CASES_BY_HOLDER, Dimension.CASES, knownAt);
        Map<String, Sum> money = sums(offices, period, FormKeys.MONEY_BY_HOLDER, Dimension.MONEY, knownAt);
        var figures = new LinkedHashMap<String, Figures>();
        for (String office : offices) {
            Sum ofCases = cases.getOrDefault(office, Sum.NOTHING);
            Sum ofMoney = money.getOrDefault(office, Sum.NOTHING);
            figures.put(office, new Figures(ofCases.cells, ofMoney.cells, ofCases.source.with(ofMoney.source)));
        }
        return figures;
    }

    /** A sum and where it comes from. */
    record Sum(Cells cells, Source source) {
        static final Sum NOTHING = new Sum(Cells.ZERO, Source.MISSING);
    }

    private Map<String, Sum> sums(
            Collection<String> offices, Period period, String form, Dimension dimension, Instant knownAt) {
        var finder = new Parts.Finder(tree, filings.latest(period, Set.of(form), knownAt), period, form);
        var parts = new HashMap<String, Parts>();
        offices.forEach(office -> parts.put(office, finder.of(office)));
        return sums(parts, period, dimension, knownAt);
    }

    /** Sums parts, with one look into the ledger for all of them. */
    Map<String, Sum> sums(Map<String, Parts> parts, Period period, Dimension dimension, Instant knownAt) {
        var computed = new LinkedHashSet<String>();
        parts.values().forEach(part -> computed.addAll(part.computed()));
        Map<String, Cells> ofOffices =
                computed.isEmpty() ? Map.of() : ledger.byOffice(computed, period, dimension, knownAt);
        var sums = new HashMap<String, Sum>();
        parts.forEach((office, part) -> sums.put(office, new Sum(total(part, ofOffices), part.source())));
        return sums;
    }

    private static Cells total(Parts parts, Map<String, Cells> ofOffices) {
        List<Cells> all = new ArrayList<>();
        parts.computed().forEach(office -> all.add(ofOffices.getOrDefault(office, Cells.ZERO)));
        parts.filed().stream().map(ExternalFiling::total).forEach(all::add);
        return all.stream().reduce(Cells.ZERO, Cells::plus);
    }
}
