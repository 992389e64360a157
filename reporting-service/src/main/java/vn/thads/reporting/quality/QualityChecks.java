package vn.thads.reporting.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.ledger.LedgerFigures;
import vn.thads.reporting.ledger.Period;
import vn.thads.reporting.ledger.Selection;
import vn.thads.reporting.posting.Account;

/**
 * Looks at a form beside the others of its office, and at those which it completes (law page §4.5). Forms filed from outside and forms
 * sent by an office that runs the suite are never compared with each other.
 */
@ApplicationScoped
public class QualityChecks {
    /** Which two forms add up to which third. */
    private static final List<List<String>> SUMS = List.of(List.of("01", "02", "06"), List.of("03", "04", "07"));

    private static final String INDICATORS = "INDICATORS";

    private final FiledForms forms;
    private final QualityLog log;
    private final LedgerFigures ledger;
    private final OfficeTree tree;

    QualityChecks(FiledForms forms, QualityLog log, LedgerFigures ledger, OfficeTree tree) {
        this.forms = forms;
        this.log = log;
        this.ledger = ledger;
        this.tree = tree;
    }

    /** Looks at figures from outside that were just kept, in the caller's transaction. */
    public void look(UUID filing) {
        look(filing, Optional.empty());
    }

    /**
     * Looks at a form that was just sent, in the caller's transaction.
     *
     * @param counted what the ledger counts for that form
     */
    public void look(UUID filing, Selection counted) {
        look(filing, Optional.of(counted));
    }

    private void look(UUID filing, Optional<Selection> counted) {
        FiledForm form = forms.get(filing);
        if (form.form().equals(INDICATORS)) {
            return;
        }
        Instant at = form.recordedAt();
        carriedOver(form, counted, at);
        monotony(form, at);
        formsDiffer(form, at);
        officesDiffer(form, at);
        if (form.period().months() == Period.WHOLE_YEAR) {
            forms.nextYear(form).forEach(later -> carriedOver(later, counted, at));
        }
        forms.after(form).ifPresent(later -> monotony(later, at));
        filedAbove(form).ifPresent(above -> officesDiffer(above, at));
    }

    /** Writes down what another check found of a filing, in the caller's transaction. */
    public void note(UUID filing, QualityRule rule, List<QualityFault> faults, Instant noticedAt) {
        log.note(forms.get(filing), rule, faults, noticedAt);
    }

    /**
     * Identity (7): last year's rest, less what went to the separate book since, and what was handed over meanwhile. The ledger knows
     * both to the case; of an office outside it is only known how many are in the separate book.
     */
    private void carriedOver(FiledForm form, Optional<Selection> counted, Instant at) {
        forms.lastYear(form).ifPresent(before -> {
            long rest = before.total().carriedForward();
            long carried = form.total().get(Account.CARRIED_OVER);
            long most = rest
                    + counted.map(it -> ledger.carriedOverMoved(it, form.period(), form.recordedAt()))
                            .orElse(0L);
            long least = counted.isPresent() ? most : rest - form.total().get(Account.SEPARATE_BOOK);
            List<QualityFault> faults = carried < least || carried > most
                    ? List.of(QualityFault.ofTotal(Account.CARRIED_OVER.column(), most, carried))
                    : List.of();
            log.note(form, QualityRule.CARRIED_OVER, faults, at);
        });
    }

    /** Inside a year no flow shrinks from one month to the next. */
    private void monotony(FiledForm form, Instant at) {
        forms.before(form).ifPresent(earlier -> {
            var faults = new ArrayList<QualityFault>();
            Cells before = earlier.total();
            Cells now = form.total();
            for (Account account : Account.values()) {
                if (account.isFlow() && account != Account.CARRIED_OVER && now.get(account) < before.get(account)) {
                    faults.add(QualityFault.ofTotal(account.column(), before.get(account), now.get(account)));
                }
            }
            log.note(form, QualityRule.MONOTONY, faults, at);
        });
    }

    /** The difference is noted at the form that sums, whichever of the three came last. */
    private void formsDiffer(FiledForm form, Instant at) {
        for (List<String> sum : SUMS) {
            if (sum.contains(form.form())) {
                Map<String, FiledForm> given = new HashMap<>();
                forms.beside(form, sum).forEach(it -> given.put(it.form(), it));
                FiledForm first = given.get(sum.getFirst());
                FiledForm second = given.get(sum.get(1));
                FiledForm both = given.get(sum.getLast());
                if (first != null && second != null && both != null) {
                    Cells expected = first.total().plus(second.total());
                    log.note(both, QualityRule.FORMS_DIFFER, differences(expected, both.total()), at);
                }
            }
        }
    }

    /** A province's own figure must equal the sum of its offices' filings, once all have filed. */
    private void officesDiffer(FiledForm form, Instant at) {
        List<String> below = tree.children(form.office(), form.period().cutOff()).stream()
                .map(Office::code)
                .toList();
        List<FiledForm> parts = below.isEmpty() ? List.of() : forms.of(below, form);
        if (!below.isEmpty() && parts.size() == below.size()) {
            Cells sum = parts.stream().map(FiledForm::total).reduce(Cells.ZERO, Cells::plus);
            log.note(form, QualityRule.OFFICES_DIFFER, differences(sum, form.total()), at);
        }
    }

    /** What the office above gave for the same period and form: the last of its offices to file completes the comparison. */
    private Optional<FiledForm> filedAbove(FiledForm form) {
        return tree.find(form.office(), form.period().cutOff())
                .flatMap(office -> Optional.ofNullable(office.parent()))
                .flatMap(parent -> forms.of(List.of(parent), form).stream().findFirst());
    }

    private static List<QualityFault> differences(Cells expected, Cells actual) {
        var faults = new ArrayList<QualityFault>();
        for (Account account : Account.values()) {
            if (expected.get(account) != actual.get(account)) {
                faults.add(QualityFault.ofTotal(account.column(), expected.get(account), actual.get(account)));
            }
        }
        return faults;
    }
}
