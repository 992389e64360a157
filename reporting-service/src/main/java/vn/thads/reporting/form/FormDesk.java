package vn.thads.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.ledger.LedgerFigures;
import vn.thads.reporting.ledger.Period;

/** Takes a question for a form, looks whether the caller may ask it, and has it answered. */
@ApplicationScoped
class FormDesk {
    private static final String NATION = "VN";

    private final Forms forms;
    private final Access access;
    private final OfficeTree tree;
    private final LedgerFigures ledger;
    private final Clock clock;

    FormDesk(Forms forms, Access access, OfficeTree tree, LedgerFigures ledger, Clock clock) {
        this.forms = forms;
        this.access = access;
        this.tree = tree;
        this.ledger = ledger;
        this.clock = clock;
    }

    Form form(String key, FormParams params) {
        var period = Period.of(params.year, params.months);
        Instant knownAt = params.knownAt == null ? clock.instant() : params.knownAt.toInstant();
        FormLayout layout = forms.layouts().find(key, period.cutOff()).orElseThrow(ProblemException::notFound);
        return forms.of(layout, new Form.Question(office(params, period), params.officer, period, knownAt));
    }

    /** The office asked for; an officer's, where only he is named. */
    private String office(FormParams params, Period period) {
        String officer = params.officer;
        String office = params.office;
        if (office == null) {
            if (officer == null) {
                throw ProblemException.invalid("office", "required", Message.of("rule.officer-or-office"));
            }
            office = ledger.officesOf(officer).stream().findFirst().orElseThrow(ProblemException::notFound);
        }
        access.mustReach(office);
        if (access.scope() instanceof AccessScope.Own own && !own.officerCode().equals(officer)) {
            throw ProblemException.notFound();
        }
        if (!office.equals(NATION) && tree.find(office, period.cutOff()).isEmpty()) {
            throw ProblemException.notFound();
        }
        return office;
    }
}
