package vn.thads.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.thads.complaints.Nation.as;
import static vn.thads.complaints.Nation.once;
import static vn.thads.complaints.Nation.step;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.contractchecks.fuzz.OwnDatabase;
import vn.thads.events.EventTypes;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.text.TextKey;

/** Marked denouncers are planted in every way; then database, events, log and answers are searched for them (bí mật người tố cáo). */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class DenouncerSecrecyTest {
    private static final String NAME = "Chim Hoàng Yến Ẩn Danh";
    private static final String ADDRESS = "Ấp Lồng Kín Số Chín";
    private static final String WORDS = "Dấu riêng trong lời tố cáo";
    private static final List<String> MARKS = List.of(NAME, ADDRESS, WORDS, "Hoàng Yến", "Lồng Kín", "Dấu riêng");

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler ears = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            var trace = new StringWriter();
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(new PrintWriter(trace));
            }
            Object[] values = entry.getParameters();
            logged.add(entry.getMessage() + (values == null ? "" : Arrays.asList(values)) + trace);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void listen() {
        Nation.settle();
        Logger.getLogger("").addHandler(ears);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(ears);
    }

    @Test
    void nobody_finds_a_denouncer_but_the_inspector_with_a_reason() throws SQLException {
        String letter = byLetter();
        String denunciation = directly();
        List<String> answers = new ArrayList<>(settled(denunciation));
        answers.addAll(mistakes());
        answers.addAll(everywhere(letter, denunciation));

        String complainant = "/api/v1/complaints/" + denunciation + "/complainant";
        as("inspector-72").get(complainant).then().statusCode(400).body("errors[0].rule", equalTo("reason"));
        as("inspector-72")
                .get(complainant + "?reason=VERIFY")
                .then()
                .statusCode(200)
                .body("name", equalTo(NAME), "address", equalTo(ADDRESS));
        assertThat(trail(denunciation)).contains("inspector-72 complainant.read {\"reason\":\"VERIFY\"}");
        answers.add(as("head-709").get(complainant + "?reason=VERIFY").asString());
        answers.add(as("clerk-709")
                .get("/api/v1/letters/" + letter + "/text?reason=SETTLE")
                .asString());

        assertThat(answers).allSatisfy(DenouncerSecrecyTest::namesNobody);
        inDatabase();
        assertThat(told(denunciation)).allSatisfy(DenouncerSecrecyTest::namesNobody);
        assertThat(logged).allSatisfy(DenouncerSecrecyTest::namesNobody);
    }

    private static void namesNobody(String text) {
        assertThat(text).doesNotContain(MARKS);
        assertThat(TextKey.of(text))
                .doesNotContain(MARKS.stream().map(TextKey::of).toList());
        assertThat(text)
                .doesNotContain(MARKS.stream()
                        .map(mark -> HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8)))
                        .toList());
    }

    private static String senders() {
        return "\"senders\":[{\"name\":\"" + NAME + "\",\"address\":\"" + ADDRESS
                + "\"}],\"signatories\":1,\"content\":\"" + WORDS + "\"";
    }

    /** A letter that its sender supplements, found to be a denunciation. */
    private static String byLetter() {
        String body = "{\"office\":\"709\",\"channel\":\"POST\",\"receivedOn\":\"2017-03-20\"," + senders() + "}";
        String key = UUID.randomUUID().toString();
        String id = as("clerk-709")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("clerk-709")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/letters")
                .then()
                .statusCode(201);
        of(id, 1, "supplement-requests", "{\"askedOn\":\"2017-03-21\",\"missing\":[\"EVIDENCE\"]}");
        of(id, 2, "supplements", "{\"receivedOn\":\"2017-03-22\"," + senders() + "}");
        of(
                id,
                3,
                "classifications",
                "{\"classifiedOn\":\"2017-03-23\",\"matters\":[{\"kind\":\"DENUNCIATION\",\"officer\":\"709-1\"}]}");
        return id;
    }

    private static void of(String letter, int version, String step, String body) {
        once("head-709")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/letters/" + letter + "/" + step)
                .then()
                .statusCode(201);
    }

    private static String denunciation() {
        return Nation.letter("709")
                .replace("\"COMPLAINT\",\"stage\":\"A\"", "\"DENUNCIATION\"")
                .replace("Nguyễn Văn Mẫu", NAME)
                .replace("Ấp Mẫu, Châu Thành", ADDRESS);
    }

    private static String directly() {
        return Nation.register("clerk-709", denunciation())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> settled(String id) {
        return List.of(
                step("head-709", id, 1, "acceptances", "{\"acceptedOn\":\"2017-02-08\"}")
                        .asString(),
                step("head-709", id, 2, "decisions", "{\"decidedOn\":\"2017-03-01\",\"verdict\":\"UPHELD\"}")
                        .asString(),
                step("head-709", id, 3, "decision-steps", "{\"step\":\"SENT\",\"on\":\"2017-03-02\"}")
                        .asString());
    }

    /** What is wrong is named, and not what stands there. */
    private static List<String> mistakes() {
        return List.of(
                        denunciation().replace("\"709-1\"", "\"709-9\""),
                        denunciation().replace("2017-02-06", NAME),
                        denunciation().replace("\"DENUNCIATION\"", "\"" + NAME + "\""),
                        denunciation().replace("\"" + NAME + "\"", "[\"" + NAME + "\"]"),
                        denunciation().substring(0, denunciation().length() - 1))
                .stream()
                .map(body -> Nation.register("clerk-709", body))
                .peek(answer -> assertThat(answer.statusCode()).isBetween(400, 499))
                .map(Response::asString)
                .toList();
    }

    private static List<String> everywhere(String letter, String denunciation) {
        List<String> answers = new ArrayList<>();
        for (String client : List.of("clerk-709", "head-709", "inspector-72", "province-72", "ministry", "auditor")) {
            for (String path : List.of(
                    "letters",
                    "letters/" + letter,
                    "letters/" + letter + "/similar",
                    "complaints",
                    "complaints/" + denunciation,
                    "clocks",
                    "clocks/" + denunciation,
                    "clock-board",
                    "clock-board/calendar?on=2017-03-01&until=2017-04-30",
                    "events?limit=500",
                    "audit-records")) {
                answers.add(as(client).get("/api/v1/" + path).asString());
            }
        }
        return answers;
    }

    private void inDatabase() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var row = statement.executeQuery("""
                    select format('%I.%I', table_schema, table_name) from information_schema.tables
                    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                    """)) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            assertThat(tables).contains("public.complaint", "public.letter", "public.audit_record");
            for (String table : tables) {
                try (var row = statement.executeQuery("select t::text from " + table + " t")) {
                    while (row.next()) {
                        namesNobody(row.getString(1));
                    }
                }
            }
        }
    }

    private List<String> trail(String object) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select subject || ' ' || action || ' ' || details from audit_record where object_id = ?")) {
            select.setString(1, object);
            List<String> found = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    /** Everything on the topic, once the denunciation's third step is there. */
    private static List<String> told(String denunciation) {
        List<String> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", (Object) TestServers.broker()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(EventTypes.COMPLAINTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await("the relay").atMost(Duration.ofMinutes(1)).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(one -> records.add(one.key() + " " + one.value() + " "
                                + List.of(one.headers().toArray()).stream()
                                        .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                                        .toList()));
                return records.stream()
                        .anyMatch(text -> text.startsWith(denunciation) && text.contains("\"step\":\"SENT\""));
            });
        }
        return records;
    }
}
