package vn.thads.systemtests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import vn.thads.localstack.LocalStack;
import vn.thads.localstack.PostgresServer;
import vn.thads.localstack.Service;

/**
 * Whether everything that was written has arrived: no outbox holds a row, and every reader's stored position is the end of the topic.
 *
 * <p>Looked up in the databases and the broker themselves; a service that has just been started would say that nothing waits.
 */
final class CaughtUp {
    private final LocalStack stack;

    CaughtUp(LocalStack stack) {
        this.stack = stack;
    }

    /** Waits for it; answers how long it took. */
    Duration await(Duration limit) {
        long begun = System.nanoTime();
        Awaitility.await("everything has arrived")
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(200))
                .atMost(limit)
                .ignoreExceptions()
                .untilAsserted(() -> {
                    String waiting = waiting();
                    if (!waiting.isEmpty()) {
                        throw new AssertionError(waiting);
                    }
                });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** What still waits, in words; empty when everything has arrived. */
    private String waiting() throws SQLException, InterruptedException, ExecutionException {
        for (Service service : Service.values()) {
            long outbox = number(service, "select count(*) from outbox");
            if (outbox > 0) {
                return service.module() + " has " + outbox + " events in its outbox";
            }
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            for (Service service : Service.values()) {
                String waiting = unread(service, admin);
                if (!waiting.isEmpty()) {
                    return waiting;
                }
            }
        }
        return "";
    }

    private record Position(String topicId, long next) {}

    private String unread(Service service, Admin admin) throws SQLException, InterruptedException, ExecutionException {
        Map<TopicPartition, Position> stored = stored(service);
        Set<String> topics =
                stored.keySet().stream().map(TopicPartition::topic).collect(Collectors.toCollection(TreeSet::new));
        var described = admin.describeTopics(topics).allTopicNames().get();
        var wanted = described.values().stream()
                .flatMap(CaughtUp::partitions)
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        for (var end : admin.listOffsets(wanted).all().get().entrySet()) {
            TopicDescription topic = described.get(end.getKey().topic());
            Position position = stored.getOrDefault(end.getKey(), new Position("", 0));
            boolean isOfThisTopic =
                    topic != null && position.topicId().equals(topic.topicId().toString());
            long read = isOfThisTopic ? position.next() : 0;
            if (read < end.getValue().offset()) {
                return service.module() + " has read " + read + " of "
                        + end.getValue().offset() + " of " + end.getKey();
            }
        }
        return "";
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }

    private Map<TopicPartition, Position> stored(Service service) throws SQLException {
        var stored = new HashMap<TopicPartition, Position>();
        try (var connection = connect(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select topic, partition, topic_id, next_offset from inbox_offset")) {
            while (row.next()) {
                stored.put(
                        new TopicPartition(row.getString(1), row.getInt(2)),
                        new Position(row.getString(3), row.getLong(4)));
            }
        }
        return stored;
    }

    /** A number of a service's database. */
    long number(Service service, String sql) throws SQLException {
        try (var connection = connect(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A word of a service's database. */
    String word(Service service, String sql) throws SQLException {
        try (var connection = connect(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect(Service service) throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(service), service.database(), PostgresServer.PASSWORD);
    }
}
