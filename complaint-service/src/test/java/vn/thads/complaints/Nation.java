package vn.thads.complaints;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseReference;
import vn.thads.events.CaseState;
import vn.thads.events.Change;
import vn.thads.events.EventTypes;
import vn.thads.events.Initiation;
import vn.thads.events.OfficerEvent;
import vn.thads.events.Standing;
import vn.thads.events.ThadsEvent;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

/** The offices, officers and cases that the tests speak of, told as the other services would tell them. */
public final class Nation {
    /** The case 102/2017 of office 709. */
    public static final UUID CASE = UUID.fromString("0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e60");

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
    private static final LocalDate JOINED = LocalDate.of(2016, 10, 1);
    private static final AtomicBoolean SETTLED = new AtomicBoolean();

    private Nation() {}

    /** Tells everything once and waits until the service knows it. */
    public static synchronized void settle() {
        if (SETTLED.get()) {
            return;
        }
        tell(EventTypes.OFFICERS, office("72", "PROVINCE", "VN", JOINED), 1);
        tell(EventTypes.OFFICERS, office("72-00", "PROVINCE_DOCKET", "72", JOINED), 1);
        tell(EventTypes.OFFICERS, office("709", "DISTRICT", "72", JOINED), 1);
        tell(EventTypes.OFFICERS, office("703", "DISTRICT", "72", JOINED), 1);
        tell(EventTypes.OFFICERS, office("70", "PROVINCE", "VN", null), 1);
        tell(EventTypes.OFFICERS, officer("709-1"), 1);
        tell(EventTypes.OFFICERS, officer("703-1"), 1);
        registerCase(CASE, 102);
        await("the replicas")
                .atMost(Duration.ofMinutes(1))
                .until(() -> register("clerk-709", letter("709")).statusCode() == 201);
        SETTLED.set(true);
    }

    /** A case of office 709 and year 2017. */
    public static void registerCase(UUID id, int number) {
        LocalDate on = LocalDate.of(2017, 1, 10);
        tell(
                EventTypes.CASES,
                new CaseEvent.CaseRegistered(
                        id,
                        new CaseReference("709", "EX_OFFICIO", 2017, number),
                        "709",
                        "709-1",
                        Initiation.EX_OFFICIO,
                        "CRIMINAL",
                        List.of(),
                        CaseEvent.Origin.NEW,
                        on,
                        on,
                        on,
                        List.of("MONEY_FEE"),
                        new Change(on, List.of(new Standing(on, CaseState.DECIDED, "709", "709-1", List.of())))),
                1);
    }

    /** A letter about the case 102/2017. */
    public static String letter(String office) {
        return """
                {"office":"%s","kind":"COMPLAINT","stage":"A","instance":1,
                "caseReference":{"office":"709","book":"EX_OFFICIO","year":2017,"number":102},"officer":"709-1",
                "complainant":{"name":"Nguyễn Văn Mẫu","address":"Ấp Mẫu, Châu Thành"},"receivedOn":"2017-02-06"}""".formatted(office);
    }

    /** As a client of the issuer, in English. */
    public static RequestSpecification as(String client) {
        return given().auth()
                .oauth2(TestTokens.of(client))
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    /** As a client, with a key of its own. */
    public static RequestSpecification once(String client) {
        return as(client).header("Idempotency-Key", UUID.randomUUID());
    }

    /** Sends a letter. */
    public static Response register(String client, String letter) {
        return once(client).body(letter).post("/api/v1/complaints");
    }

    /** Takes a step that needs the complaint's version. */
    public static Response step(String client, String complaint, int version, String step, String body) {
        return once(client)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/complaints/" + complaint + "/" + step);
    }

    private static OfficerEvent office(String code, String type, String parent, @Nullable LocalDate runsSuiteFrom) {
        return new OfficerEvent.OfficeDescribed(
                code, LONG_AGO, null, type, parent, "Cơ quan " + code, "Office " + code, List.of(), runsSuiteFrom);
    }

    private static OfficerEvent officer(String code) {
        return new OfficerEvent.OfficerDescribed(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)), code, List.of(), List.of(), JOINED);
    }

    private static void tell(String topic, ThadsEvent event, long sequence) {
        var record = new ProducerRecord<>(topic, event.subject(), EventTypes.toJson(event));
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
