package vn.thads.reporting.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.event.KafkaClients;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/** How far the ledger has come, and how many events of case-service still wait on the broker. */
@ApplicationScoped
class LedgerProgress {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AgroalDataSource database;
    private final Admin broker;

    LedgerProgress(AgroalDataSource database, KafkaClients clients) {
        this.database = database;
        this.broker = clients.admin();
    }

    @PreDestroy
    void close() {
        broker.close(PATIENCE);
    }

    /** The progress as it is answered. */
    @Schema(name = "LedgerProgress", description = "How far the ledger has come (tiến độ hạch toán)")
    record View(
            @Schema(description = "Events posted (sự kiện đã hạch toán)", examples = "28000")
            long eventsPosted,

            @Schema(description = "Entries posted (bút toán)", examples = "410000")
            long entriesPosted,

            @Schema(description = "Records on the broker that were not yet read (còn chờ)", examples = "0")
            long lag,

            @Schema(description = "Latest instant of knowledge among them") @Nullable
            Instant lastRecordedAt,

            @Schema(description = "When the last one was posted") @Nullable
            Instant lastPostedAt) {}

    View now() {
        try (Connection connection = database.getConnection()) {
            // the ends of the topic first: an event that arrives in between is at worst counted as waiting no more
            Map<TopicPartition, Long> ends = ends(partitions());
            Map<Integer, Long> read = read(connection);
            long lag = 0;
            for (var end : ends.entrySet()) {
                lag += Math.max(
                        0, end.getValue() - read.getOrDefault(end.getKey().partition(), 0L));
            }
            return view(connection, lag);
        } catch (SQLException e) {
            throw new IllegalStateException("the progress of the ledger cannot be read", e);
        }
    }

    private static View view(Connection connection, long lag) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select events_posted, entries_posted, last_recorded_at, last_posted_at from ledger_progress");
                ResultSet row = query.executeQuery()) {
            row.next();
            return new View(row.getLong(1), row.getLong(2), lag, instant(row, 3), instant(row, 4));
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Map<Integer, Long> read(Connection connection) throws SQLException {
        var read = new HashMap<Integer, Long>();
        try (PreparedStatement query =
                connection.prepareStatement("select partition, next_offset from inbox_offset where topic = ?")) {
            query.setString(1, LedgerConsumer.CASES);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    read.put(row.getInt(1), row.getLong(2));
                }
            }
        }
        return read;
    }

    private Map<TopicPartition, OffsetSpec> partitions() {
        var description = answer(
                broker.describeTopics(java.util.List.of(LedgerConsumer.CASES)).allTopicNames());
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        description
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> partitions.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
        return partitions;
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, OffsetSpec> partitions) {
        var ends = new HashMap<TopicPartition, Long>();
        answer(broker.listOffsets(partitions).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T answer(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(PlatformProblem.OVERLOADED, Message.of("overloaded.detail"))
                .withHeader("Retry-After", "2");
    }
}
