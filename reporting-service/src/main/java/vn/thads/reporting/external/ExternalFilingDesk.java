package vn.thads.reporting.external;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.thads.platform.problem.FieldError;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.ReportingProblem;
import vn.thads.reporting.ledger.Period;
import vn.thads.reporting.quality.FilingList;
import vn.thads.reporting.quality.QualityChecks;
import vn.thads.reporting.quality.QualityRule;

/** Takes figures from outside: checks them, keeps them as the next version, looks for what does not fit, and tells. */
@ApplicationScoped
class ExternalFilingDesk {
    private static final String MIGRATE = "migrate";

    private final ExternalFilingSql filings;
    private final QualityChecks quality;
    private final OfficeTree tree;
    private final Access access;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;
    private final FiledIndicators indicators = new FiledIndicators();

    ExternalFilingDesk(
            ExternalFilingSql filings,
            QualityChecks quality,
            OfficeTree tree,
            Access access,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.filings = filings;
        this.quality = quality;
        this.tree = tree;
        this.access = access;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a filing, in the caller's transaction. */
    ExternalFiling file(ExternalFilingRequest request) {
        access.mustReach(request.office());
        Instant recordedAt = recordedAt(request.recordedAt());
        mustBeFree(request.office(), request.period(), request.filedOn());
        List<FiledRow> rows = request.filedRows();
        mustBalance(Identities.of(request.form(), request.period().cutOff(), rows));
        ExternalFiling filing = filings.add(new ExternalFilingSql.NewFiling(
                request.office(),
                request.period(),
                request.form(),
                request.filedOn(),
                recordedAt,
                access.caller().subject(),
                rows));
        quality.look(filing.id());
        lookAtIndicators(filing);
        journal.append(new NewEvent(told(filing), 1, recordedAt));
        audit.record(
                "external-filing.filed",
                "external-filing",
                filing.id().toString(),
                filing.office(),
                Map.of(
                        "year", filing.period().year().number(),
                        "months", filing.period().months(),
                        "form", filing.form(),
                        "version", filing.version()));
        return filing;
    }

    /** A part that is greater than its whole is no reason to refuse: it is written down. */
    private void lookAtIndicators(ExternalFiling filing) {
        if (filing.form().equals(ExternalFiling.INDICATORS)) {
            quality.note(
                    filing.id(),
                    QualityRule.PART_ABOVE_WHOLE,
                    indicators.partsAboveWhole(filing.rows(), filing.period().cutOff()),
                    filing.recordedAt());
        }
    }

    private Instant recordedAt(@Nullable Instant given) {
        if (given == null) {
            return clock.instant();
        }
        if (!access.hasScope(MIGRATE)) {
            throw ProblemException.invalid("/recordedAt", "migrate-only", Message.of("rule.migrate-only"));
        }
        return given;
    }

    /** The office of that code on the last day of the period, which must not run the suite by then. */
    private void mustBeFree(String code, Period period, LocalDate filedOn) {
        LocalDate cutOff = period.cutOff();
        if (filedOn.isBefore(cutOff)) {
            throw ProblemException.invalid("/filedOn", "later-than", Message.of("rule.later-than", cutOff));
        }
        Office office = tree.find(code, cutOff)
                .orElseThrow(() -> new ProblemException(
                        ReportingProblem.UNKNOWN_OFFICE, Message.of("unknown-office.detail", code, cutOff)));
        Optional<LocalDate> running = suiteFrom(office, cutOff)
                .or(() -> tree.children(code, cutOff).stream()
                        .flatMap(child -> suiteFrom(child, cutOff).stream())
                        .findFirst());
        if (running.isPresent()) {
            throw new ProblemException(
                    ReportingProblem.OFFICE_RUNS_THE_SUITE,
                    Message.of("office-runs-the-suite.detail", code, running.get()));
        }
    }

    private static Optional<LocalDate> suiteFrom(Office office, LocalDate on) {
        return Optional.ofNullable(office.runsSuiteFrom()).filter(from -> !from.isAfter(on));
    }

    private static void mustBalance(Identities.Verdict verdict) {
        if (!verdict.unreadable().isEmpty()) {
            throw refused(PlatformProblem.INVALID_REQUEST, "invalid-request.detail", verdict.unreadable());
        }
        if (!verdict.broken().isEmpty()) {
            throw refused(ReportingProblem.FIGURES_DO_NOT_BALANCE, "figures-do-not-balance.detail", verdict.broken());
        }
    }

    private static ProblemException refused(
            vn.thads.platform.problem.ProblemType type, String detail, List<FieldError> errors) {
        return new ProblemException(type, Message.of(detail), errors);
    }

    private static FormFiled told(ExternalFiling filing) {
        return new FormFiled(
                filing.id(),
                filing.office(),
                filing.period().year().number(),
                filing.period().months(),
                filing.form(),
                filing.version(),
                true,
                filing.filedOn());
    }

    ExternalFiling find(UUID id) {
        return filings.find(id)
                .filter(filing -> access.mayReach(filing.office()))
                .orElseThrow(ProblemException::notFound);
    }

    Page<ExternalFiling> list(FilingList.Filter filter, PageRequest page) {
        return filings.list(filter, page).ifEmpty(access.whyEmpty(filter.office()));
    }

    /** Codes that the caller reaches, or null for the nation. */
    @Nullable
    List<String> reach() {
        return access.scope() instanceof AccessScope.Offices(var codes) ? List.copyOf(codes) : null;
    }
}
