package vn.thads.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseEvent.CaseImported;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseEvent.RecordedFact;
import vn.thads.events.CaseReference;
import vn.thads.events.Change;
import vn.thads.events.EventTypes;
import vn.thads.events.Initiation;
import vn.thads.events.Standing;
import vn.thads.localstack.PostgresServer;
import vn.thads.localstack.testing.SharedServers;
import vn.thads.platform.event.ReceivedEvent;
import vn.thads.reporting.posting.AccountRules;
import vn.thads.reporting.posting.CaseHistory;
import vn.thads.reporting.posting.Entries;
import vn.thads.reporting.posting.Entry;
import vn.thads.reporting.posting.Histories;

/** Imported pasts in real tables. The number of cases can be raised to measure: {@code -Dledger.cases=28000}. */
class LedgerBookTest {
    private static final AccountRules RULES = AccountRules.shipped();
    private static final int CASES = Integer.getInteger("ledger.cases", 600);
    private static final int BATCH = 500;
    private static final Map<UUID, Past> PASTS = new HashMap<>();
    private static Connection connection;
    private static Duration taken;

    /** What an import tells of a case: its history, and when each fact was known. */
    private record Past(List<Standing> standings, List<Instant> knownAt) {
        CaseHistory known(Instant at) {
            CaseHistory history = CaseHistory.UNKNOWN;
            for (int i = 0; i < standings.size() && !knownAt.get(i).isAfter(at); i++) {
                history = new CaseHistory(standings.subList(0, i + 1));
            }
            return history;
        }
    }

    @BeforeAll
    static void import_pasts() throws SQLException, IOException {
        connection = DriverManager.getConnection(
                SharedServers.running().jdbcBase() + "officers", "officers", PostgresServer.PASSWORD);
        for (String migration : List.of(
                "V001__case_timeline.sql",
                "V002__ledger_entry.sql",
                "V003__ledger_rollup.sql",
                "V004__ledger_progress.sql",
                "V065__office_change.sql")) {
            execute(resource("/db/migration/" + migration));
        }
        connection.setAutoCommit(false);
        var random = new SplittableRandom(2017);
        var batch = new ArrayList<ReceivedEvent>();
        var book = new LedgerBook(RULES);
        long nanos = 0;
        for (int i = 1; i <= CASES; i++) {
            batch.add(imported(random));
            if (batch.size() == BATCH || i == CASES) {
                long begin = cpuNanos();
                book.post(connection, batch);
                connection.commit();
                nanos += cpuNanos() - begin;
                batch.clear();
            }
        }
        taken = Duration.ofNanos(nanos);
        System.getLogger(LedgerBookTest.class.getName())
                .log(System.Logger.Level.INFO, "{0} cases posted in {1} ms of this thread", CASES, taken.toMillis());
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void the_ledger_holds_what_a_naive_recomputation_gives() throws SQLException {
        assertThat(posted("true")).isEqualTo(expected(Instant.MAX));
    }

    @Test
    void the_ledger_as_known_at_any_instant_is_that_of_the_facts_known_by_then() throws SQLException {
        for (String day : List.of("2015-03-01", "2016-09-30", "2017-02-16", "2018-01-01")) {
            Instant knownAt = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();

            assertThat(posted("recorded_at <= '" + knownAt + "'")).as(day).isEqualTo(expected(knownAt));
        }
    }

    @Test
    void the_rollup_is_the_sum_of_the_entries() throws SQLException {
        long differences = number("""
                select count(*) from (
                    select office, dimension, initiation, officer, judgment_kind, account,
                        date_trunc('month', legal_date)::date as legal_month,
                        date_trunc('month', recorded_at at time zone 'UTC')::date as recorded_month, sum(delta) as delta
                    from ledger_entry group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(delta) <> 0
                ) entries full join (select * from ledger_rollup where delta <> 0) rollup
                    using (office, dimension, initiation, officer, judgment_kind, account, legal_month, recorded_month)
                where entries.delta is distinct from rollup.delta
                """);

        assertThat(differences).isZero();
    }

    @Test
    void posting_an_import_costs_less_than_a_millisecond_of_a_thread_for_a_case() {
        // a thread's own time, since builds run beside each other; the first batches pay for the start of the JVM
        assertThat(taken).isLessThan(Duration.ofSeconds(10).plusMillis(CASES));
    }

    @Test
    void an_event_that_comes_again_posts_nothing() throws SQLException {
        long before = number("select count(*) from ledger_entry");
        var random = new SplittableRandom(2017);

        new LedgerBook(RULES).post(connection, List.of(imported(random)));
        connection.rollback();

        assertThat(number("select count(*) from ledger_entry")).isEqualTo(before);
        assertThat(number("select events_posted from ledger_progress")).isEqualTo(CASES);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Map<String, Long> expected(Instant knownAt) {
        var sums = new HashMap<String, Long>();
        for (Past past : PASTS.values()) {
            for (Entry entry : Entries.of(past.known(knownAt), RULES)) {
                String key = String.join(
                        " ",
                        entry.legalDate().toString(),
                        entry.holder().officer(),
                        entry.account().name(),
                        entry.dimension().name());
                sums.merge(key, entry.delta(), Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<String, Long> posted(String condition) throws SQLException {
        var sums = new HashMap<String, Long>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select legal_date || ' ' || officer || ' ' || account || ' ' || dimension,"
                                + " sum(delta)::bigint from ledger_entry where " + condition
                                + " group by 1 having sum(delta) <> 0")) {
            while (row.next()) {
                sums.put(row.getString(1), row.getLong(2));
            }
        }
        return sums;
    }

    private static ReceivedEvent imported(SplittableRandom random) {
        var caseId = new UUID(random.nextLong(), random.nextLong());
        List<Standing> standings = distinctDays(Histories.any(random).standings());
        var knownAt = new ArrayList<Instant>();
        Instant known = Instant.EPOCH;
        var facts = new ArrayList<RecordedFact>();
        for (Standing standing : standings) {
            Instant at = standing.on().plusDays(random.nextInt(40)).atTime(5, 0).toInstant(ZoneOffset.UTC);
            known = at.isAfter(known) ? at : known;
            knownAt.add(known);
            if (knownAt.size() > 1) {
                facts.add(new RecordedFact(known, decision(caseId, standing), null, null));
            }
        }
        PASTS.put(caseId, new Past(standings, knownAt));
        var event = new CaseImported(registered(caseId, standings.getFirst()), knownAt.getFirst(), facts);
        return new ReceivedEvent(
                UUID.randomUUID(),
                EventTypes.typeOf(event),
                event.subject(),
                1,
                event.legalDate(),
                Instant.parse("2026-11-24T00:00:00Z"),
                event);
    }

    private static List<Standing> distinctDays(List<Standing> standings) {
        var byDay = new java.util.TreeMap<LocalDate, Standing>();
        standings.forEach(standing -> byDay.put(standing.on(), standing));
        return List.copyOf(byDay.values());
    }

    private static CaseRegistered registered(UUID caseId, Standing first) {
        return new CaseRegistered(
                caseId,
                new CaseReference(first.office(), "ON_REQUEST", 2017, 1),
                first.office(),
                first.officer(),
                Initiation.ON_REQUEST,
                "CIVIL",
                List.of("CREDIT"),
                CaseEvent.Origin.NEW,
                first.on(),
                first.on(),
                first.on(),
                List.of("MONEY"),
                new Change(first.on(), List.of(first)));
    }

    private static DecisionTaken decision(UUID caseId, Standing standing) {
        return new DecisionTaken(
                caseId,
                new UUID(caseId.getMostSignificantBits(), standing.on().toEpochDay()),
                "TEST",
                null,
                null,
                null,
                null,
                standing.on(),
                true,
                List.of(1),
                null,
                new Change(standing.on(), List.of(standing)));
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(LedgerBookTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
