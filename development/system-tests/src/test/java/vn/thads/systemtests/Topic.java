package vn.thads.systemtests;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A topic as it was read once, from its beginning to its end.
 *
 * @param ids id of each event by {@code subject sequence}
 * @param last last sequence of each subject
 * @param records records, those that came twice counted twice
 * @param wrong gaps, an order that is not that of the aggregate, two ids for one event
 */
record Topic(Map<String, String> ids, Map<String, Long> last, long records, List<String> wrong) {
    /** Header of what a test put there: no service told it. */
    static final String PLANTED = "planted";

    static Topic read(String bootstrapServers, String name) {
        var read = new Reading();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "max.poll.records", 5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::take);
            }
        }
        return new Topic(read.ids, read.last, read.records, read.wrong);
    }

    private static final class Reading {
        private final Map<String, String> ids = new TreeMap<>();
        private final Map<String, Long> last = new HashMap<>();
        private final List<String> wrong = new ArrayList<>();
        private long records;

        void take(ConsumerRecord<byte[], byte[]> event) {
            if (event.headers().lastHeader(PLANTED) != null) {
                return;
            }
            records++;
            String subject = header(event, "ce_subject");
            long sequence = Long.parseLong(header(event, "ce_sequence"));
            long known = last.getOrDefault(subject, 0L);
            if (sequence > known + 1) {
                wrong.add(subject + ": " + sequence + " comes after " + known);
            }
            last.merge(subject, sequence, Math::max);
            String id = header(event, "ce_id");
            String other = ids.putIfAbsent(subject + " " + sequence, id);
            if (other != null && !other.equals(id)) {
                wrong.add(subject + " " + sequence + " is " + other + " and " + id);
            }
        }

        private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
            return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }
}
