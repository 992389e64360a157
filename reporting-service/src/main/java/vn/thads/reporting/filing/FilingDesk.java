package vn.thads.reporting.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.events.ReportEvent.FormFiled;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.ReportingProblem;
import vn.thads.reporting.ledger.Period;
import vn.thads.reporting.quality.FilingList;
import vn.thads.reporting.quality.QualityChecks;
import vn.thads.reporting.quality.QualityRule;

/** Sends forms: computes, freezes, keeps as the next version, and tells. */
@ApplicationScoped
class FilingDesk {
    private static final String MIGRATE = "migrate";

    private final FilingSql filings;
    private final FrozenForms forms;
    private final QualityChecks quality;
    private final OfficeTree tree;
    private final Access access;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    FilingDesk(
            FilingSql filings,
            FrozenForms forms,
            QualityChecks quality,
            OfficeTree tree,
            Access access,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.filings = filings;
        this.forms = forms;
        this.quality = quality;
        this.tree = tree;
        this.access = access;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends a form, in the caller's transaction. */
    Filing send(FilingRequest request) {
        access.mustReach(request.office());
        LocalDate sentOn = sentOn(request);
        Instant recordedAt = recordedAt(request);
        mustRunTheSuite(request.office(), request.period(), sentOn);
        var series = new FilingSql.Series(request.office(), request.period(), request.form());
        int version = filings.lockLatest(series).map(Filing::version).orElse(0) + 1;
        Filing filing = filings.add(new FilingSql.NewFiling(
                series,
                version,
                sentOn,
                foundBy(request, version),
                recordedAt,
                access.caller().subject(),
                forms.computed(series, recordedAt)));
        quality.look(filing.id(), forms.counted(series));
        // computed as known then: what became known since differs, if anything does
        quality.note(filing.id(), QualityRule.LEDGER_DIFFERS, List.of(), recordedAt);
        filings.mark(filing.id());
        journal.append(new NewEvent(told(filing), 1, recordedAt));
        audit.record(
                "form.filed",
                "filing",
                filing.id().toString(),
                filing.office(),
                Map.of(
                        "year", filing.period().year().number(),
                        "months", filing.period().months(),
                        "form", filing.form(),
                        "version", filing.version()));
        return filing;
    }

    private LocalDate sentOn(FilingRequest request) {
        LocalDate given = request.sentOn();
        if (given == null) {
            return LocalDate.now(clock);
        }
        if (!access.hasScope(MIGRATE)) {
            throw ProblemException.invalid("/sentOn", "migrate-only", Message.of("rule.migrate-only"));
        }
        return given;
    }

    private Instant recordedAt(FilingRequest request) {
        Instant given = request.recordedAt();
        if (given == null) {
            return clock.instant();
        }
        if (!access.hasScope(MIGRATE)) {
            throw ProblemException.invalid("/recordedAt", "migrate-only", Message.of("rule.migrate-only"));
        }
        return given;
    }

    private void mustRunTheSuite(String code, Period period, LocalDate sentOn) {
        LocalDate cutOff = period.cutOff();
        if (sentOn.isBefore(cutOff)) {
            throw new ProblemException(
                    ReportingProblem.PERIOD_NOT_ENDED, Message.of("period-not-ended.detail", cutOff));
        }
        Office office = tree.find(code, cutOff)
                .orElseThrow(() -> new ProblemException(
                        ReportingProblem.UNKNOWN_OFFICE, Message.of("unknown-office.detail", code, cutOff)));
        boolean runs = office.runsSuiteOn(cutOff)
                || tree.children(code, cutOff).stream().anyMatch(child -> child.runsSuiteOn(cutOff));
        if (!runs) {
            throw new ProblemException(
                    ReportingProblem.OFFICE_FILES_FROM_OUTSIDE, Message.of("office-files-from-outside.detail", code));
        }
    }

    /** A correction says who found the fault; a first version corrects nothing. */
    private static Filing.@Nullable FoundBy foundBy(FilingRequest request, int version) {
        Filing.FoundBy foundBy = request.foundBy();
        if (version > 1 && foundBy == null) {
            throw ProblemException.invalid("/foundBy", "required", Message.of("rule.required"));
        }
        return version > 1 ? foundBy : null;
    }

    private static FormFiled told(Filing filing) {
        return new FormFiled(
                filing.id(),
                filing.office(),
                filing.period().year().number(),
                filing.period().months(),
                filing.form(),
                filing.version(),
                false,
                filing.sentOn());
    }

    Filing find(UUID id) {
        return filings.find(id)
                .filter(filing -> access.mayReach(filing.office()))
                .orElseThrow(ProblemException::notFound);
    }

    Page<Filing> list(FilingList.Filter filter, PageRequest page) {
        return filings.list(filter, page).ifEmpty(access.whyEmpty(filter.office()));
    }

    /** Codes that the caller reaches, or null for the nation. */
    @Nullable
    List<String> reach() {
        return access.scope() instanceof AccessScope.Offices(var codes) ? List.copyOf(codes) : null;
    }

    /** What a version changed against the one before it; nothing for the first. */
    List<Filing.Difference> difference(Filing filing) {
        if (filing.version() == 1) {
            return List.of();
        }
        return filings.version(FilingSql.Series.of(filing), filing.version() - 1)
                .map(before -> difference(before, filing))
                .orElse(List.of());
    }

    private static List<Filing.Difference> difference(Filing before, Filing after) {
        var earlier = new HashMap<String, Map<String, @Nullable BigDecimal>>();
        before.rows().forEach(row -> earlier.put(row.key(), row.cells()));
        var differences = new ArrayList<Filing.Difference>();
        for (Filing.FrozenRow row : after.rows()) {
            Map<String, @Nullable BigDecimal> was = earlier.getOrDefault(row.key(), Map.of());
            row.cells().forEach((cell, now) -> {
                BigDecimal then = was.get(cell);
                if (differs(then, now)) {
                    differences.add(new Filing.Difference(row.key(), cell, then, now));
                }
            });
        }
        return differences;
    }

    /** By value: 50.0 and 50.00 are the same rate. */
    private static boolean differs(@Nullable BigDecimal then, @Nullable BigDecimal now) {
        return (then == null || now == null) ? (then == null) != (now == null) : then.compareTo(now) != 0;
    }
}
