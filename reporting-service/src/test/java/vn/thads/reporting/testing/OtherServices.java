package vn.thads.reporting.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import vn.thads.events.CaseEvent;
import vn.thads.events.ComplaintEvent;
import vn.thads.events.EventTypes;
import vn.thads.events.OfficerEvent;
import vn.thads.events.ReportEvent;
import vn.thads.events.ThadsEvent;
import vn.thads.localstack.testing.TestServers;

/** Tells on Kafka what the other services would tell. */
public final class OtherServices {
    private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.broker(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    private OtherServices() {}

    /** Publishes an event and waits for the broker. */
    public static void tell(ThadsEvent event, long sequence, Instant recordedAt) {
        tell(UUID.randomUUID(), event, sequence, recordedAt);
    }

    /** Publishes an event with a given id, so that it can be delivered twice. */
    public static void tell(UUID id, ThadsEvent event, long sequence, Instant recordedAt) {
        var record = new ProducerRecord<>(
                topic(event),
                event.subject().getBytes(UTF_8),
                EventTypes.toJson(event).getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_source", "/test",
                        "ce_type", EventTypes.typeOf(event),
                        "ce_subject", event.subject(),
                        "ce_time", recordedAt.toString(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_legaldate", event.legalDate().toString(),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            PRODUCER.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker took no event", e);
        }
    }

    /** Describes an office. */
    public static void office(String code, @Nullable String parent, String type, @Nullable String runsSuiteFrom) {
        tell(
                new OfficerEvent.OfficeDescribed(
                        code,
                        LocalDate.of(2009, 7, 1),
                        null,
                        type,
                        parent,
                        "Cơ quan " + code,
                        "Office " + code,
                        List.of(),
                        runsSuiteFrom == null ? null : LocalDate.parse(runsSuiteFrom)),
                1,
                Instant.parse("2016-01-01T00:00:00Z"));
    }

    private static String topic(ThadsEvent event) {
        return switch (event) {
            case CaseEvent ofCase -> "thads.cases.v1";
            case OfficerEvent ofOfficer -> "thads.officers.v1";
            case ComplaintEvent ofComplaint -> "thads.complaints.v1";
            case ReportEvent ofReport -> "thads.reports.v1";
        };
    }
}
