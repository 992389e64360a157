package vn.thads.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.trace.Spans;
import vn.thads.platform.trace.Tracing;

/** Runs the {@link InboxLoop} of this process, where the service has consumers. */
@ApplicationScoped
class InboxRunner {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final Inbox inbox;
    private final CrashPoint crashPoint;
    private final Tracing tracing;
    private final Optional<InboxLoop> loop;
    private final AtomicLong applied = new AtomicLong();
    private @Nullable Thread thread;

    InboxRunner(
            AgroalDataSource database,
            EventSettings settings,
            CrashPoint crashPoint,
            RecordSeal seal,
            @All List<EventConsumer> consumers,
            Instance<EntityManager> entities,
            KafkaClients clients,
            Tracing tracing,
            @ConfigProperty(name = "quarkus.application.name", defaultValue = "thads") String group) {
        this.database = database;
        this.crashPoint = crashPoint;
        this.tracing = tracing;
        this.inbox = new Inbox(
                consumers,
                entities.isResolvable() ? Optional.of(entities.get()) : Optional.empty(),
                crashPoint,
                seal,
                tracing);
        Topics topics = new Topics(clients, settings);
        Set<String> subscribed =
                consumers.stream().flatMap(one -> one.topics().stream()).collect(Collectors.toSet());
        this.loop = settings.enabled() && !subscribed.isEmpty()
                ? Optional.of(
                        new InboxLoop(topics, subscribed, group, settings.batchRecords(), new Store(), crashPoint))
                : Optional.empty();
    }

    void start(@Observes StartupEvent started) {
        loop.ifPresent(
                work -> thread = Thread.ofPlatform().name("inbox").daemon(true).start(work));
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        loop.ifPresent(InboxLoop::stop);
        if (thread != null) {
            thread.join(STOP_WITHIN);
        }
    }

    Optional<InboxLoop> loop() {
        return loop;
    }

    /** Events that took effect since the process began. */
    long applied() {
        return applied.get();
    }

    Inbox inbox() {
        return inbox;
    }

    private final class Store implements InboxLoop.InboxStore {
        @Override
        public void take(List<Envelope> records, List<InboxSql.Offset> offsets) throws SQLException {
            try (Spans spans = tracing.receive(() -> records.stream().map(Envelope::traceparent))) {
                spans.count("messaging.batch.message_count", records.size());
                try {
                    commit(records, offsets);
                } catch (SQLException | RuntimeException e) {
                    spans.failed(e);
                    throw e;
                }
            }
        }

        private void commit(List<Envelope> records, List<InboxSql.Offset> offsets) throws SQLException {
            try {
                long took = QuarkusTransaction.requiringNew().call(() -> {
                    long effects;
                    try (Connection connection = database.getConnection()) {
                        effects = inbox.take(connection, records);
                        new InboxSql(connection, inbox.seal()).saveOffsets(offsets);
                    }
                    crashPoint.reached(CrashPoint.Step.AFTER_OFFSETS);
                    return effects;
                });
                applied.addAndGet(took);
            } catch (QuarkusTransactionException e) {
                throw new SQLException("the batch was not committed", "40000", e);
            }
        }

        @Override
        public List<InboxSql.Offset> offsets() throws SQLException {
            try (Connection connection = database.getConnection()) {
                return new InboxSql(connection, inbox.seal()).offsets();
            }
        }
    }
}
