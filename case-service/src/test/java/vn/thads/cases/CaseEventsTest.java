package vn.thads.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.scene.Scene.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.CaseAt;
import vn.thads.cases.scene.Scene;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseEvent.MoneyMoved;
import vn.thads.events.CaseState;
import vn.thads.events.EventTypes;
import vn.thads.localstack.testing.TestServers;

/** What another service receives over Kafka. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CaseEventsTest {
    @BeforeEach
    void open() {
        Scene.open();
    }

    @Test
    void every_fact_of_a_case_arrives_in_order_without_gap_and_without_a_name() {
        CaseAt fee = registered().notEnforceable();
        fee.receive("{\"obligation\": 1, \"amount\": 50000, \"on\": \"2016-12-20\"}")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(201, 409));
        int facts = Integer.parseInt(fee.etag().replace("\"", ""));

        List<ConsumerRecord<String, String>> told = received(fee.id(), facts);

        assertThat(told.stream().map(record -> header(record, "ce_sequence")).toList())
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, facts)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(EventTypes.read(
                        header(told.getFirst(), "ce_type"), told.getFirst().value()))
                .isInstanceOfSatisfying(CaseRegistered.class, registered -> {
                    assertThat(registered.caseId()).isEqualTo(UUID.fromString(fee.id()));
                    assertThat(registered.change().standings().getFirst().state())
                            .isEqualTo(CaseState.DECIDED);
                });
        assertThat(told)
                .anySatisfy(record -> assertThat(EventTypes.read(header(record, "ce_type"), record.value()))
                        .isInstanceOfSatisfying(
                                DecisionTaken.class,
                                decision -> assertThat(decision.transition()).isEqualTo("T6")));
        assertThat(told)
                .noneSatisfy(
                        record -> assertThat(record.value()).containsAnyOf("Nguyễn", "Thử", "290000001", "Hoà Thành"));
        assertThat(told).allSatisfy(record -> {
            assertThat(header(record, "ce_source")).isEqualTo("/case-service");
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(record.key()).isEqualTo(fee.id());
        });
    }

    @Test
    void a_receipt_is_told_with_the_day_by_which_it_is_paid_out() {
        CaseAt fee = registered().enforcing();
        fee.receive("{\"obligation\": 1, \"amount\": 50000, \"on\": \"2016-12-20\"}")
                .then()
                .statusCode(201);

        List<ConsumerRecord<String, String>> told = received(fee.id(), 4);

        assertThat(EventTypes.read(
                        header(told.getLast(), "ce_type"), told.getLast().value()))
                .isInstanceOfSatisfying(MoneyMoved.class, moved -> {
                    assertThat(moved.amount()).isEqualTo(50_000);
                    assertThat(moved.payOutDueOn()).isEqualTo("2016-12-30");
                });
    }

    private static List<ConsumerRecord<String, String>> received(String caseId, int atLeast) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", TestServers.broker(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> told = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(EventTypes.CASES));
            Awaitility.await("the relay publishes what was committed")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                            if (caseId.equals(record.key())) {
                                told.add(record);
                            }
                        });
                        return told.size() >= atLeast;
                    });
        }
        return told;
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
