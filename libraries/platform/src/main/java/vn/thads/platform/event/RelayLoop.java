package vn.thads.platform.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.trace.Spans;
import vn.thads.platform.trace.Tracing;

/**
 * Publishes the outbox in order, at least once, and deletes a row when the broker has acknowledged it.
 *
 * <p>Of all replicas of a service one leads, by an advisory lock of its database session; the others look twice a second whether the
 * lead is free. Should two publish for a moment (the session of the first broke while its records were on their way), each publishes
 * every row that is still there, in order: an event may come twice, none comes late. When the broker is away the rows stay; nobody
 * who writes notices.
 */
final class RelayLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    /** Spells "relay" in the upper bytes; one per database, and each service has its own. */
    static final long LEAD = 0x72656c6179000001L;

    private static final int WAVE = 1_000;
    private static final int DEAD_LETTER_WAVE = 20;
    private static final long LOOK_MILLIS = 100;
    private static final long FOLLOW_MILLIS = 500;
    private static final long BACK_OFF_MILLIS = 1_000;

    private final DataSource database;
    private final Topics topics;
    private final String topic;
    private final String source;
    private final CrashPoint crashPoint;
    private final Tracing tracing;
    private final Semaphore woken = new Semaphore(0);
    private final RelayState state = new RelayState();
    private volatile boolean running = true;

    RelayLoop(DataSource database, Topics topics, String topic, String source, CrashPoint crashPoint, Tracing tracing) {
        this.database = database;
        this.topics = topics;
        this.topic = topic;
        this.source = source;
        this.crashPoint = crashPoint;
        this.tracing = tracing;
    }

    void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    void stop() {
        running = false;
        wake();
    }

    RelayState state() {
        return state;
    }

    @Override
    public void run() {
        while (running) {
            try {
                leadOrFollow();
            } catch (InterruptedException e) {
                running = false;
            } catch (SQLException | ExecutionException | RuntimeException | Error e) {
                // an error too: nobody would begin again for a thread that is gone
                state.failed(e);
                LOG.warnf("The relay of %s backs off: %s", topic, state.problem());
                pause(BACK_OFF_MILLIS);
            }
        }
    }

    private void leadOrFollow() throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection = database.getConnection()) {
            OutboxSql outbox = new OutboxSql(connection);
            if (outbox.takeLead(LEAD)) {
                try {
                    lead(outbox);
                } finally {
                    state.follows();
                    leaveLead(outbox);
                }
                return;
            }
        }
        state.follows();
        pause(FOLLOW_MILLIS);
    }

    private static void leaveLead(OutboxSql outbox) {
        try {
            outbox.leaveLead(LEAD);
        } catch (SQLException e) {
            LOG.debug("The session is gone, and the lead with it", e);
        }
    }

    private void lead(OutboxSql outbox) throws SQLException, InterruptedException, ExecutionException {
        topics.createMissing(List.of(topic));
        try (Publisher publisher = new Publisher(topics.clients().producer(), crashPoint, () -> running)) {
            state.leads();
            while (running) {
                int published = publishWaiting(outbox, publisher)
                        + publishDeadLetters(outbox, publisher)
                        + emitAgain(outbox, publisher);
                state.published(published);
                if (published == 0) {
                    pause(LOOK_MILLIS);
                }
            }
        }
    }

    private int publishWaiting(OutboxSql outbox, Publisher publisher)
            throws SQLException, InterruptedException, ExecutionException {
        List<StoredEvent> events = outbox.waiting(WAVE);
        if (events.isEmpty() || !publishTraced(events, publisher)) {
            return 0;
        }
        outbox.delete(events);
        crashPoint.reached(CrashPoint.Step.AFTER_DELETE);
        return events.size();
    }

    /** A record goes on in the span of its being sent, where its trace is told. */
    private boolean publishTraced(List<StoredEvent> events, Publisher publisher)
            throws InterruptedException, ExecutionException {
        try (Spans spans = tracing.publish(topic, () -> events.stream().map(StoredEvent::traceparent))) {
            spans.count("messaging.batch.message_count", events.size());
            try {
                List<ProducerRecord<byte[], byte[]>> records = events.stream()
                        .map(event -> event.toRecord(topic, source, spans.within(event.traceparent())))
                        .toList();
                return publisher.publish(records, this::createTopics);
            } catch (ExecutionException | RuntimeException e) {
                spans.failed(e);
                throw e;
            }
        }
    }

    private int publishDeadLetters(OutboxSql outbox, Publisher publisher)
            throws SQLException, InterruptedException, ExecutionException {
        List<DeadRecord> letters = outbox.unpublishedDeadLetters(DEAD_LETTER_WAVE);
        List<ProducerRecord<byte[], byte[]>> records =
                letters.stream().map(letter -> letter.toRecord(source)).toList();
        if (letters.isEmpty() || !publisher.publish(records, this::createTopics)) {
            return 0;
        }
        outbox.markPublished(letters);
        return letters.size();
    }

    private int emitAgain(OutboxSql outbox, Publisher publisher)
            throws SQLException, InterruptedException, ExecutionException {
        var open = outbox.openEmission();
        if (open.isEmpty()) {
            return 0;
        }
        List<StoredEvent> events = outbox.next(open.get(), WAVE);
        if (events.isEmpty()) {
            outbox.advance(open.get(), open.get().until(), true);
            return 0;
        }
        if (!publisher.publish(records(events), this::createTopics)) {
            return 0;
        }
        long reached = events.getLast().position();
        outbox.advance(open.get(), reached, reached >= open.get().until());
        return events.size();
    }

    private void createTopics() throws InterruptedException, ExecutionException {
        topics.createMissing(List.of(topic));
    }

    private List<ProducerRecord<byte[], byte[]>> records(List<StoredEvent> events) {
        return events.stream().map(event -> event.toRecord(topic, source)).toList();
    }

    private void pause(long millis) {
        try {
            if (running && woken.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** What the relay is doing, for operators. */
    static final class RelayState {
        private volatile boolean leader;
        private final AtomicLong published = new AtomicLong();
        private final AtomicLong errors = new AtomicLong();
        private volatile @Nullable String problem;

        void leads() {
            leader = true;
            problem = null;
        }

        void follows() {
            leader = false;
        }

        void published(int events) {
            published.addAndGet(events);
            if (events > 0) {
                problem = null;
            }
        }

        void failed(Throwable e) {
            errors.incrementAndGet();
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            problem = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        }

        boolean isLeader() {
            return leader;
        }

        long published() {
            return published.get();
        }

        long errors() {
            return errors.get();
        }

        @Nullable
        String problem() {
            return problem;
        }
    }
}
