package vn.thads.systemtests;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import vn.thads.localstack.Service;
import vn.thads.systemtests.Heard.Ask;

/**
 * Events that no service of ours tells: a stranger wrote persons into them. Each becomes a dead letter of every reader, and is dropped
 * at the end.
 */
final class Poison implements AutoCloseable {
    static final List<Service> READERS = List.of(Service.COMPLAINT, Service.REPORTING);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String REGISTERED = "vn.thads.case.registered.v1";
    private static final String BODY = """
        {"caseId": "{subject}", "reference": {"office": "709", "book": "EX_OFFICIO", "year": 2017, "number": 9}, "office": "709",
         "debtorName": "{name}", "debtor": {"identityNumber": "{identity}", "address": "{address}"}, "decidedOn": "{day}"}
        """;

    private final SmallYear year;
    private final Heard heard;
    private final List<String> subjects = new ArrayList<>();
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    Poison(SmallYear year, Heard heard) {
        this.year = year;
        this.heard = heard;
    }

    void spread() throws InterruptedException, ExecutionException {
        List<Canary> canaries = Canary.Kind.POISON.all();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", year.stack().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            send(producer, REGISTERED, body(canaries.get(0), "2017-02-30"), canaries.get(0));
            send(producer, REGISTERED, body(canaries.get(1), canaries.get(1).name()), canaries.get(1));
            send(producer, REGISTERED, "{\"caseId\": " + canaries.get(2).name() + "}", canaries.get(2));
            send(producer, REGISTERED, "{\"caseId\": \"" + canaries.get(3).name() + "\"}", canaries.get(3));
            send(producer, REGISTERED, "\"" + canaries.get(4).name() + "\"", canaries.get(4));
            send(
                    producer,
                    "vn.thads.case." + canaries.get(5).asciiName() + ".v1",
                    body(canaries.get(5), ""),
                    canaries.get(5));
            for (var one : sent) {
                one.get();
            }
        }
        for (Service reader : READERS) {
            Awaitility.await("the dead letters of " + reader.module())
                    .atMost(LIMIT)
                    .until(() -> letters(reader).size() == subjects.size());
        }
    }

    private static String body(Canary canary, String day) {
        return Planting.filled(
                BODY,
                Map.of("name", canary.name(), "identity", canary.identity(), "address", canary.address(), "day", day));
    }

    private void send(KafkaProducer<String, byte[]> producer, String type, String body, Canary canary) {
        String subject = UUID.randomUUID().toString();
        subjects.add(subject);
        var event = new ProducerRecord<>(
                "thads.cases.v1", subject, body.replace("{subject}", subject).getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/stranger",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_sequence",
                        "1",
                        "ce_time",
                        "2017-02-16T02:00:00Z",
                        "ce_legaldate",
                        "2017-02-16",
                        "sender",
                        canary.name(),
                        Topic.PLANTED,
                        "yes")
                .forEach((name, text) -> event.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        sent.add(producer.send(event));
    }

    /** Ids of the letters that lie with a reader. */
    List<String> letters(Service reader) {
        var ids = new ArrayList<String>();
        heard.to(Ask.get(reader, "/dead-letters?limit=500", "operator"))
                .body()
                .path("items")
                .forEach(letter -> {
                    if (subjects.contains(letter.path("subject").asText())) {
                        ids.add(letter.path("id").asText());
                    }
                });
        return ids;
    }

    /** An operator tries each again, in vain, as he would. */
    void tryAgain() {
        for (Service reader : READERS) {
            for (String id : letters(reader)) {
                heard.to(Ask.post(reader, "/dead-letters/" + id + "/replays", "operator", "{}"))
                        .mustBeOk("a replay");
            }
        }
    }

    /** Drops them, so that no other test of this stack meets them. */
    @Override
    public void close() {
        for (Service reader : READERS) {
            letters(reader)
                    .forEach(
                            id -> heard.to(new Ask(reader, "DELETE", "/dead-letters/" + id, "operator", "", Map.of())));
        }
    }
}
