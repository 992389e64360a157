package vn.thads.reporting.rebuild;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.thads.events.CaseEvent;
import vn.thads.events.ComplaintEvent;
import vn.thads.events.EventTypes;
import vn.thads.events.OfficerEvent;
import vn.thads.events.ReportEvent;
import vn.thads.events.ThadsEvent;
import vn.thads.platform.event.EventConsumer;
import vn.thads.platform.event.ReceivedEvent;
import vn.thads.platform.event.TopicReplay;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.ReportingProblem;

/**
 * Reads the topics into the shadow through the very consumers of the inbox, catches up with what arrived meanwhile, compares, and swaps when told to.
 *
 * <p>One at a time: there is one shadow. While it works it holds a lock of its database session, by which others see that it lives.
 */
@ApplicationScoped
class RebuildRunner {
    static final long LOCK = 7_240_117L;
    private static final int BATCH = 500;

    /** Sums and indexes of ten years of the nation take minutes. */
    private static final int FINISH_SECONDS = 3_600;

    private final AgroalDataSource database;
    private final TopicReplay topics;
    private final List<EventConsumer> consumers;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "rebuild"));

    RebuildRunner(AgroalDataSource database, TopicReplay topics, @All List<EventConsumer> consumers) {
        this.database = database;
        this.topics = topics;
        this.consumers = consumers.stream()
                .filter(it -> !it.name().equals(RebuildConsumer.NAME))
                .toList();
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
                in(sql -> failed(sql, id, e));
            }
        });
    }

    private static void failed(RebuildSql sql, UUID id, Exception why) throws SQLException {
        if (sql.lock(id).filter(Rebuild::isUnderWay).isPresent()) {
            Log.errorf(why, "rebuild %s failed", id);
            sql.end(id, Rebuild.State.FAILED, String.valueOf(why.getMessage()));
        } else {
            Log.infof("rebuild %s was ended while it ran", id);
        }
    }

    /** An operator ended it: what is under way leaves nothing. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Ended(UUID id) {
            super("rebuild " + id + " was ended");
        }
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
        inShadow(ShadowSql::empty);
        Set<String> withDeadLetter = ConcurrentHashMap.newKeySet();
        try (var lanes = new Lanes(events -> post(id, events, withDeadLetter))) {
            topics.read(RebuildConsumer.TOPICS, lanes::take);
            lanes.finish();
        }
        inShadow(shadow -> shadow.sum(id));
        inShadow(ShadowSql::index);
        compare(id);
    }

    /** An event that the inbox has as a dead letter fails here too: it and what follows in its aggregate are left out. */
    private void post(UUID id, List<ReceivedEvent> events, Set<String> withDeadLetter) {
        List<ReceivedEvent> sound = events.stream()
                .filter(event -> !withDeadLetter.contains(event.subject()))
                .toList();
        try {
            post(id, sound);
        } catch (Ended e) {
            throw e;
        } catch (RuntimeException e) {
            if (sound.size() == 1) {
                withDeadLetter.add(sound.getFirst().subject());
                return;
            }
            int half = sound.size() / 2;
            post(id, sound.subList(0, half), withDeadLetter);
            post(id, sound.subList(half, sound.size()), withDeadLetter);
        }
    }

    private void post(UUID id, List<ReceivedEvent> events) {
        if (!events.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> {
                try (Connection connection = database.getConnection()) {
                    var sql = new RebuildSql(connection);
                    new ShadowSql(connection).commitUnflushed();
                    consume(sql, events);
                    // last of all: the inbox waits for this row, and so does the other lane
                    if (!sql.advance(id, events.size())) {
                        throw new Ended(id);
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException("the shadow took no events", e);
                }
            });
        }
    }

    /** The consumers' connection is the one of this transaction, and for it the shadow stands where the running tables were. */
    private void consume(RebuildSql sql, List<ReceivedEvent> events) throws SQLException {
        sql.turnToShadow();
        for (EventConsumer consumer : consumers) {
            List<ReceivedEvent> wanted = events.stream()
                    .filter(event -> consumer.topics().contains(topicOf(event.event())))
                    .toList();
            if (!wanted.isEmpty()) {
                consumer.refill(wanted);
            }
        }
        sql.turnBack();
    }

    private static String topicOf(ThadsEvent event) {
        return switch (event) {
            case CaseEvent _ -> EventTypes.CASES;
            case OfficerEvent _ -> EventTypes.OFFICERS;
            case ComplaintEvent _ -> EventTypes.COMPLAINTS;
            case ReportEvent _ -> EventTypes.REPORTS;
        };
    }

    /** Catches up and compares, while the inbox waits; swaps if that was asked for and nothing differs. */
    private void compare(UUID id) {
        caughtUp(id, (sql, rebuild) -> {
            if (sql.compare(id) == 0 && rebuild.swapWhenEqual()) {
                sql.swap(id);
            }
        });
    }

    /** Catches up and swaps, whatever differs. */
    void swap(UUID id) {
        try {
            caughtUp(id, (sql, rebuild) -> sql.swap(id));
        } catch (Ended e) {
            throw new ProblemException(
                    ReportingProblem.REBUILD_NOT_READY,
                    Message.of("rebuild-not-ready.detail", Rebuild.State.ABANDONED));
        }
    }

    private interface Ending {
        void on(RebuildSql sql, Rebuild rebuild) throws SQLException;
    }

    private void caughtUp(UUID id, Ending ending) {
        long position = catchUp(id);
        QuarkusTransaction.requiringNew().timeout(120).run(() -> {
            try (Connection connection = database.getConnection()) {
                var sql = new RebuildSql(connection);
                Rebuild rebuild = sql.lock(id).filter(Rebuild::isUnderWay).orElseThrow(() -> new Ended(id));
                RebuildBacklog.Batch batch = RebuildBacklog.read(connection, id, position, BATCH);
                while (!batch.events().isEmpty()) {
                    consume(sql, batch.events());
                    batch = RebuildBacklog.read(connection, id, batch.position(), BATCH);
                }
                new ShadowSql(connection).sum(id);
                ending.on(sql, rebuild);
            } catch (SQLException e) {
                throw new IllegalStateException("the rebuild was not finished", e);
            }
        });
    }

    /** Most of the backlog is posted while the inbox goes on. */
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

    private interface Work<T> {
        void on(T sql) throws SQLException;
    }

    private void in(Work<RebuildSql> work) {
        inTransaction(connection -> work.on(new RebuildSql(connection)));
    }

    private void inShadow(Work<ShadowSql> work) {
        inTransaction(connection -> work.on(new ShadowSql(connection)));
    }

    private void inTransaction(Work<Connection> work) {
        QuarkusTransaction.requiringNew().timeout(FINISH_SECONDS).run(() -> {
            try (Connection connection = database.getConnection()) {
                work.on(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("the rebuild cannot be kept", e);
            }
        });
    }
}
