package vn.thads.officers.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Loads within the caller's reach. */
@ApplicationScoped
class WorkloadDesk {
    private static final int MOST_MONTHS = 36;

    private final Workloads workloads;
    private final OfficeTree tree;
    private final Access access;

    @Inject
    WorkloadDesk(Workloads workloads, OfficeTree tree, Access access) {
        this.workloads = workloads;
        this.tree = tree;
        this.access = access;
    }

    List<OfficerLoad> officers(LocalDate day, @Nullable String office) {
        AccessScope scope = access.scope();
        String own = scope instanceof AccessScope.Own mine ? mine.officerCode() : null;
        return workloads.ofOfficers(day, offices(office == null ? null : Set.of(office)), own);
    }

    List<OfficeLoad> offices(LocalDate day, @Nullable String parent) {
        return workloads.ofOffices(day, offices(parent == null ? null : tree.reachOf(parent)));
    }

    /** The loads of an office at the end of each month. */
    List<WorkloadPoint> trend(String office, LocalDate from, LocalDate to) {
        Set<String> reached = offices(Set.of(office));
        if (to.isBefore(from) || from.plusMonths(MOST_MONTHS).isBefore(to)) {
            throw ProblemException.invalid("to", "period", Message.of("rule.months", MOST_MONTHS));
        }
        List<WorkloadPoint> points = new ArrayList<>();
        for (LocalDate day = endOfMonth(from); !day.isAfter(endOfMonth(to)); day = endOfMonth(day.plusDays(1))) {
            LocalDate shown = day.isAfter(to) ? to : day;
            workloads.ofOffices(shown, reached).stream()
                    .map(load -> new WorkloadPoint(shown, load))
                    .forEach(points::add);
        }
        return points;
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }

    /** The offices that were asked for, as far as they are within reach; null where both are everything. */
    private @Nullable Set<String> offices(@Nullable Set<String> asked) {
        @Nullable
        Set<String> reached = switch (access.scope()) {
            case AccessScope.Nation all -> null;
            case AccessScope.Offices(var codes) -> codes;
            case AccessScope.Own own -> null;
            case AccessScope.Party party -> Set.of();
            case AccessScope.Court court -> Set.of();
        };
        if (asked == null || reached == null) {
            return asked == null ? reached : asked;
        }
        Set<String> both = new HashSet<>(asked);
        both.retainAll(reached);
        return both;
    }
}
