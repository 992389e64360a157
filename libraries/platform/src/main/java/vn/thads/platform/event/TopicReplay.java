package vn.thads.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads topics once more from their beginning, for a rebuild beside the running service. */
@ApplicationScoped
public class TopicReplay {
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(500);

    private final AgroalDataSource database;
    private final KafkaClients clients;

    TopicReplay(AgroalDataSource database, KafkaClients clients) {
        this.database = database;
        this.clients = clients;
    }

    /**
     * Reads everything that the topics hold at the start of the call: once per aggregate and sequence, in order per aggregate. What
     * an operator dropped, and what is no event of ours, is left out, as it was from the running service.
     *
     * @param topics topics to read
     * @param sink called on this thread with batches of up to 500
     */
    public void read(Set<String> topics, Consumer<List<ReceivedEvent>> sink) {
        Turnstile turnstile = new Turnstile(dropped());
        List<ReceivedEvent> batch = new ArrayList<>(BATCH);
        try (org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> reader = clients.freeConsumer(BATCH)) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> reader.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(reader.endOffsets(partitions));
            ends.values().removeIf(end -> end == 0);
            while (!ends.isEmpty()) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                    turnstile.pass(Envelope.of(record), batch);
                    if (batch.size() >= BATCH) {
                        sink.accept(List.copyOf(batch));
                        batch.clear();
                    }
                }
                ends.entrySet().removeIf(end -> reader.position(end.getKey()) >= end.getValue());
            }
        }
        if (!batch.isEmpty()) {
            sink.accept(List.copyOf(batch));
        }
    }

    private Set<Place> dropped() {
        Set<Place> dropped = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select topic, subject, sequence from dead_letter where state = 'DROPPED' and sequence is not null
                        """);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                dropped.add(new Place(new Envelope.Stream(row.getString(1), row.getString(2)), row.getLong(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the dead letters cannot be read", e);
        }
        return dropped;
    }

    /**
     * One version of one aggregate.
     *
     * @param stream the aggregate
     * @param sequence its version
     */
    private record Place(Envelope.Stream stream, long sequence) {}

    /**
     * Lets each event through once and in its turn. What is no event takes no turn: the right one may come later under its number, as
     * it does to the running service, and what comes behind it waits for that one.
     */
    private static final class Turnstile {
        private final Set<Place> dropped;
        private final Map<Envelope.Stream, Queue> queues = new HashMap<>();

        Turnstile(Set<Place> dropped) {
            this.dropped = dropped;
        }

        void pass(Envelope envelope, List<ReceivedEvent> out) {
            try {
                Place place = new Place(envelope.stream(), envelope.sequence());
                Queue queue = queues.computeIfAbsent(place.stream(), unseen -> new Queue());
                if (!queue.isOver(place.sequence())) {
                    queue.offer(
                            place.sequence(),
                            dropped.contains(place) ? Optional.empty() : Optional.of(envelope.open()));
                    queue.leaveInTurn(out);
                }
            } catch (Envelope.Unreadable e) {
                return; // no event: the running service has it as a dead letter
            }
        }
    }

    /** The events of one aggregate whose turn has not come; an empty one was dropped by an operator. */
    private static final class Queue {
        private final Map<Long, Optional<ReceivedEvent>> waiting = new HashMap<>();
        private long over;

        boolean isOver(long sequence) {
            return sequence <= over;
        }

        void offer(long sequence, Optional<ReceivedEvent> event) {
            waiting.putIfAbsent(sequence, event);
        }

        void leaveInTurn(List<ReceivedEvent> out) {
            for (var next = waiting.remove(over + 1); next != null; next = waiting.remove(over + 1)) {
                over++;
                next.ifPresent(out::add);
            }
        }
    }
}
