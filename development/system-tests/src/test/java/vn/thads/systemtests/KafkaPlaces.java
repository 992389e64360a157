package vn.thads.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the broker keeps: the files on its disk, and, since batches may be compressed, every record of every topic as a reader gets it. */
record KafkaPlaces(SmallYear year, Path data) {
    static final String DEAD = ".dlq";

    /** The segments as they lie on the disk. */
    List<Place> files() {
        try (var files = Files.walk(data.resolve("kafka"))) {
            var places = new ArrayList<Place>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".log")).toList()) {
                places.add(new Place("kafka/" + data.relativize(file), Files.readAllBytes(file)));
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every record of the topics, from their beginning. */
    List<Place> records(Predicate<String> wanted) {
        var places = new ArrayList<Place>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", year.stack().bootstrapServers(), "max.poll.records", 5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> !topic.getKey().startsWith("__") && wanted.test(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> places.add(place(event)));
            }
        }
        return places;
    }

    private static Place place(ConsumerRecord<byte[], byte[]> event) {
        var bytes = new ByteArrayOutputStream();
        event.headers().forEach(header -> {
            bytes.writeBytes(header.key().getBytes(StandardCharsets.UTF_8));
            bytes.write('=');
            bytes.writeBytes(header.value());
            bytes.write('\n');
        });
        bytes.writeBytes(event.key() == null ? new byte[0] : event.key());
        bytes.write('\n');
        bytes.writeBytes(event.value() == null ? new byte[0] : event.value());
        return new Place("topic " + event.topic(), bytes.toByteArray());
    }
}
