package vn.thads.complaints.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.thads.complaints.Nation.as;
import static vn.thads.complaints.Nation.once;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.complaints.Nation;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ImportsApiTest {
    @BeforeEach
    void settle() {
        Nation.settle();
    }

    @Test
    void a_past_is_loaded_with_when_the_office_knew_it_and_sending_it_again_changes_nothing() {
        String id = "KN-" + UUID.randomUUID();
        String file = line(id, 555, """
                ,"acceptedOn":"2017-02-08","acceptedRecordedAt":"2017-02-08T03:00:00Z","decidedOn":"2017-02-20",
                "verdict":"UPHELD","decidedRecordedAt":"2017-02-21T03:00:00Z\"""");

        Response first = imported("migration", "complaint", file);
        Response second = imported("migration", "complaint", file);

        first.then().body("rowsLoaded", equalTo(1)).body("rowsFailed", equalTo(0));
        second.then().body("rowsLoaded", equalTo(0)).body("rowsUnchanged", equalTo(1));
        String subject = as("head-709")
                .get("/api/v1/complaints?limit=500&receivedFrom=2017-02-06&receivedTo=2017-02-06")
                .path("items.find { it.externalId == '" + id + "' }.id");
        as("head-709").get("/api/v1/complaints/" + subject).then().body("state", equalTo("DECIDED"));
        as("head-709").get("/api/v1/clocks/" + subject).then().statusCode(404);
        assertThat(events(subject))
                .containsExactly("2017-02-06T03:00:00Z", "2017-02-08T03:00:00Z", "2017-02-21T03:00:00Z");
    }

    @Test
    void what_has_happened_since_is_added_and_a_contradiction_refused() {
        String id = "KN-" + UUID.randomUUID();
        imported("migration", "complaint", line(id, 102, ",\"acceptedOn\":\"2017-02-08\""));
        String subject = as("head-709")
                .get("/api/v1/complaints?limit=500&receivedFrom=2017-02-06&receivedTo=2017-02-06")
                .path("items.find { it.externalId == '" + id + "' }.id");
        as("head-709")
                .get("/api/v1/clocks/" + subject)
                .then()
                .body("clock.nextStep", equalTo("SETTLE"), "dueOn", equalTo("2017-02-23"));

        imported("migration", "complaint", line(id, 102, ",\"acceptedOn\":\"2017-02-09\""))
                .then()
                .body("rowsFailed", equalTo(1));
        imported(
                        "migration",
                        "complaint",
                        line(
                                id,
                                102,
                                ",\"acceptedOn\":\"2017-02-08\",\"endedOn\":\"2017-02-10\",\"ended\":\"DISCONTINUED\""))
                .then()
                .body("rowsLoaded", equalTo(1));
        as("head-709").get("/api/v1/clocks/" + subject).then().statusCode(404);
    }

    @Test
    void a_complaint_is_linked_when_its_case_becomes_known() {
        String id = "KN-" + UUID.randomUUID();
        int number = 1_000 + Math.floorMod(id.hashCode(), 100_000);
        imported("migration", "complaint", line(id, number, "")).then().body("rowsLoaded", equalTo(1));
        UUID caseId = UUID.randomUUID();

        Nation.registerCase(caseId, number);

        await("the link")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as("head-709")
                        .get("/api/v1/complaints?limit=500&receivedFrom=2017-02-06&receivedTo=2017-02-06")
                        .then()
                        .body("items.find { it.externalId == '" + id + "' }.caseId", equalTo(caseId.toString())));
    }

    @Test
    void bad_rows_are_reported_and_good_ones_loaded() {
        String good = "KN-" + UUID.randomUUID();
        String file = String.join(
                "\n",
                line(good, 102, ""),
                line("x-1", 102, "").replace("\"office\":\"709\",\"kind\"", "\"office\":\"799\",\"kind\""),
                line("x-2", 102, "").replace("COMPLAINT", "LETTER"),
                line("x-3", 102, ",\"decidedOn\":\"2017-02-20\",\"verdict\":\"UPHELD\""),
                line("x-4", 102, ",\"acceptedOn\":\"2017-02-01\""),
                line("x-5", 102, "").replace("2017-02-06\"", "2017-02-30\""),
                line("x-6", 102, "").replace("\"stage\":\"A\",", ""));

        Response job = imported("migration", "complaint", file);

        job.then().body("rowsLoaded", equalTo(1)).body("rowsFailed", equalTo(6));
        as("migration")
                .get("/api/v1/complaint-imports/{id}/errors", job.<String>path("id"))
                .then()
                .statusCode(200)
                .body("items.rule", hasItems("unknown-office", "one-of", "state", "not-before", "date", "stage"));
    }

    @Test
    void a_report_repeats_no_person_wherever_he_was_put() {
        String person = "Nguyễn Văn Kín";
        String file = String.join(
                "\n",
                line("z-1", 102, "").replace("\"office\":\"709\",\"kind\"", "\"office\":\"" + person + "\",\"kind\""),
                line("z-2", 102, "").replace("\"709-1\"", "\"" + person + "\""),
                line("z-3", 102, "").replace("COMPLAINT", person),
                line("z-4", 102, "").replace("2017-02-06\"", person + "\""));

        Response job = imported("migration", "complaint", file);

        job.then().body("rowsFailed", equalTo(4));
        as("migration")
                .get("/api/v1/complaint-imports/{id}/errors", job.<String>path("id"))
                .then()
                .body("items.rule", hasItems("pattern", "one-of", "date"))
                .body(not(containsString("Kín")));
    }

    @Test
    void without_scope_migrate_nobody_says_when_the_office_knew() {
        Response job = imported("head-709", "complaint", line("y-1", 102, ""));

        job.then().body("rowsFailed", equalTo(1));
        as("head-709")
                .get("/api/v1/complaint-imports/{id}/errors", job.<String>path("id"))
                .then()
                .body("items[0].field", equalTo("/receivedRecordedAt"));
        as("head-703")
                .get("/api/v1/complaint-imports/{id}", job.<String>path("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void complaints_come_as_a_table_too() {
        String id = "KN-" + UUID.randomUUID();
        String table = "externalId,office,kind,instance,stage,officer,complainantName,receivedOn,acceptedOn\n" + id
                + ",709,COMPLAINT,1,A,709-1,Nguyễn Văn Mẫu,2017-02-06,2017-02-08\n";

        done("head-709", "complaint", once("head-709").contentType("text/csv").body(bytes(table)))
                .then()
                .body("rowsLoaded", equalTo(1));
    }

    @Test
    void receptions_are_loaded_held_or_not() {
        String file = """
                {"office":"703","month":"2017-08","heldOn":"2017-08-15","byHead":true,"recordedAt":"2017-08-15T03:00:00Z"}
                {"office":"703","month":"2017-09","heldOn":null,"byHead":false,"recordedAt":"2017-10-02T03:00:00Z"}
                {"office":"703","month":"2017-09","heldOn":"2017-10-01","byHead":true}
                """;

        imported("migration", "reception", file).then().body("rowsFailed", equalTo(1));
        imported("migration", "reception", file).then().body("rowsUnchanged", equalTo(2));
        as("head-703")
                .get("/api/v1/receptions?from=2017-08&to=2017-09")
                .then()
                .body("items.heldOn", equalTo(java.util.Arrays.asList("2017-08-15", null)));
    }

    private static String line(String id, int number, String more) {
        return """
                {"externalId":"%s","office":"709","kind":"COMPLAINT","instance":1,"stage":"A","case":{"office":"709",\
                "book":"EX_OFFICIO","year":2017,"number":%d},"officer":"709-1","complainant":{"name":"Nguyễn Văn Mẫu",\
                "address":"Ấp Mẫu"},"receivedOn":"2017-02-06","receivedRecordedAt":"2017-02-06T03:00:00Z"%s}""".formatted(id, number, more.replace("\n", ""));
    }

    /** REST-assured knows no text of type NDJSON. */
    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static Response imported(String client, String kind, String file) {
        return done(
                client, kind, once(client).contentType("application/x-ndjson").body(bytes(file)));
    }

    private static Response done(String client, String kind, io.restassured.specification.RequestSpecification file) {
        String job = file.post("/api/v1/" + kind + "-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await("the job")
                .atMost(Duration.ofSeconds(30))
                .until(() -> as(client).get(job).path("state").equals("DONE"));
        return as(client).get(job);
    }

    private static List<String> events(String subject) {
        List<String> times = new java.util.ArrayList<>();
        long position = 0;
        while (true) {
            Response page = as("operator").get("/api/v1/events?limit=500&after=" + position);
            times.addAll(page.<List<String>>path("items.findAll { it.subject == '" + subject + "' }.time"));
            if (page.<List<?>>path("items").isEmpty()) {
                return times;
            }
            position = ((Number) page.path("next")).longValue();
        }
    }
}
