package vn.thads.complaints.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.ClockStep;
import vn.thads.complaints.rules.ClockWarnings;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.legaltime.Regime;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/** What is asked about the clocks, within the caller's reach. */
@ApplicationScoped
class ClockDesk {
    private static final int YEARS_AHEAD = 10;
    private static final int DAYS_AHEAD = 60;
    /** As many days as a calendar takes at once. */
    private static final int CALENDAR_ROWS = 2_000;

    private final ClockSql sql;
    private final ComplaintTerms terms;
    private final ClockWarnings warnings;
    private final OfficeTree offices;
    private final Access access;
    private final Clock clock;

    ClockDesk(
            ClockSql sql,
            ComplaintTerms terms,
            ClockWarnings warnings,
            OfficeTree offices,
            Access access,
            Clock clock) {
        this.sql = sql;
        this.terms = terms;
        this.warnings = warnings;
        this.offices = offices;
        this.access = access;
        this.clock = clock;
    }

    Page<ClockView> list(ClockFilter filter, PageRequest page) {
        LocalDate on = day("on", filter.on);
        ClockQuery every = ClockQuery.of(filter.kind, filter.step);
        ClockQuery query = filter.state == null ? every : every.standing(filter.state, on);
        ClockSql.Whose whose = whose(filter.office);
        return Page.of(sql.list(whose, query, page), page, ClockDesk::position)
                .counted(page, () -> sql.count(whose, query))
                .ifEmpty(access.whyEmpty(filter.office))
                .map(kept -> view(kept, on));
    }

    /** Why a matter is due when it is; 404 where no clock runs for it, or out of reach. */
    ClockExplanation explain(UUID matter, @Nullable LocalDate asked) {
        LocalDate on = day("on", asked);
        KeptClock kept = sql.find(matter).filter(this::isReachable).orElseThrow(ProblemException::notFound);
        Running running = kept.running();
        return ClockExplanation.of(
                view(kept, on),
                terms.counted(running.rule(), running.startedOn(), running.days()),
                warnings.share(running.step(), running.startedOn()));
    }

    ClockBoard board(
            @Nullable String office, @Nullable MatterKind kind, @Nullable ClockStep step, @Nullable LocalDate asked) {
        LocalDate on = day("on", asked);
        return switch (whose(office)) {
            case ClockSql.Whose.Everybody all -> ClockBoard.of(on, sql.board(null, kind, step, on));
            case ClockSql.Whose.Offices(var codes) -> ClockBoard.of(on, sql.board(codes, kind, step, on));
            case ClockSql.Whose.Officer one -> ClockBoard.of(on, List.of());
        };
    }

    String calendar(@Nullable String office, @Nullable LocalDate askedFrom, @Nullable LocalDate askedUntil) {
        LocalDate from = day("on", askedFrom);
        LocalDate until = askedUntil == null ? from.plusDays(DAYS_AHEAD) : day("until", askedUntil);
        PageRequest page = new PageRequest(CALENDAR_ROWS, List.of(), "", false);
        List<KeptClock> rows = sql.list(whose(office), ClockQuery.of(null, null).due(from, until), page);
        if (rows.size() > CALENDAR_ROWS) {
            throw new ProblemException(
                    PlatformProblem.TOO_MANY_ROWS, Message.of("too-many-rows.detail", CALENDAR_ROWS));
        }
        return ClockCalendar.of(rows, this::article, clock.instant());
    }

    private static List<String> position(KeptClock kept) {
        return List.of(
                kept.running().dueOn().toString(), kept.running().matter().toString());
    }

    private ClockView view(KeptClock kept, LocalDate on) {
        return ClockView.of(kept, rule(kept).row().text("answerable"), on);
    }

    private String article(KeptClock kept) {
        return rule(kept).article();
    }

    private ComplaintTerms.Rule rule(KeptClock kept) {
        return terms.rule(kept.running().rule(), kept.running().startedOn());
    }

    /** Of an office beyond reach nothing is shown, not even what stands below it and within reach. */
    private ClockSql.Whose whose(@Nullable String office) {
        Set<String> asked = office == null || !access.mayReach(office) ? Set.of() : offices.reachOf(office);
        return switch (access.scope()) {
            case AccessScope.Nation all ->
                office == null ? new ClockSql.Whose.Everybody() : new ClockSql.Whose.Offices(asked);
            case AccessScope.Offices(var codes) ->
                new ClockSql.Whose.Offices(
                        office == null
                                ? codes
                                : codes.stream().filter(asked::contains).toList());
            case AccessScope.Own own ->
                office == null || access.mayReach(office)
                        ? new ClockSql.Whose.Officer(own.officerCode())
                        : new ClockSql.Whose.Offices(Set.of());
            case AccessScope.Party party -> new ClockSql.Whose.Offices(Set.of());
            case AccessScope.Court court -> new ClockSql.Whose.Offices(Set.of());
        };
    }

    private boolean isReachable(KeptClock kept) {
        return switch (access.scope()) {
            case AccessScope.Nation all -> true;
            case AccessScope.Offices(var codes) -> codes.contains(kept.running().office());
            case AccessScope.Own own -> own.officerCode().equals(kept.running().officer());
            case AccessScope.Party party -> false;
            case AccessScope.Court court -> false;
        };
    }

    /** Today if nothing is asked; a day that no term can have is refused. */
    private LocalDate day(String parameter, @Nullable LocalDate asked) {
        LocalDate today = LocalDate.now(clock);
        if (asked == null) {
            return today;
        }
        LocalDate first = Regime.L2008.validFrom();
        LocalDate last = today.plusYears(YEARS_AHEAD);
        if (asked.isBefore(first) || asked.isAfter(last)) {
            throw ProblemException.invalid(parameter, "range", Message.of("rule.range", first, last));
        }
        return asked;
    }
}
