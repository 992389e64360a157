package vn.thads.cases.scene;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.thads.events.EventTypes;
import vn.thads.events.OfficerEvent;
import vn.thads.events.OfficerEvent.GradeHeld;
import vn.thads.events.OfficerEvent.OfficeDescribed;
import vn.thads.events.OfficerEvent.OfficerDescribed;
import vn.thads.events.OfficerEvent.PostingHeld;
import vn.thads.events.ThadsEvent;
import vn.thads.localstack.testing.TestServers;

/** Tells what officer-service would tell, on the real topic. */
public final class OfficerNews {
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);
    private static final Map<String, Long> SEQUENCES = new HashMap<>();

    private OfficerNews() {}

    /** The offices and officers of the tokens. */
    public static void tellEverybody() {
        office("72", "PROVINCE", "VN");
        office("72-00", "PROVINCE_DOCKET", "72");
        office("703", "DISTRICT", "72");
        office("709", "DISTRICT", "72");
        office("70", "PROVINCE", "VN");
        officer("709-1", "709", true);
        officer("709-2", "709", true);
        officer("703-1", "703", true);
        officer("72-00-1", "72-00", true);
        officer("709-9", "709", false);
    }

    /** An office. */
    public static void office(String code, String type, String parent) {
        tell(new OfficeDescribed(
                code, LONG_AGO, null, type, parent, "Cơ quan " + code, "Office " + code, List.of(), LONG_AGO));
    }

    /** An officer, with a grade that may be assigned cases or not. */
    public static void officer(String code, String office, boolean mayBeAssigned) {
        tell(new OfficerDescribed(
                id(code),
                code,
                List.of(new GradeHeld(mayBeAssigned ? "CHV_SO_CAP" : "TTV", LONG_AGO, mayBeAssigned)),
                List.of(new PostingHeld(office, "OFFICER", "APPOINTMENT", LONG_AGO, null)),
                LONG_AGO));
    }

    /** The relatives of an officer. */
    public static void relatives(String code, List<String> tokens) {
        tell(new OfficerEvent.RelativesDeclared(id(code), code, tokens, LONG_AGO));
    }

    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    private static synchronized void tell(ThadsEvent event) {
        long sequence = SEQUENCES.merge(event.subject(), 1L, Long::sum);
        Map<String, Object> configuration = Map.of("bootstrap.servers", TestServers.broker());
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            var told = new ProducerRecord<>(EventTypes.OFFICERS, event.subject(), EventTypes.toJson(event));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_source", "/officer-service",
                            "ce_type", EventTypes.typeOf(event),
                            "ce_subject", event.subject(),
                            "ce_time", Instant.EPOCH.toString(),
                            "ce_sequence", Long.toString(sequence),
                            "ce_legaldate", event.legalDate().toString(),
                            "content-type", "application/json")
                    .forEach((name, value) -> told.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(told).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take the news", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while telling", e);
        }
    }
}
