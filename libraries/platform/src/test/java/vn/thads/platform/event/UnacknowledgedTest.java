package vn.thads.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;
import vn.thads.events.EventTypes;
import vn.thads.localstack.Folders;
import vn.thads.localstack.FreePorts;
import vn.thads.localstack.KafkaBroker;
import vn.thads.localstack.KafkaListeners;
import vn.thads.localstack.PostgresServer;
import vn.thads.localstack.ProcessGuard;
import vn.thads.localstack.testing.SharedServers;
import vn.thads.platform.trace.Tracing;

/** A broker that answers every question of a relay and acknowledges none of its events: no patience helps, another producer does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnacknowledgedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUBJECT = "unacknowledged";
    /** One that no service of these tests leads in: of all relays of a database one leads. */
    private static final String DATABASE = "cases";

    private final Path folder = Path.of("target", "unacknowledged-broker").toAbsolutePath();
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final List<Integer> ports = FreePorts.take(4);
    private final int inside = ports.get(0);
    private final int between = ports.get(2);
    private final DeafBetween broker = DeafBetween.open(between, ports.get(1));

    UnacknowledgedTest() throws IOException {}

    @BeforeAll
    void start() throws Exception {
        Folders.delete(folder);
        KafkaBroker.startBare(
                folder.resolve("kafka"),
                KafkaListeners.behind(inside, ports.get(1), between, ports.get(3)),
                folder.resolve("kafka.log"),
                ProcessGuard.start());
        database.setUrl(SharedServers.running().jdbcBase() + DATABASE);
        database.setUser(DATABASE);
        database.setPassword(PostgresServer.PASSWORD);
        database.setCurrentSchema(SUBJECT);
        execute("create schema " + SUBJECT);
        for (String migration : List.of("V0_10__journal_and_outbox", "V0_12__dead_letter", "V0_13__event_emission")) {
            execute(migration(migration));
        }
    }

    @AfterAll
    void clear() throws IOException {
        broker.close();
        Folders.delete(folder);
    }

    @Test
    void the_relay_begins_anew_and_every_event_arrives_in_order() throws Exception {
        RelayLoop relay =
                new RelayLoop(database, topics(between), EventTypes.REPORTS, "/test", step -> {}, Tracing.off());
        Thread thread = Thread.ofPlatform().start(relay);
        try {
            write(1, 3);
            await("the first events").atMost(PATIENCE).until(() -> waiting() == 0);
            var first = broker.heard();

            broker.stopHearing();
            write(4, 40);

            await("another producer tells the rest").atMost(PATIENCE).until(() -> waiting() == 0);
            assertThat(first).hasSize(1);
            assertThat(broker.heard()).hasSize(2).containsAll(first);
            assertThat(relay.state().errors()).isEqualTo(1);
            assertThat(told())
                    .isEqualTo(LongStream.rangeClosed(1, 40)
                            .mapToObj(Long::toString)
                            .toList());
        } finally {
            relay.stop();
            thread.join();
        }
    }

    private void write(int from, int to) throws SQLException {
        execute("""
                with told as (
                    insert into event (type, subject, sequence, legal_date, recorded_at, body)
                    select 'test', '%s', n, date '2017-02-16', now(), '{}' from generate_series(%d, %d) n
                    returning position)
                insert into outbox (position) select position from told""".formatted(SUBJECT, from, to));
    }

    private long waiting() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String migration(String name) throws IOException {
        try (var file = UnacknowledgedTest.class.getResourceAsStream("/db/platform/" + name + ".sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sequences in the order of the topic, read past him who does not hear. */
    private List<String> told() {
        var sequences = new ArrayList<String>();
        try (var reader = topics(inside).clients().freeConsumer(500)) {
            List<TopicPartition> partitions = reader.partitionsFor(EventTypes.REPORTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> reader.position(one) < ends.getOrDefault(one, 0L))) {
                reader.poll(Duration.ofMillis(200))
                        .forEach(record -> sequences.add(new String(
                                record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8)));
            }
        }
        return sequences;
    }

    private static Topics topics(int port) {
        String address = "127.0.0.1:" + port;
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("kafka.bootstrap.servers", address), "test", 500))
                .withMapping(KafkaSettings.class)
                .withMapping(EventSettings.class)
                .build();
        return new Topics(
                new KafkaClients(address, config.getConfigMapping(KafkaSettings.class)),
                config.getConfigMapping(EventSettings.class));
    }
}
