package vn.thads.reporting.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.thads.platform.event.ReceivedEvent;
import vn.thads.platform.event.TopicReplay;
import vn.thads.reporting.posting.AccountRules;

/**
 * Reads the topics into the shadow, catches up with what arrived meanwhile, compares, and swaps when told to.
 *
 * <p>One thread: there is one shadow. While it works it holds a lock of its database session, by which others see that it lives.
 */
@ApplicationScoped
class RebuildRunner {
    static final long LOCK = 7_240_117L;
    private static final int BATCH = 500;

    private final AgroalDataSource database;
    private final TopicReplay topics;
    private final LedgerBook shadow = new LedgerBook(LedgerTables.SHADOW, AccountRules.shipped());
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "ledger-rebuild"));

    RebuildRunner(AgroalDataSource database, TopicReplay topics) {
        this.database = database;
        this.topics = topics;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    void run(UUID id) {
        thread.execute(() -> {
            try {
                underLock(id);
            } catch (SQLException | RuntimeException e) {
                Log.errorf(e, "rebuild %s failed", id);
                in(sql -> sql.end(id, Rebuild.State.FAILED, String.valueOf(e.getMessage())));
            }
        });
    }

    private void underLock(UUID id) throws SQLException {
        try (Connection session = database.getConnection();
                Statement statement = session.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                rebuild(id);
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private void rebuild(UUID id) {
        in(RebuildSql::emptyShadow);
        var withDeadLetter = new HashSet<String>();
        topics.read(Set.of(LedgerConsumer.CASES), events -> post(id, events, withDeadLetter));
        compare(id);
    }

    /** An event that the running ledger has as a dead letter fails here too: it and what follows in its case are left out. */
    private void post(UUID id, List<ReceivedEvent> events, Set<String> withDeadLetter) {
        List<ReceivedEvent> sound = events.stream()
                .filter(event -> !withDeadLetter.contains(event.subject()))
                .toList();
        try {
            post(id, sound);
        } catch (RuntimeException e) {
            if (sound.size() == 1) {
                withDeadLetter.add(sound.getFirst().subject());
                return;
            }
            for (ReceivedEvent event : sound) {
                post(id, List.of(event), withDeadLetter);
            }
        }
    }

    private void post(UUID id, List<ReceivedEvent> events) {
        if (!events.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> {
                try (Connection connection = database.getConnection()) {
                    shadow.post(connection, events);
                    new RebuildSql(connection).advance(id, events.size());
                } catch (SQLException e) {
                    throw new IllegalStateException("the shadow took no events", e);
                }
            });
        }
    }

    /** Catches up and compares, while the running ledger waits; swaps if that was asked for and nothing differs. */
    private void compare(UUID id) {
        caughtUp(id, (sql, rebuild) -> {
            if (sql.compare(id) == 0 && rebuild.swapWhenEqual()) {
                sql.swap(id);
            }
        });
    }

    /** Catches up and swaps, whatever differs. */
    void swap(UUID id) {
        caughtUp(id, (sql, rebuild) -> sql.swap(id));
    }

    private interface Ending {
        void on(RebuildSql sql, Rebuild rebuild) throws SQLException;
    }

    private void caughtUp(UUID id, Ending ending) {
        long position = catchUp(id);
        QuarkusTransaction.requiringNew().timeout(120).run(() -> {
            try (Connection connection = database.getConnection()) {
                var sql = new RebuildSql(connection);
                Rebuild rebuild = sql.lock(id).orElseThrow();
                RebuildBacklog.Batch batch = RebuildBacklog.read(connection, id, position, BATCH);
                while (!batch.events().isEmpty()) {
                    shadow.post(connection, batch.events());
                    batch = RebuildBacklog.read(connection, id, batch.position(), BATCH);
                }
                ending.on(sql, rebuild);
            } catch (SQLException e) {
                throw new IllegalStateException("the rebuild was not finished", e);
            }
        });
    }

    /** Most of the backlog is posted while the running ledger goes on. */
    private long catchUp(UUID id) {
        long position = 0;
        while (true) {
            RebuildBacklog.Batch batch = backlog(id, position);
            if (batch.events().isEmpty()) {
                return position;
            }
            post(id, batch.events());
            position = batch.position();
        }
    }

    private RebuildBacklog.Batch backlog(UUID id, long after) {
        try (Connection connection = database.getConnection()) {
            return RebuildBacklog.read(connection, id, after, BATCH);
        } catch (SQLException e) {
            throw new IllegalStateException("the backlog cannot be read", e);
        }
    }

    private interface Work {
        void on(RebuildSql sql) throws SQLException;
    }

    private void in(Work work) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                work.on(new RebuildSql(connection));
            } catch (SQLException e) {
                throw new IllegalStateException("the rebuild cannot be kept", e);
            }
        });
    }
}
