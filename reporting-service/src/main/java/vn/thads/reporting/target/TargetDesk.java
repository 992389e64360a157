package vn.thads.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.thads.events.ReportEvent.TargetSet;
import vn.thads.legaltime.StatisticalYear;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.ReportingProblem;

/** Sets targets, and tells of them. */
@ApplicationScoped
class TargetDesk {
    private static final String MIGRATE = "migrate";
    private static final String NATION = "VN";
    /** A decision dated before it is a slip of the pen. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final TargetSql targets;
    private final OfficeTree tree;
    private final Access access;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    TargetDesk(TargetSql targets, OfficeTree tree, Access access, Journal journal, Audit audit, Clock clock) {
        this.targets = targets;
        this.tree = tree;
        this.access = access;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sets a target, in the caller's transaction. */
    TargetView set(TargetRequest request) {
        Instant recordedAt = recordedAt(request);
        if (request.decidedOn().isBefore(EARLIEST)) {
            throw ProblemException.invalid("/decidedOn", "later-than", Message.of("rule.later-than", EARLIEST));
        }
        var lastDay = new StatisticalYear(request.year()).last();
        if (!request.office().equals(NATION)
                && tree.find(request.office(), lastDay).isEmpty()) {
            throw new ProblemException(
                    ReportingProblem.UNKNOWN_OFFICE, Message.of("unknown-office.detail", request.office(), lastDay));
        }
        TargetView target = targets.add(request, recordedAt, access.caller().subject());
        journal.append(new NewEvent(
                new TargetSet(
                        target.id(),
                        target.office(),
                        target.year(),
                        target.indicator(),
                        target.value(),
                        target.decidedOn()),
                1,
                recordedAt));
        audit.record(
                "target.set",
                "target",
                target.id().toString(),
                target.office(),
                Map.of("year", target.year(), "indicator", target.indicator(), "value", target.value()));
        return target;
    }

    private Instant recordedAt(TargetRequest request) {
        Instant given = request.recordedAt();
        if (given == null) {
            return clock.instant();
        }
        if (!access.hasScope(MIGRATE)) {
            throw ProblemException.invalid("/recordedAt", "migrate-only", Message.of("rule.migrate-only"));
        }
        return given;
    }
}
