package vn.thads.benchmarks;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.thads.localstack.Service;

/** Rebuilds the ledger from the topics, against a consumer that reads the same topics and does nothing. */
record Rebuilding(Suite suite, Options options, Rounds rounds) implements Benchmark {
    private static final double GOAL = 0.2;
    private static final double NANOS = 1e9;
    private static final List<String> TOPICS = List.of("thads.cases.v1", "thads.officers.v1", "thads.complaints.v1");

    @Override
    public void run(Results.Section section) {
        var pair = rounds.compare("rebuild", _ -> rebuilt(), _ -> consumed());
        section.atLeast("rebuild of the ledger", "plain consumption of the same topics", GOAL, pair.ratio());
        section.note(pair.said() + " (events a second)");
        section.note(
                "a rebuild reads, posts, fills every replica, compares all registers and swaps them; its time is from the request"
                        + " to the state SWAPPED");
    }

    private Measured rebuilt() {
        suite.awaitQuiet();
        long start = System.nanoTime();
        var started = suite.api()
                .post(
                        suite.url(Service.REPORTING, "/rebuilds"),
                        "operator",
                        "{\"swapWhenEqual\":true}",
                        UUID.randomUUID().toString());
        var url = suite.url(
                Service.REPORTING, "/rebuilds/" + started.body().path("id").asText());
        var state = new String[1];
        Suite.await(() -> {
            state[0] = suite.api().get(url, "operator").path("state").asText();
            return !"RUNNING".equals(state[0]);
        });
        double took = (System.nanoTime() - start) / NANOS;
        var ended = suite.api().get(url, "operator");
        if (!"SWAPPED".equals(state[0])) {
            throw new IllegalStateException("the rebuild differs: " + ended);
        }
        return Measured.rate(ended.path("eventsRead").asLong() / took);
    }

    private Measured consumed() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                suite.stack().bootstrapServers(),
                "enable.auto.commit",
                false,
                "fetch.min.bytes",
                1,
                "max.poll.records",
                5000);
        long start = System.nanoTime();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(part -> new org.apache.kafka.common.TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = new HashMap<>(consumer.endOffsets(partitions));
            long events = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                events += consumer.poll(Duration.ofMillis(100)).count();
            }
            return Measured.rate(events / ((System.nanoTime() - start) / NANOS));
        }
    }
}
