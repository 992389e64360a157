package vn.thads.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.thads.events.EventTypes;
import vn.thads.events.ReportEvent;

/** What the tests do to journal, broker and tables. */
@ApplicationScoped
public class Bench {
    static final LocalDate DAY = LocalDate.of(2017, 2, 16);
    private static final Instant RECORDED = Instant.parse("2017-02-16T02:00:00Z");

    private final AgroalDataSource database;
    private final Journal journal;
    private final KafkaClients clients;
    private final EventSettings settings;

    Bench(AgroalDataSource database, Journal journal, KafkaClients clients, EventSettings settings) {
        this.database = database;
        this.journal = journal;
        this.clients = clients;
        this.settings = settings;
    }

    Topics topics() {
        return new Topics(clients, settings);
    }

    AgroalDataSource database() {
        return database;
    }

    static NewEvent event(UUID subject, long sequence, String kind) {
        return new NewEvent(new ReportEvent.ConductRecorded(subject, "709", kind, DAY), sequence, RECORDED);
    }

    void append(List<NewEvent> events) {
        QuarkusTransaction.requiringNew().run(() -> journal.append(events));
    }

    void append(UUID subject, long sequence) {
        append(List.of(event(subject, sequence, "FALSE_DATA")));
    }

    /** Sends what another service would, past the journal. */
    void send(UUID subject, long sequence, String kind) {
        NewEvent event = event(subject, sequence, kind);
        send(new StoredEvent(
                        0,
                        UUID.randomUUID(),
                        EventTypes.typeOf(event.event()),
                        new StoredEvent.Key(subject.toString(), sequence),
                        DAY,
                        RECORDED,
                        null,
                        EventTypes.toJson(event.event()))
                .toRecord(EventTypes.REPORTS, "/test"));
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        try (Producer<byte[], byte[]> producer = clients.producer()) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sequences whose effect is there, in the order in which it was written. */
    List<Long> effects(UUID subject) {
        return longs("select sequence from effect where subject = ? order by place", subject.toString());
    }

    void awaitEffects(UUID subject, long... sequences) {
        List<Long> expected = java.util.stream.LongStream.of(sequences).boxed().toList();
        await("effects of " + subject)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(effects(subject)).isEqualTo(expected));
    }

    long held(UUID subject) {
        return longs("select count(*) from inbox_held where subject = ?", subject.toString())
                .getFirst();
    }

    long outbox() {
        return longs("select count(*) from outbox").getFirst();
    }

    List<Long> longs(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            List<Long> values = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.add(row.getLong(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Journal journal() {
        return journal;
    }

    /** Everything that a topic holds about a subject, as {@code header} of each record. */
    List<String> onTopic(String topic, UUID subject, String header) {
        return onTopic(topic, Set.of(subject), header).getOrDefault(subject, List.of());
    }

    /** Everything that a topic holds about some subjects, as {@code header} of each record, in the order of the topic. */
    Map<UUID, List<String>> onTopic(String topic, Set<UUID> subjects, String header) {
        Map<UUID, List<String>> found = new HashMap<>();
        try (Consumer<byte[], byte[]> reader = clients.freeConsumer(500)) {
            List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> reader.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
                    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
                    subjects.stream()
                            .filter(subject -> subject.toString().equals(key))
                            .forEach(subject -> found.computeIfAbsent(subject, unused -> new ArrayList<>())
                                    .add(Envelope.of(record).headers().getOrDefault(header, "")));
                }
            }
        }
        return found;
    }
}
