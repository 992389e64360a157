package vn.thads.platform.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thads.events.EventTypes;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

/** Events that cannot be handled: aside they go, with the reason, and nobody else waits. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PoisonedEventsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String DEAD_LETTERS = EventTypes.REPORTS + ".dlq";
    private static final String NEGATIVE = """
            {"caseId":"%s","movementId":"0199a8f0-0000-7000-8000-000000000001","kind":"RECEIVED","obligation":1,"amount":-5,
             "movedOn":"2017-02-16","change":{"from":"2017-02-16","standings":[]}}
            """;

    @Inject
    Bench bench;

    @AfterEach
    void allowEverything() {
        EffectWriter.FORBIDDEN.clear();
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

        bench.awaitEffects(other, 1);
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

        bench.awaitEffects(subject, 1, 2, 3);
    }

    @Test
    void a_dropped_dead_letter_lets_the_others_pass() {
        UUID subject = UUID.randomUUID();
        EffectWriter.FORBIDDEN.add("POISON");
        bench.send(subject, 1, "POISON");
        bench.send(subject, 2, "FALSE_DATA");
        String letter = awaitLetter(subject);

        as("operator").delete("/api/v1/dead-letters/" + letter).then().statusCode(204);

        bench.awaitEffects(subject, 2);
        bench.send(subject, 1, "FALSE_DATA");
        bench.send(subject, 3, "FALSE_DATA");
        bench.awaitEffects(subject, 2, 3);
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

        bench.awaitEffects(good, 1);
        for (UUID bad : List.of(broken, unknown, nameless, foreign)) {
            await("it is told aside")
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(bench.onTopic(DEAD_LETTERS, bad, "thads_reason"))
                            .hasSize(1));
        }
    }

    @Test
    void poison_of_every_kind_goes_aside_with_its_reason_and_the_right_event_heals_what_waits() {
        String conduct = "vn.thads.report.conduct-recorded.v1";
        Map<UUID, ProducerRecord<byte[], byte[]>> poison = new LinkedHashMap<>();
        Map<UUID, String> reasons = new LinkedHashMap<>();
        record Kind(String type, String body, String reason) {}
        for (Kind kind : List.of(
                new Kind("vn.thads.report.unheard-of.v1", "{}", "unknown event type"),
                new Kind("vn.thads.report.conduct-recorded.v2", "{\"conduct\":{}}", "unknown event type"),
                new Kind(conduct, "{not json", "not a " + conduct),
                new Kind(conduct, "[" + "0,".repeat(2_500_000) + "0]", "not a " + conduct),
                new Kind(conduct, "{\"conductId\":\"%s\",\"happenedOn\":\"2017-02-30\"}", "at /happenedOn"),
                new Kind(conduct, "{\"conductId\":\"" + UUID.randomUUID() + "\"}", "another subject"),
                new Kind("vn.thads.case.money-moved.v1", NEGATIVE, "-5 đồng cannot move"))) {
            UUID subject = UUID.randomUUID();
            poison.put(
                    subject, raw(subject, subject, kind.type(), "1", kind.body().replace("%s", subject.toString())));
            reasons.put(subject, kind.reason());
        }
        UUID undated = UUID.randomUUID();
        var record = raw(
                undated,
                undated,
                conduct,
                "1",
                EventTypes.toJson(Bench.event(undated, 1, "X").event()));
        record.headers().remove("ce_legaldate").add("ce_legaldate", bytes("+200000-01-01"));
        poison.put(undated, record);
        reasons.put(undated, "no day of a case");
        UUID good = UUID.randomUUID();

        poison.values().forEach(bench::send);
        poison.keySet().forEach(subject -> bench.send(subject, 2, "FALSE_DATA"));
        bench.send(good, 1, "FALSE_DATA");

        bench.awaitEffects(good, 1);
        reasons.forEach((subject, reason) -> {
            awaitLetter(subject);
            String letter = "items.find { it.subject == '" + subject + "' }.";
            assertThat(letters().<String>path(letter + "reason")).contains(reason);
            assertThat(bench.effects(subject)).isEmpty();
            await("it is on the topic of dead letters")
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(bench.onTopic(DEAD_LETTERS, subject, "thads_reason"))
                            .singleElement()
                            .asString()
                            .contains(reason));
        });
        poison.keySet().forEach(subject -> bench.send(subject, 1, "FALSE_DATA")); // what the owner should have sent
        poison.keySet().forEach(subject -> bench.awaitEffects(subject, 1, 2));
        assertThat(letters().<List<String>>path("items.subject"))
                .doesNotContainAnyElementsOf(
                        poison.keySet().stream().map(UUID::toString).toList());
    }

    @Test
    void what_a_stranger_wrote_is_kept_to_be_tried_again_and_told_to_nobody() {
        UUID subject = UUID.randomUUID();
        var record = raw(
                subject,
                subject,
                "vn.thads.report.conduct-recorded.v1",
                "1",
                "{\"conductId\":\"Nguyễn Văn Mẫu\",\"debtor\":\"Nguyễn Văn Mẫu\"}");
        record.headers().add("sender", bytes("Nguyễn Văn Mẫu"));
        bench.send(record);
        bench.send(subject, 2, "FALSE_DATA");

        awaitLetter(subject);
        await("what comes behind it waits").atMost(SOON).until(() -> bench.held(subject) == 1);
        String mark = HexFormat.of().formatHex(bytes("Mẫu"));
        for (String table : List.of("dead_letter", "inbox_held")) {
            assertThat(bench.longs(
                            "select count(*) from " + table
                                    + " t where subject = ? and (t::text like '%Mẫu%' or t::text like ?)",
                            subject.toString(),
                            "%" + mark + "%"))
                    .as(table)
                    .containsExactly(0L);
        }
        await("it is told aside, without what it says")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(bench.onTopic(DEAD_LETTERS, subject, "thads_reason"))
                        .singleElement()
                        .asString()
                        .contains("at /conductId")
                        .doesNotContain("Mẫu"));
        assertThat(bench.onTopic(DEAD_LETTERS, subject, "sender")).containsExactly("");
        bench.send(subject, 1, "FALSE_DATA");
        bench.awaitEffects(subject, 1, 2);
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
