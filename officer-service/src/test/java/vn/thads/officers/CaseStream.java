package vn.thads.officers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseReference;
import vn.thads.events.CaseState;
import vn.thads.events.Change;
import vn.thads.events.EventTypes;
import vn.thads.events.Initiation;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;
import vn.thads.localstack.testing.TestServers;

/** Cases as case-service would tell them. */
public final class CaseStream {
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private CaseStream() {}

    /** A case of a million đồng, decided and being verified. */
    public static UUID decided(String office, String officer, LocalDate on) {
        UUID id = UUID.randomUUID();
        tell(
                new CaseRegistered(
                        id,
                        new CaseReference(office, "ON_REQUEST", 2017, NUMBER.getAndIncrement()),
                        office,
                        officer,
                        Initiation.ON_REQUEST,
                        "CIVIL",
                        List.of(),
                        CaseEvent.Origin.NEW,
                        on,
                        on,
                        on,
                        List.of("MONEY_FEE"),
                        standing(office, officer, on)),
                1);
        return id;
    }

    /** Another officer gets the case (phân công lại). */
    public static void reassigned(UUID id, long sequence, String office, String officer, LocalDate on) {
        tell(
                new DecisionTaken(
                        id,
                        UUID.randomUUID(),
                        "REASSIGNMENT",
                        null,
                        null,
                        null,
                        null,
                        on,
                        true,
                        List.of(1),
                        null,
                        standing(office, officer, on)),
                sequence);
    }

    private static Change standing(String office, String officer, LocalDate on) {
        return new Change(
                on,
                List.of(new Standing(
                        on,
                        CaseState.VERIFYING,
                        office,
                        officer,
                        List.of(new ObligationStanding(1, CaseState.VERIFYING, 1_000_000, 0, 0)))));
    }

    private static void tell(CaseEvent event, long sequence) {
        var record = new ProducerRecord<>(EventTypes.CASES, event.subject(), EventTypes.toJson(event));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", EventTypes.typeOf(event),
                        "ce_subject", event.subject(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_time", Instant.parse("2017-02-01T02:00:00Z").toString(),
                        "ce_legaldate", event.legalDate().toString())
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", (Object) TestServers.broker()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
