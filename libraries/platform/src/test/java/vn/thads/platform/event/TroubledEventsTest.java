package vn.thads.platform.event;

import static io.restassured.RestAssured.given;
import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thads.events.EventTypes;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TroubledEventsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Bench bench;

    @AfterEach
    void disarm() {
        ArmedCrashPoint.disarm();
    }

    @Test
    void a_second_delivery_changes_nothing() {
        UUID subject = UUID.randomUUID();
        bench.send(subject, 1, "FALSE_DATA");
        bench.send(subject, 2, "FALSE_DATA");
        bench.send(subject, 1, "FALSE_DATA");
        bench.send(subject, 2, "FALSE_DATA");
        bench.send(subject, 3, "FALSE_DATA");

        bench.awaitEffects(subject, 1, 2, 3);
    }

    @Test
    void the_whole_topic_delivered_three_times_changes_nothing() {
        UUID subject = UUID.randomUUID();
        for (long sequence = 1; sequence <= 20; sequence++) {
            bench.send(subject, sequence, "FALSE_DATA");
        }
        await("all effects").atMost(SOON).until(() -> bench.effects(subject).size() == 20);
        List<Long> before = bench.longs("select place from effect order by place");

        for (int delivery = 2; delivery <= 3; delivery++) {
            long read = readSoFar();
            bench.execute("update inbox_offset set next_offset = 0");
            ArmedCrashPoint.arm(CrashPoint.Step.AFTER_POLL, 1); // the loop that begins anew asks the database where
            UUID nudge = UUID.randomUUID();
            bench.send(nudge, 1, "FALSE_DATA");
            bench.awaitEffects(nudge, 1);
            await("every partition is read to its end").atMost(SOON).until(() -> readSoFar() > read);
            before.addAll(bench.longs("select place from effect where subject = ?", nudge.toString()));
        }

        assertThat(bench.longs("select place from effect order by place")).isEqualTo(before);
        assertThat(bench.effects(subject)).isEqualTo(rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void a_gap_holds_its_aggregate_alone_and_heals_by_itself() {
        UUID subject = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        bench.send(subject, 1, "FALSE_DATA");
        bench.send(subject, 3, "FALSE_DATA");
        bench.send(subject, 4, "FALSE_DATA");
        bench.send(other, 1, "FALSE_DATA");

        bench.awaitEffects(other, 1);
        await("two events wait").atMost(SOON).until(() -> bench.held(subject) == 2);
        assertThat(bench.effects(subject)).containsExactly(1L);
        as("operator").get("/api/v1/relay").then().statusCode(200).body("gaps", greaterThanOrEqualTo(1));
        await("readiness tells it")
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'messaging' }.data.gaps", greaterThanOrEqualTo(1)));
        assertThat(metric("thads_inbox_gaps_aggregates")).isGreaterThanOrEqualTo(1);
        assertThat(metric("thads_inbox_held_events")).isGreaterThanOrEqualTo(2);

        bench.send(subject, 2, "FALSE_DATA");

        bench.awaitEffects(subject, 1, 2, 3, 4);
        assertThat(bench.held(subject)).isZero();
    }

    @Test
    void the_journal_told_again_changes_nothing_and_keeps_its_ids() {
        UUID subject = UUID.randomUUID();
        bench.append(subject, 1);
        bench.append(subject, 2);
        bench.awaitEffects(subject, 1, 2);
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
        bench.awaitEffects(subject, 1, 2, 3);
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

    private long readSoFar() {
        return bench.longs("select coalesce(sum(next_offset), 0) from inbox_offset")
                .getFirst();
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(TestTokens.of(client));
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
