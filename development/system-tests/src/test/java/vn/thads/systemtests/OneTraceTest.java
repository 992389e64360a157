package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.Service;

/** One trace from the call of a court's clerk through outbox and Kafka to the posting in the ledger of another service. */
class OneTraceTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String OFFICE = "709";
    private static final String CLERKS_SPAN = "00f067aa0ba902b7";

    /** All that a span of ours may say. */
    private static final Set<String> SAID = Set.of(
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "messaging.system",
            "messaging.destination.name",
            "messaging.batch.message_count",
            "thads.events");

    private final SmallYear year = SmallYear.running();

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static Map<String, String> headers(String trace, String flags) {
        return Map.of(
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "traceparent",
                "00-" + trace + "-" + CLERKS_SPAN + "-" + flags);
    }

    private List<Collector.Told> spans(String trace) {
        return year.collector().spans(trace);
    }

    /** Registers a case in a trace; answers its id. */
    private String register(Caller caller, String trace, String flags) {
        var writes = new Writes(caller, LIMIT);
        String title = writes.send(
                        year.url(Service.CASE, "/titles"),
                        "head-" + OFFICE,
                        Lives.title(OFFICE, newTrace() + "/2016/HS-ST"),
                        headers(newTrace(), "00"))
                .body()
                .path("id")
                .asText();
        return writes.send(
                        year.url(Service.CASE, "/cases"),
                        "head-" + OFFICE,
                        Lives.registration(title, OFFICE, 100_000),
                        headers(trace, flags))
                .body()
                .path("id")
                .asText();
    }

    @Test
    void the_posting_of_a_case_belongs_to_the_call_that_registered_it() {
        try (var caller = new Caller(year, LIMIT)) {
            String untold = newTrace();
            register(caller, untold, "00");
            String trace = newTrace();
            String id = register(caller, trace, "01");

            Awaitility.await("both services have told their part")
                    .pollInSameThread()
                    .atMost(LIMIT)
                    .untilAsserted(() -> assertThat(way(spans(trace), "ledger posting"))
                            .containsExactly(
                                    "reporting-service: ledger posting",
                                    "reporting-service: effect ledger",
                                    "reporting-service: inbox",
                                    "case-service: publish thads.cases.v1",
                                    "case-service: POST /api/v1/cases",
                                    CLERKS_SPAN));

            List<Collector.Told> spans = spans(trace);
            assertThat(spans).extracting(Collector.Told::name).contains("effect indicators");
            assertThat(spans).allSatisfy(span -> {
                assertThat(SAID).containsAll(span.attributes().keySet());
                assertThat(span.toString()).doesNotContain(id);
            });
            assertThat(spans)
                    .filteredOn(span -> span.name().startsWith("POST "))
                    .singleElement()
                    .satisfies(span -> assertThat(span.attributes())
                            .containsEntry("http.route", "/api/v1/cases")
                            .containsEntry("http.response.status_code", "201"));
            assertThat(spans(untold)).as("whose caller wants nothing told").isEmpty();
        }
    }

    /** From a span outwards, as {@code service: name}, to the span that nobody of ours told. */
    private static List<String> way(List<Collector.Told> spans, String from) {
        Map<String, Collector.Told> byId =
                spans.stream().collect(Collectors.toMap(Collector.Told::id, Function.identity()));
        var way = new ArrayList<String>();
        var span = spans.stream()
                .filter(one -> one.name().equals(from))
                .findFirst()
                .orElse(null);
        while (span != null) {
            way.add(span.service() + ": " + span.name());
            if (!byId.containsKey(span.parent())) {
                way.add(span.parent());
            }
            span = byId.get(span.parent());
        }
        return way;
    }

    @Test
    void an_address_is_told_with_its_variables_in_braces() {
        try (var caller = new Caller(year, LIMIT)) {
            String trace = newTrace();
            String sought = "Nguyễn Văn Tìm";
            var asked = caller.post(
                    year.url(
                            Service.CASE,
                            "/cases/" + UUID.randomUUID() + "/acts?name="
                                    + java.net.URLEncoder.encode(sought, java.nio.charset.StandardCharsets.UTF_8)),
                    "head-" + OFFICE,
                    "{\"kind\": \"NOTICE\", \"on\": \"2016-10-27\", \"name\": \"" + sought + "\"}",
                    headers(trace, "01"));
            assertThat(asked).isInstanceOf(Caller.Answered.class);

            Awaitility.await("the refusal is told")
                    .pollInSameThread()
                    .atMost(LIMIT)
                    .until(() -> !spans(trace).isEmpty());

            assertThat(spans(trace)).singleElement().satisfies(span -> {
                assertThat(span.name()).isEqualTo("POST /api/v1/cases/{id}/acts");
                assertThat(span.attributes().get("http.response.status_code")).startsWith("4");
                assertThat(SAID).containsAll(span.attributes().keySet());
            });
        }
    }
}
