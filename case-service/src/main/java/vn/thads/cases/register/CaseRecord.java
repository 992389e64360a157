package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.thads.cases.decision.CaseCommand;
import vn.thads.cases.decision.EnforcementLaw;
import vn.thads.cases.decision.Outcome;
import vn.thads.cases.decision.Recording;
import vn.thads.cases.docket.CaseFact;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.register.NumberSeries.Series;
import vn.thads.cases.rules.Rules;
import vn.thads.events.CaseEvent;
import vn.thads.legaltime.LegalTimeZone;
import vn.thads.legaltime.StatisticalYear;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.version.Version;

/**
 * The one place where a fact enters a case: lock, law, state, register, journal and audit, in the transaction of the request.
 */
@ApplicationScoped
public class CaseRecord {
    private final CaseFiles files;
    private final Obligations obligations;
    private final History history;
    private final HistoryRows rows;
    private final NumberSeries series;
    private final EnforcementLaw law;
    private final Rules rules;
    private final Journal journal;
    private final Audit audit;
    private final Access access;
    private final Clock clock;

    CaseRecord(
            CaseFiles files,
            Obligations obligations,
            History history,
            HistoryRows rows,
            NumberSeries series,
            EnforcementLaw law,
            Rules rules,
            Journal journal,
            Audit audit,
            Access access,
            Clock clock) {
        this.files = files;
        this.obligations = obligations;
        this.history = history;
        this.rows = rows;
        this.series = series;
        this.law = law;
        this.rules = rules;
        this.journal = journal;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A case and the file in which it lies.
     *
     * @param file the file
     * @param folded the case, folded from its history
     */
    public record Opened(CaseFile file, EnforcementCase folded) {}

    /**
     * A fact that was taken into a case.
     *
     * @param opened the case with it
     * @param fact the fact
     * @param issuer office that held the case then, and numbers its decisions
     * @param number of a decision: its number; of others 0
     * @param by who took or recorded it
     */
    public record Recorded(Opened opened, CaseFact fact, String issuer, int number, String by) {
        /** The version of the case by now. */
        public Version version() {
            return new Version(opened.file().version());
        }
    }

    /** A case to read; 404 if absent or out of reach. */
    public Opened open(UUID id) {
        return opened(files.read(id));
    }

    /** The file of a case alone; 404 if absent or out of reach. */
    CaseFile file(UUID id) {
        return files.read(id);
    }

    private Opened opened(CaseFile file) {
        EnforcementCase folded = EnforcementCase.of(
                file.registration(obligations.of(file.office(), file.id())),
                file.factCount() == 0 ? List.of() : history.of(file.office(), file.id()),
                rules);
        return new Opened(file, folded);
    }

    /**
     * Takes a fact into a case.
     *
     * @param id the case
     * @param expected version that the caller saw
     * @param order what is ordered, given the case
     * @throws vn.thads.platform.problem.ProblemException 404, 412, or 409 by the law
     */
    public Recorded record(UUID id, Version expected, Function<Opened, CaseCommand> order) {
        Opened before = opened(files.lock(id, expected));
        return switch (law.decide(before.folded(), order.apply(before))) {
            case Outcome.Refused(var why) -> throw Refusals.problem(why);
            case Outcome.Accepted(var next, var event) -> append(before, next, event);
        };
    }

    private Recorded append(Opened before, EnforcementCase next, CaseEvent event) {
        CaseFile file = before.file();
        CaseFact fact = next.history().getLast();
        String issuer = file.holder();
        int number = fact instanceof Decision decision
                ? series.take(new Series(
                        issuer,
                        decision.kind(),
                        StatisticalYear.of(decision.on()).number()))
                : 0;
        String by = access.caller().subject();
        rows.insert(List.of(new FactRow(file.office(), file.id(), file.factCount() + 1, fact, issuer, number, by)));
        Latest latest = Latest.of(next);
        file.record(latest, fact.recordedAt());
        obligations.update(file.office(), file.id(), latest.money());
        journal.append(new NewEvent(event, file.version(), fact.recordedAt()));
        audit.record(
                "case." + fact.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                "case",
                file.id().toString(),
                file.holder(),
                details(before, fact, file.version()));
        return new Recorded(new Opened(file, next), fact, issuer, number, by);
    }

    private static Map<String, String> details(Opened before, CaseFact fact, long version) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("fact", fact.id().toString());
        details.put("on", fact.on().toString());
        details.put("version", Long.toString(version));
        if (before.folded().isBackDated(fact.on())) {
            details.put("backDated", "true");
        }
        return details;
    }

    /** Now, on the clock of the tables (microseconds), and never before the latest fact of the case. */
    public Instant now(Opened opened) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(opened.file().changedAt()) ? opened.file().changedAt() : now;
    }

    /** When a fact of this request is known; heads may date it before one that is recorded, others may not. */
    public Recording recording(Opened opened) {
        return new Recording(now(opened), mayBackDate());
    }

    private boolean mayBackDate() {
        return access.caller().hasRole("office-head") || access.caller().hasRole("province-head");
    }

    /** Today, Vietnamese calendar. */
    public LocalDate today() {
        return LegalTimeZone.dayOf(clock.instant());
    }

    /** Notes that somebody read who the parties of a case are. */
    void noteRead(CaseFile file) {
        audit.record("case.read", "case", file.id().toString(), file.holder(), Map.of());
    }
}
