package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.CaseFact;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Registration;
import vn.thads.cases.party.Parties;
import vn.thads.cases.party.PartyRow;
import vn.thads.cases.register.NumberSeries.Series;
import vn.thads.cases.storage.Database;
import vn.thads.cases.storage.Database.Table;
import vn.thads.legaltime.StatisticalYear;

/** Writes whole pasts of cases in sets: plain batches, no entity. The law has looked at them before. */
@ApplicationScoped
public class Pasts {
    private static final Table CASES = Table.of("enforcement_case", """
            office, id, title_id, decision_id, book, year, number, initiation, judgment_kind, flags, origin, requested_on, received_on,
            issue_due_on, decided_on, first_officer, holder, officer, state, state_since, voluntary_until, owed, settled, reduced,
            fact_count, version, recorded_at, changed_at, import_key, import_hash""");
    private static final long FIRST_VERSION = 1;

    private final Database database;
    private final Parties parties;
    private final Obligations obligations;
    private final HistoryRows history;
    private final NumberSeries series;

    Pasts(Database database, Parties parties, Obligations obligations, HistoryRows history, NumberSeries series) {
        this.database = database;
        this.parties = parties;
        this.obligations = obligations;
        this.history = history;
        this.series = series;
    }

    /**
     * One past.
     *
     * @param folded the case with all its facts
     * @param papers what the fold does not need
     * @param numbers numbers that decisions bring along, by decision; the others get the next of their series
     * @param parties who is concerned
     * @param key by which the sender names the case
     * @param hash of what was sent
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares pasts
    public record Past(
            EnforcementCase folded,
            CaseFile.Papers papers,
            Map<UUID, Integer> numbers,
            List<PartyRow> parties,
            String key,
            byte[] hash) {
        public Past {
            numbers = Map.copyOf(numbers);
            parties = List.copyOf(parties);
        }
    }

    /** Writes pasts, and raises and takes the numbers of their series in one order. */
    public void insert(List<Past> pasts, String by) {
        List<@Nullable Object[]> cases = new ArrayList<>();
        List<Obligations.OfCase> duties = new ArrayList<>();
        List<FactRow> facts = new ArrayList<>();
        for (Past past : pasts) {
            Latest latest = Latest.of(past.folded());
            cases.add(columns(past, latest));
            Registration registration = past.folded().registration();
            duties.add(new Obligations.OfCase(
                    registration.reference().office(),
                    registration.caseId(),
                    registration.obligations(),
                    latest.money()));
            facts.addAll(facts(past, by));
        }
        List<FactRow> numbered = numbered(pasts, facts);
        database.enter(CASES, cases);
        parties.enter(pasts.stream().flatMap(past -> past.parties().stream()).toList());
        obligations.enter(duties);
        history.insert(numbered);
    }

    private static List<FactRow> facts(Past past, String by) {
        Registration registration = past.folded().registration();
        String office = registration.reference().office();
        List<FactRow> rows = new ArrayList<>();
        String issuer = registration.holder().office();
        for (CaseFact fact : past.folded().history()) {
            int number = past.numbers().getOrDefault(fact.id(), 0);
            rows.add(new FactRow(office, registration.caseId(), rows.size() + 1, fact, issuer, number, by));
            if (fact instanceof Decision decision && decision.kind().equals(Decisions.REASSIGNMENT)) {
                String next = decision.particulars().toOffice();
                issuer = next == null ? issuer : next;
            }
        }
        return rows;
    }

    private List<FactRow> numbered(List<Past> pasts, List<FactRow> facts) {
        Map<Series, Integer> highest = new TreeMap<>();
        for (Past past : pasts) {
            var reference = past.folded().registration().reference();
            highest.merge(
                    new Series(reference.office(), reference.book(), reference.year()), reference.number(), Math::max);
        }
        Map<Series, Integer> wanted = new TreeMap<>();
        for (FactRow row : facts) {
            if (row.what() instanceof Decision decision) {
                Series book = series(row, decision);
                if (row.number() > 0) {
                    highest.merge(book, row.number(), Math::max);
                } else {
                    wanted.merge(book, 1, Integer::sum);
                }
            }
        }
        Map<Series, Integer> next = new HashMap<>();
        Set<Series> all = new TreeSet<>(highest.keySet());
        all.addAll(wanted.keySet());
        for (Series book : all) {
            if (highest.containsKey(book)) {
                series.raise(book, highest.getOrDefault(book, 0));
            }
            if (wanted.containsKey(book)) {
                next.put(book, series.take(book, wanted.getOrDefault(book, 0)));
            }
        }
        return facts.stream().map(row -> numbered(row, next)).toList();
    }

    private static FactRow numbered(FactRow row, Map<Series, Integer> next) {
        if (!(row.what() instanceof Decision decision) || row.number() > 0) {
            return row;
        }
        Integer number = next.merge(series(row, decision), 1, Integer::sum);
        return new FactRow(row.office(), row.caseId(), row.fact(), row.what(), row.issuer(), number - 1, row.by());
    }

    private static Series series(FactRow row, Decision decision) {
        return new Series(
                row.issuer(), decision.kind(), StatisticalYear.of(decision.on()).number());
    }

    private static @Nullable Object[] columns(Past past, Latest latest) {
        Registration registration = past.folded().registration();
        var admission = registration.admission();
        var history = past.folded().history();
        return new @Nullable Object[] {
            registration.reference().office(),
            registration.caseId(),
            past.papers().titleId(),
            registration.decisionId(),
            registration.reference().book(),
            registration.reference().year(),
            registration.reference().number(),
            admission.initiation(),
            admission.judgmentKind(),
            admission.flags().toArray(String[]::new),
            admission.origin(),
            past.papers().requestedOn(),
            admission.receivedOn(),
            admission.issueDueOn(),
            admission.decidedOn(),
            registration.holder().officer(),
            latest.standing().office(),
            latest.standing().officer(),
            latest.standing().state(),
            latest.since(),
            latest.voluntaryUntil(),
            latest.owed(),
            latest.settled(),
            latest.reduced(),
            history.size(),
            FIRST_VERSION,
            registration.recordedAt(),
            history.isEmpty() ? registration.recordedAt() : history.getLast().recordedAt(),
            past.key(),
            past.hash()
        };
    }
}
