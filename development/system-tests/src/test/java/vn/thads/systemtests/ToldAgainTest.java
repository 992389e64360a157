package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.Folders;
import vn.thads.localstack.Service;
import vn.thads.localstack.Terminal;

/** Every owner tells its journal again: to who has it already, and to a broker that lost everything (reliability page, tests 4 and 6). */
class ToldAgainTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final List<String> TOPICS =
            List.of("thads.cases.v1", "thads.officers.v1", "thads.complaints.v1", "thads.reports.v1");

    private final SmallYear year = SmallYear.running();
    private final CaughtUp caughtUp = new CaughtUp(year.stack());

    @Test
    void every_topic_delivered_three_times_adds_no_row() throws Exception {
        caughtUp.await(LIMIT);
        String instant = Instant.now().toString();
        WhatStands before = WhatStands.now(year, instant);
        Map<String, Topic> once = topics();

        for (int delivery = 2; delivery <= 3; delivery++) {
            tellAll();
            caughtUp.await(LIMIT);
        }

        assertThat(WhatStands.now(year, instant)).isEqualTo(before);
        Map<String, Topic> thrice = topics();
        once.forEach((name, topic) -> {
            Topic now = thrice.getOrDefault(name, topic);
            assertThat(now.ids()).as(name).isEqualTo(topic.ids());
            assertThat(now.wrong()).as(name).isEmpty();
            assertThat(now.records())
                    .as(name)
                    .isEqualTo(topic.records() + 2L * topic.ids().size());
        });
    }

    @Test
    void a_broker_that_lost_everything_is_filled_from_the_journals() throws Exception {
        caughtUp.await(LIMIT);
        String instant = Instant.now().toString();
        WhatStands before = WhatStands.now(year, instant);
        Map<String, Topic> lost = topics();
        assertThat(before.forms().toString()).contains("\"provenance\":\"COMPUTED\"");

        try (var _ = year.stack().takeAwayKafka()) {
            Folders.delete(Path.of("target", "local", "data", "kafka").toAbsolutePath());
        }
        Awaitility.await("the new broker has the topics, and nothing in them")
                .atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> topics().values().stream().allMatch(topic -> topic.records() == 0));
        long begun = System.nanoTime();
        tellAll();
        caughtUp.await(LIMIT);
        Terminal.standard()
                .line("          Kafka wiped: "
                        + lost.values().stream()
                                .mapToLong(topic -> topic.ids().size())
                                .sum()
                        + " events told again and read within "
                        + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");

        assertThat(WhatStands.now(year, instant)).isEqualTo(before);
        Map<String, Topic> told = topics();
        lost.forEach((name, topic) -> {
            Topic now = told.getOrDefault(name, topic);
            assertThat(now.ids())
                    .as("%s: the same events under the same ids", name)
                    .isEqualTo(topic.ids());
            assertThat(now.wrong()).as(name).isEmpty();
        });
        aRebuildFindsEverything();
    }

    /** What the new topics hold is enough to compute the ledger anew. */
    private void aRebuildFindsEverything() {
        var begun = year.api()
                .post(
                        year.url(Service.REPORTING, "/rebuilds"),
                        "operator",
                        "{\"swapWhenEqual\": true}",
                        UUID.randomUUID().toString());
        String url = year.url(
                Service.REPORTING, "/rebuilds/" + begun.body().path("id").asText());
        JsonNode ended = Awaitility.await("the rebuild ends")
                .atMost(LIMIT)
                .until(
                        () -> year.api().get(url, "operator"),
                        state -> !List.of("RUNNING", "READY")
                                .contains(state.path("state").asText()));
        assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("SWAPPED");
        assertThat(ended.path("differences").asLong(-1)).as("%s", ended).isZero();
    }

    private Map<String, Topic> topics() {
        var read = new TreeMap<String, Topic>();
        TOPICS.forEach(name -> read.put(name, Topic.read(year.stack().bootstrapServers(), name)));
        return read;
    }

    private void tellAll() {
        var runs = new ArrayList<String>();
        for (Service service : Service.values()) {
            String collection = year.url(service, "/event-emissions");
            var begun = year.api()
                    .post(
                            collection,
                            "operator",
                            "{\"after\": 0}",
                            UUID.randomUUID().toString());
            assertThat(begun.status()).as(begun.problem()).isEqualTo(202);
            runs.add(collection + "/" + begun.body().path("id").asText());
        }
        runs.forEach(run -> Awaitility.await("the journal is told")
                .atMost(LIMIT)
                .until(() ->
                        year.api().get(run, "operator").path("state").asText().equals("DONE")));
    }
}
