package vn.thads.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.thads.localstack.PostgresServer;
import vn.thads.localstack.testing.SharedServers;
import vn.thads.platform.audit.AuditVerifier.Verdict;

/** The trail in the tables, tampered with by somebody who may write them all and knows how it is chained. */
class StoredTrailTest {
    private static final Logger LOG = Logger.getLogger(StoredTrailTest.class.getName());
    private static final List<Tampering> ALL = List.of(Tampering.values());
    private static final int RECORDS = 60;
    private static final int ROUNDS = Integer.getInteger("audit.rounds", 1_000);
    private static final long SEED = Long.getLong("audit.seed", 20170216L);
    /** Heads of these records were fetched and kept elsewhere. */
    private static final List<Integer> KEPT = List.of(20, 40, RECORDS);

    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();
    private static KeptHeads heads = KeptHeads.NONE;
    private static final NavigableMap<Long, String> SIGNED = new TreeMap<>();

    @BeforeAll
    static void a_trail_is_stored_and_sealed() throws SQLException, IOException {
        DATABASE.setUrl(SharedServers.running().jdbcBase() + SharedServers.FUZZED);
        DATABASE.setUser(SharedServers.FUZZED);
        DATABASE.setPassword(PostgresServer.PASSWORD);
        DATABASE.setCurrentSchema("tampered");
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema tampered");
            statement.execute(migration("V0_14__audit.sql"));
            statement.execute("""
                    insert into audit_record (recorded_at, subject, action, object_type, object_id, office, details)
                    select timestamptz '2017-02-16 09:00+07' + n * interval '1 second', 'clerk-709', 'case.registered', 'case',
                        'case-' || n, '709', '{"n":' || n || '}' from generate_series(1, %d) n""".formatted(RECORDS));
            statement.execute("insert into audit_unsealed select id from audit_record");
        }
        assertThat(new Seals(DATABASE).sealSome()).isFalse();
        List<AuditEntry> entries = new Seals(DATABASE).after(0, RECORDS);
        KEPT.forEach(position ->
                SIGNED.put((long) position, entries.get(position - 1).hash()));
        heads = Trails.kept(KEPT.stream()
                .map(position -> Trails.head(entries.get(position - 1), Trails.KEY))
                .toArray(String[]::new));
        assertThat(AuditVerifier.verify(Trails.lines(entries).stream(), heads)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void every_tampering_is_found_and_the_first_bad_record_named() throws SQLException {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<Tampering, Integer> found = new EnumMap<>(Tampering.class);
        try (Connection connection = DATABASE.getConnection()) {
            connection.setAutoCommit(false);
            for (int round = 0; round < ROUNDS; round++) {
                Tampering how = ALL.get(random.nextInt(ALL.size()));
                int place = 1 + random.nextInt(RECORDS);
                int other = 1 + (place + random.nextInt(RECORDS - 1)) % RECORDS;
                long first = how.tamper(connection, place, other);
                var lines = Trails.lines(Seals.after(connection, 0, 2 * RECORDS));
                AuditCheck check = AuditCheck.of(connection, new AuditCheck.Walk(0, 2 * RECORDS, SIGNED));
                connection.rollback();

                Verdict verdict = AuditVerifier.verify(lines.stream(), heads);

                long named = how.isChainedAnew() ? lastKeptBefore(first) + 1 : first;
                assertThat(verdict)
                        .as("seed %d, round %d: %s of record %d (and %d)", SEED, round, how, place, other)
                        .isInstanceOfSatisfying(
                                Verdict.Broken.class,
                                broken -> assertThat(broken.position())
                                        .as(broken.reason())
                                        .isEqualTo(named));
                assertThat(check.whole()).isFalse();
                assertThat(check.firstBad())
                        .as("over REST, with the heads of the database: %s, %s", how, check.reason())
                        .isEqualTo(named);
                found.merge(how, 1, Integer::sum);
            }
        }
        found.forEach((how, times) -> LOG.info("seed %d: %s found %d times".formatted(SEED, how, times)));
    }

    @Test
    void a_trail_that_nobody_touched_is_whole_in_one_stretch_and_in_several() throws SQLException {
        try (Connection connection = DATABASE.getConnection()) {
            AuditCheck all = AuditCheck.of(connection, new AuditCheck.Walk(0, 2 * RECORDS, SIGNED));
            AuditCheck first = AuditCheck.of(connection, new AuditCheck.Walk(0, 25, SIGNED));
            AuditCheck last = AuditCheck.of(connection, new AuditCheck.Walk(25, 100, SIGNED));
            AuditCheck beyond = AuditCheck.of(connection, new AuditCheck.Walk(RECORDS + 1, 100, SIGNED));

            assertThat(all).isEqualTo(new AuditCheck(true, 0, RECORDS, SIGNED.get((long) RECORDS), null, null, null));
            assertThat(first.next()).isEqualTo(25);
            assertThat(last)
                    .isEqualTo(new AuditCheck(true, 25, RECORDS - 25, SIGNED.get((long) RECORDS), null, null, null));
            assertThat(beyond.whole()).isFalse();
        }
    }

    private static long lastKeptBefore(long position) {
        return KEPT.stream()
                .filter(kept -> kept < position)
                .max(Integer::compare)
                .orElse(0);
    }

    private static String migration(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(StoredTrailTest.class.getResourceAsStream("/db/platform/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
