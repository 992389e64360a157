package vn.thads.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.events.ReportEvent.ConductRecorded;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.indicator.ConductLog.Conduct;

/** Takes conduct that costs points: looks at the office and the day, keeps the record, and tells. */
@ApplicationScoped
class ConductDesk {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String MIGRATE = "migrate";

    private final ConductLog log;
    private final OfficeTree tree;
    private final Access access;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    ConductDesk(ConductLog log, OfficeTree tree, Access access, Journal journal, Audit audit, Clock clock) {
        this.log = log;
        this.tree = tree;
        this.access = access;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records conduct, in the caller's transaction. */
    Conduct record(ConductRequest request) {
        access.mustReach(request.office());
        Instant recordedAt = recordedAt(request.recordedAt());
        LocalDate known = LocalDate.ofInstant(recordedAt, VIETNAM);
        if (request.happenedOn().isAfter(known)) {
            throw ProblemException.invalid(
                    "/happenedOn", "not-in-the-future", Message.of("rule.not-in-the-future", known));
        }
        if (tree.find(request.office(), request.happenedOn()).isEmpty()) {
            throw ProblemException.notFound();
        }
        var conduct = new Conduct(
                UUID.randomUUID(),
                request.office(),
                request.kind(),
                request.happenedOn(),
                request.documentNumber(),
                recordedAt);
        log.add(conduct, access.caller().subject());
        journal.append(new NewEvent(
                new ConductRecorded(
                        conduct.id(), conduct.office(), conduct.kind().name(), conduct.happenedOn()),
                1,
                recordedAt));
        audit.record(
                "conduct.recorded",
                "conduct-event",
                conduct.id().toString(),
                conduct.office(),
                Map.of(
                        "kind", conduct.kind().name(),
                        "happenedOn", conduct.happenedOn().toString(),
                        "documentNumber", conduct.documentNumber()));
        return conduct;
    }

    /** The last record of the page before; a cursor that was tampered with names none. */
    private Conduct after(String id) {
        try {
            return log.find(UUID.fromString(id)).orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
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

    Conduct find(UUID id) {
        return log.find(id).filter(it -> access.mayReach(it.office())).orElseThrow(ProblemException::notFound);
    }

    Page<Conduct> list(@Nullable String office, PageRequest page) {
        List<String> offices = offices(office);
        Conduct after = page.isFirst() ? null : after(page.after().getFirst());
        return Page.of(
                        log.page(offices, after, page.fetch()),
                        page,
                        it -> List.of(it.id().toString()))
                .counted(page, () -> log.count(offices))
                .ifEmpty(access.whyEmpty(office));
    }

    /** Codes of the offices wanted that the caller reaches, or null for the nation. */
    private @Nullable List<String> offices(@Nullable String office) {
        if (office == null) {
            return access.scope() instanceof AccessScope.Offices(var codes) ? List.copyOf(codes) : null;
        }
        return access.mayReach(office) ? List.of(office) : List.of();
    }
}
