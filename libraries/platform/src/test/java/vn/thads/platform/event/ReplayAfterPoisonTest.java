package vn.thads.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.thads.events.EventTypes;
import vn.thads.localstack.testing.TestServers;

/** A rebuild over a topic with poison in it reads what the running service applied, and nothing else. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ReplayAfterPoisonTest {
    private static final String CONDUCT = "vn.thads.report.conduct-recorded.v1";

    @Inject
    Bench bench;

    @Inject
    TopicReplay replay;

    @Test
    void the_right_event_after_the_poison_is_read_in_its_turn() {
        UUID healed = UUID.randomUUID();
        bench.send(poison(healed, 1));
        bench.send(healed, 2, "FALSE_DATA");
        bench.send(healed, 1, "FALSE_DATA");

        bench.awaitEffects(healed, 1, 2);

        assertThat(sequencesOf(healed)).containsExactly(1L, 2L);
    }

    @Test
    void what_waits_behind_poison_waits_in_a_replay_too() {
        UUID poisoned = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        bench.send(poisoned, 1, "FALSE_DATA");
        bench.send(poison(poisoned, 2));
        bench.send(poisoned, 3, "FALSE_DATA");
        bench.send(other, 1, "FALSE_DATA");

        bench.awaitEffects(other, 1);
        bench.awaitEffects(poisoned, 1);

        assertThat(sequencesOf(poisoned)).containsExactly(1L);
        assertThat(sequencesOf(other)).containsExactly(1L);
    }

    private List<Long> sequencesOf(UUID subject) {
        List<Long> read = new ArrayList<>();
        replay.read(
                Set.of(EventTypes.REPORTS),
                events -> events.stream()
                        .filter(event -> event.subject().equals(subject.toString()))
                        .forEach(event -> read.add(event.sequence())));
        return read;
    }

    private static ProducerRecord<byte[], byte[]> poison(UUID subject, long sequence) {
        var record = new ProducerRecord<>(EventTypes.REPORTS, bytes(subject.toString()), bytes("{not json"));
        record.headers()
                .add("ce_id", bytes(UUID.randomUUID().toString()))
                .add("ce_type", bytes(CONDUCT))
                .add("ce_subject", bytes(subject.toString()))
                .add("ce_sequence", bytes(Long.toString(sequence)))
                .add("ce_time", bytes("2017-02-16T02:00:00Z"))
                .add("ce_legaldate", bytes("2017-02-16"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
