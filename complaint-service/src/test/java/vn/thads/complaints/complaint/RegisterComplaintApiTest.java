package vn.thads.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.thads.complaints.Nation.as;
import static vn.thads.complaints.Nation.letter;
import static vn.thads.complaints.Nation.once;
import static vn.thads.complaints.Nation.register;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.complaints.Nation;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RegisterComplaintApiTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void settle() {
        Nation.settle();
    }

    @Test
    void a_letter_is_registered_with_its_case_and_the_last_day_to_accept_it() {
        Response answer = register("clerk-709", letter("709"));

        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("caseId", equalTo(Nation.CASE.toString()))
                .body("state", equalTo("RECEIVED"))
                .body("acceptDueOn", equalTo("2017-02-13"))
                .body("$", not(hasItem("complainant")));
        as("head-709").get(answer.header("Location")).then().statusCode(200).body("officer", equalTo("709-1"));
    }

    @Test
    void the_event_tells_no_name_and_no_address() {
        String id = register("clerk-709", letter("709")).path("id");

        await("the event in the journal")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as("operator")
                        .get("/api/v1/events?limit=500&after=" + lastPositionBefore(id))
                        .then()
                        .statusCode(200)
                        .body("items.find { it.subject == '" + id + "' }.data.office", equalTo("709"))
                        .body(not(containsString("Mẫu"))));
    }

    @Test
    void a_request_sent_twice_registers_one_letter() {
        String key = UUID.randomUUID().toString();
        String first = as("clerk-709")
                .header("Idempotency-Key", key)
                .body(letter("709"))
                .post("/api/v1/complaints")
                .path("id");

        as("clerk-709")
                .header("Idempotency-Key", key)
                .body(letter("709"))
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void an_unknown_case_and_an_unknown_officer_are_named() {
        register("clerk-709", letter("709").replace("\"number\":102", "\"number\":99999"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/caseReference"))
                .body("errors[0].rule", equalTo("unknown-case"));
        register("clerk-709", letter("709").replace("709-1", "709-77"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/officer"));
    }

    @Test
    void a_complaint_needs_a_stage_and_a_denunciation_has_none() {
        register("clerk-709", letter("709").replace("\"stage\":\"A\",", ""))
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("stage"));
        register("clerk-709", letter("709").replace("COMPLAINT", "DENUNCIATION"))
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("stage"));
    }

    @Test
    void a_day_that_has_not_come_is_refused() {
        register("clerk-709", letter("709").replace("2017-02-06", "2999-02-06"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/receivedOn"));
    }

    @Test
    void a_number_of_the_senders_system_is_taken_once() {
        String number = UUID.randomUUID().toString();
        String numbered = letter("709").replace("\"kind\"", "\"externalId\":\"" + number + "\",\"kind\"");
        register("clerk-709", numbered).then().statusCode(201);

        register("clerk-709", numbered).then().statusCode(409);
    }

    @Test
    void another_office_is_not_found() {
        register("clerk-709", letter("703")).then().statusCode(404);
        once("officer-709-1")
                .body(letter("709"))
                .post("/api/v1/complaints")
                .then()
                .statusCode(403);
    }

    @Test
    void the_complainant_is_shown_to_who_needs_him() {
        String id = register("clerk-709", letter("709")).path("id");
        String denunciation = register(
                        "clerk-709",
                        letter("709").replace("COMPLAINT", "DENUNCIATION").replace("\"stage\":\"A\",", ""))
                .path("id");
        String path = "/api/v1/complaints/{id}/complainant";

        as("inspector-72").get(path, id).then().statusCode(200).body("name", equalTo("Nguyễn Văn Mẫu"));
        as("ministry").get(path, id).then().statusCode(200).body("name", equalTo("N. V. M."));
        as("head-709").get(path, denunciation).then().statusCode(200).body("name", equalTo("…"));
        as("inspector-72").get(path, denunciation).then().statusCode(400).body("errors[0].rule", equalTo("reason"));
        as("inspector-72")
                .get(path + "?reason=VERIFY", denunciation)
                .then()
                .statusCode(200)
                .body("name", equalTo("Nguyễn Văn Mẫu"));
        as("head-703").get(path, id).then().statusCode(404);
        assertThat(as("officer-709-1")
                        .get("/api/v1/complaints/{id}", denunciation)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_complains_and_who_denounces_cannot_be_read_in_the_database() throws SQLException {
        String id = register("clerk-709", letter("709").replace("Nguyễn Văn Mẫu", "Nguyễn Thị Kín"))
                .path("id");

        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select c::text, length(complainant) from complaint c where id = ?::uuid")) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(row.getString(1))
                        .doesNotContain("Kín", HexFormat.of().formatHex("Kín".getBytes(StandardCharsets.UTF_8)));
                assertThat(row.getInt(2)).isPositive();
            }
        }
        as("inspector-72")
                .get("/api/v1/complaints/{id}/complainant", id)
                .then()
                .body("name", equalTo("Nguyễn Thị Kín"), "address", equalTo("Ấp Mẫu, Châu Thành"));
    }

    private static long lastPositionBefore(String id) {
        long position = 0;
        while (true) {
            Response page = as("operator").get("/api/v1/events?limit=500&after=" + position);
            if (page.path("items.find { it.subject == '" + id + "' }") != null
                    || page.<java.util.List<?>>path("items").isEmpty()) {
                return position;
            }
            position = ((Number) page.path("next")).longValue();
        }
    }
}
