package vn.thads.officers.office;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.OfficerProblem;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** The offices of the nation; every change is told. */
@ApplicationScoped
public class Offices {
    private final OfficeSql sql;
    private final OfficeTypes types;
    private final OfficeTree tree;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Offices(OfficeSql sql, OfficeTypes types, OfficeTree tree, Journal journal, Audit audit, Clock clock) {
        this.sql = sql;
        this.types = types;
        this.tree = tree;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether an office with this code exists on the day. */
    public boolean exists(String code, LocalDate on) {
        return sql.find(code, on).filter(dated -> dated.office().isValidOn(on)).isPresent();
    }

    Page<DatedOffice> list(OfficeFilter filter, PageRequest page) {
        return Page.of(
                        sql.list(filter, page),
                        page,
                        dated -> List.of(dated.office().code()))
                .counted(page, () -> sql.count(filter));
    }

    /** The office on the day; without a day, today's, or the last that the code had. */
    DatedOffice find(String code, @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return sql.find(code, day)
                .filter(dated -> on == null || dated.office().isValidOn(on))
                .orElseThrow(ProblemException::notFound);
    }

    /** Opens an office within the caller's transaction. */
    DatedOffice open(Office office) {
        sql.find(office.code(), office.validFrom())
                .filter(dated -> dated.office().isValidOn(office.validFrom()))
                .ifPresent(dated -> {
                    throw new ProblemException(
                            OfficerProblem.OFFICE_PERIOD_TAKEN,
                            Message.of(
                                    "office-period-taken.detail",
                                    office.code(),
                                    dated.office().validFrom()));
                });
        String parent = office.parent();
        if (parent != null && !exists(parent, office.validFrom())) {
            throw ProblemException.invalid("/parent", "office", Message.of("rule.office", parent, office.validFrom()));
        }
        types.check(office);
        check(office);
        DatedOffice opened = new DatedOffice(office, 1);
        sql.insert(opened);
        tell(opened, "office.opened");
        return opened;
    }

    /** Changes an office in a transaction of its own; refuses a stale version. */
    DatedOffice change(String code, @Nullable LocalDate on, Version expected, Function<Office, Office> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            DatedOffice present = find(code, on);
            expected.mustBe(present.version());
            Office changed = change.apply(present.office());
            if (changed.equals(present.office())) {
                return present;
            }
            check(changed);
            DatedOffice next = new DatedOffice(changed, present.version() + 1);
            sql.update(next);
            tell(next, "office.changed");
            return next;
        });
    }

    private static void check(Office office) {
        LocalDate last = office.validTo();
        if (last != null && last.isBefore(office.validFrom())) {
            throw ProblemException.invalid("/validTo", "period", Message.of("rule.period"));
        }
    }

    private void tell(DatedOffice dated, String action) {
        Office office = dated.office();
        journal.append(new NewEvent(dated.described(), dated.version(), Instant.now(clock)));
        tree.describe(dated.described(), dated.version());
        audit.record(
                action,
                "office",
                office.code() + "@" + office.validFrom(),
                office.code(),
                Map.of("version", dated.version()));
    }
}
