package vn.thads.platform.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thads.events.EventTypes;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TroubledEventsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String DEAD_LETTERS = EventTypes.REPORTS + ".dlq";

    @Inject
    Bench bench;

    @AfterEach
    void allowEverything() {
        EffectWriter.FORBIDDEN.clear();
    }

    @Test
    void a_second_delivery_changes_nothing() {
        UUID subject = UUID.randomUUID();
        bench.send(subject, 1, "FALSE_DATA");
        bench.send(subject, 2, "FALSE_DATA");
        bench.send(subject, 1, "FALSE_DATA");
        bench.send(subject, 2, "FALSE_DATA");
        bench.send(subject, 3, "FALSE_DATA");

        awaitEffects(subject, 1, 2, 3);
    }

    @Test
    void a_gap_holds_its_aggregate_alone_and_heals_by_itself() {
        UUID subject = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        bench.send(subject, 1, "FALSE_DATA");
        bench.send(subject, 3, "FALSE_DATA");
        bench.send(subject, 4, "FALSE_DATA");
        bench.send(other, 1, "FALSE_DATA");

        awaitEffects(other, 1);
        await("two events wait").atMost(SOON).until(() -> bench.held(subject) == 2);
        assertThat(bench.effects(subject)).containsExactly(1L);
        as("operator").get("/api/v1/relay").then().statusCode(200).body("gaps", greaterThanOrEqualTo(1));
        await("readiness tells it")
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'messaging' }.data.gaps", greaterThanOrEqualTo(1)));

        bench.send(subject, 2, "FALSE_DATA");

        awaitEffects(subject, 1, 2, 3, 4);
        assertThat(bench.held(subject)).isZero();
    }

    @Test
    void a_poisoned_event_becomes_a_dead_letter_and_is_replayed_after_repair() {
        UUID subject = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        EffectWriter.FORBIDDEN.add("POISON");
        bench.send(subject, 1, "FALSE_DATA");
        bench.send(subject, 2, "POISON");
        bench.send(subject, 3, "FALSE_DATA");
        bench.send(other, 1, "FALSE_DATA");

        awaitEffects(other, 1);
        String letter = awaitLetter(subject);
        await("the event behind it waits").atMost(SOON).until(() -> bench.held(subject) == 1);
        assertThat(bench.effects(subject)).containsExactly(1L);
        await("it is on the topic of dead letters")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(bench.onTopic(DEAD_LETTERS, subject, "thads_reason"))
                        .containsExactly("IllegalArgumentException: cannot handle POISON"));
        as("operator")
                .post("/api/v1/dead-letters/" + letter + "/replays")
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("attempts", equalTo(2));

        EffectWriter.FORBIDDEN.clear();
        as("operator")
                .post("/api/v1/dead-letters/" + letter + "/replays")
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLAYED"))
                .body("settledBy", equalTo("operator"));

        awaitEffects(subject, 1, 2, 3);
    }

    @Test
    void a_dropped_dead_letter_lets_the_others_pass() {
        UUID subject = UUID.randomUUID();
        EffectWriter.FORBIDDEN.add("POISON");
        bench.send(subject, 1, "POISON");
        bench.send(subject, 2, "FALSE_DATA");
        String letter = awaitLetter(subject);

        as("operator").delete("/api/v1/dead-letters/" + letter).then().statusCode(204);

        awaitEffects(subject, 2);
        bench.send(subject, 1, "FALSE_DATA");
        bench.send(subject, 3, "FALSE_DATA");
        awaitEffects(subject, 2, 3);
        as("operator")
                .delete("/api/v1/dead-letters/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_no_event_goes_aside_and_blocks_nobody() {
        UUID broken = UUID.randomUUID();
        UUID unknown = UUID.randomUUID();
        UUID nameless = UUID.randomUUID();
        UUID foreign = UUID.randomUUID();
        UUID good = UUID.randomUUID();
        bench.send(raw(broken, broken, "vn.thads.report.conduct-recorded.v1", "1", "{not json"));
        bench.send(raw(unknown, unknown, "vn.thads.report.unheard-of.v2", "1", "{}"));
        bench.send(raw(nameless, nameless, "vn.thads.report.conduct-recorded.v1", "first", "{}"));
        bench.send(raw(foreign, good, "vn.thads.report.conduct-recorded.v1", "1", "{}"));
        bench.send(new ProducerRecord<>(EventTypes.REPORTS, null, null));
        bench.send(good, 1, "FALSE_DATA");

        awaitEffects(good, 1);
        for (UUID bad : List.of(broken, unknown, nameless, foreign)) {
            await("it is told aside")
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(bench.onTopic(DEAD_LETTERS, bad, "thads_reason"))
                            .hasSize(1));
        }
    }

    @Test
    void the_journal_told_again_changes_nothing_and_keeps_its_ids() {
        UUID subject = UUID.randomUUID();
        bench.append(subject, 1);
        bench.append(subject, 2);
        awaitEffects(subject, 1, 2);
        List<String> first = bench.onTopic(EventTypes.REPORTS, subject, "ce_id");

        String run = as("operator")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"after\":0}")
                .post("/api/v1/event-emissions")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        await("the run is done")
                .atMost(SOON)
                .untilAsserted(
                        () -> as("operator").get(run).then().statusCode(200).body("state", equalTo("DONE")));
        assertThat(bench.onTopic(EventTypes.REPORTS, subject, "ce_id"))
                .containsExactly(first.get(0), first.get(1), first.get(0), first.get(1));
        bench.append(subject, 3);
        awaitEffects(subject, 1, 2, 3);
    }

    @Test
    void the_feed_is_for_those_who_may_read_it() {
        UUID subject = UUID.randomUUID();
        long before =
                bench.longs("select coalesce(max(position), 0) from event").getFirst();
        bench.append(subject, 1);

        as("operator")
                .get("/api/v1/events?after={before}&limit=10&waitSeconds=3", before)
                .then()
                .statusCode(200)
                .body("items.find { it.subject == '" + subject + "' }.data.office", equalTo("709"));
        as("operator").get("/api/v1/events?waitSeconds=4").then().statusCode(400);
        as("officer-709-1").get("/api/v1/events").then().statusCode(403);
        as("head-709").get("/api/v1/dead-letters").then().statusCode(403);
    }

    private void awaitEffects(UUID subject, long... sequences) {
        List<Long> expected = java.util.stream.LongStream.of(sequences).boxed().toList();
        await("effects of " + subject)
                .atMost(SOON)
                .untilAsserted(() -> assertThat(bench.effects(subject)).isEqualTo(expected));
    }

    private String awaitLetter(UUID subject) {
        String find = "items.find { it.subject == '" + subject + "' }.id";
        await("the dead letter")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(letters().<String>path(find)).isNotNull());
        return letters().path(find);
    }

    private static io.restassured.response.Response letters() {
        return as("operator").get("/api/v1/dead-letters?limit=500");
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(TestTokens.of(client));
    }

    private static ProducerRecord<byte[], byte[]> raw(
            UUID key, UUID subject, String type, String sequence, String body) {
        var record = new ProducerRecord<>(EventTypes.REPORTS, bytes(key.toString()), bytes(body));
        record.headers()
                .add("ce_id", bytes(UUID.randomUUID().toString()))
                .add("ce_type", bytes(type))
                .add("ce_subject", bytes(subject.toString()))
                .add("ce_sequence", bytes(sequence))
                .add("ce_time", bytes("2017-02-16T02:00:00Z"))
                .add("ce_legaldate", bytes("2017-02-16"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
