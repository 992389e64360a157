package vn.thads.platform.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ImportApiTest {
    @Inject
    ThingSql things;

    @Inject
    Gate gate;

    private static RequestSpecification migration() {
        return given().auth().oauth2(TestTokens.of("migration"));
    }

    private static JsonPath load(String type, String file) {
        return awaitEnd(send(type, file));
    }

    private static String send(String type, String file) {
        return migration()
                .contentType(type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/thing-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static JsonPath awaitEnd(String location) {
        return Awaitility.await("the job runs within the polling interval")
                .atMost(Duration.ofSeconds(30))
                .until(() -> migration().get(location).jsonPath(), job -> job.getString("finishedAt") != null);
    }

    private static JsonPath errors(JsonPath job) {
        return migration()
                .header("Accept-Language", "en")
                .get("/api/v1/thing-imports/" + job.getString("id") + "/errors")
                .jsonPath();
    }

    private static String row(String office, String name, int amount) {
        return "{\"office\":\"%s\",\"name\":\"%s\",\"amount\":%d}\n".formatted(office, name, amount);
    }

    @Test
    void good_rows_are_loaded_and_bad_ones_reported() {
        String file = row("i-1", "a", 1) + "{\"broken\n" + "\n" + row("i-1", "b", 0) + "[]\n" + row("i-1", "bomb", 1)
                + row("i-1", "c", 3).strip();

        JsonPath job = load("application/x-ndjson", file);

        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getInt("rowsRead")).isEqualTo(6);
        assertThat(job.getInt("rowsLoaded")).isEqualTo(2);
        assertThat(job.getInt("rowsFailed")).isEqualTo(4);
        assertThat(errors(job).getList("items.row", Integer.class)).containsExactly(2, 4, 5, 6);
        assertThat(errors(job).getString("items[1].field")).isEqualTo("/amount");
        assertThat(errors(job).getString("items[1].rule")).isEqualTo("minimum");
        assertThat(errors(job).getString("items[1].value")).isEqualTo("0");
        assertThat(errors(job).getString("items[1].message")).isEqualTo("Must not be less than 1.");
        assertThat(errors(job).getString("items[3].rule")).isEqualTo("row-failed");
        assertThat(things.count("i-1")).isEqualTo(2);
    }

    @Test
    void sending_it_again_changes_nothing() {
        String file =
                IntStream.range(0, 1000).mapToObj(i -> row("i-2", "n" + i, 1)).collect(Collectors.joining());

        load("application/x-ndjson", file);
        JsonPath again = load("application/x-ndjson", file);

        assertThat(again.getInt("rowsUnchanged")).isEqualTo(1000);
        assertThat(again.getInt("rowsLoaded")).isZero();
        assertThat(things.count("i-2")).isEqualTo(1000);
    }

    @Test
    void a_cancelled_import_stops_after_its_batch_says_what_it_did_and_can_be_sent_again() throws InterruptedException {
        String file = IntStream.range(0, 1000)
                .mapToObj(i -> row("i-6", i == 150 ? "gate" : "n" + i, i == 7 ? 0 : 1))
                .collect(Collectors.joining());
        String location = send("application/x-ndjson", file);
        gate.awaitSomebody();
        migration()
                .post(location + "/cancellations")
                .then()
                .statusCode(200)
                .body("state", equalTo("RUNNING"), "rowsRead", equalTo(100));
        gate.open();

        JsonPath cancelled = awaitEnd(location);

        assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.getInt("rowsRead")).isEqualTo(200);
        assertThat(cancelled.getInt("rowsLoaded")).isEqualTo(199);
        assertThat(cancelled.getInt("rowsFailed")).isEqualTo(1);
        assertThat(errors(cancelled).getList("items.row", Integer.class)).containsExactly(8);
        assertThat(things.count("i-6")).isEqualTo(199);
        JsonPath again = load("application/x-ndjson", file);
        assertThat(again.getString("state")).isEqualTo("DONE");
        assertThat(again.getInt("rowsUnchanged")).isEqualTo(199);
        assertThat(again.getInt("rowsLoaded")).isEqualTo(800);
        assertThat(things.count("i-6")).isEqualTo(999);
    }

    @Test
    void csv_is_read_with_marks_quotes_and_empty_cells() {
        String file = "\ufeffoffice,name,amount\r\ni-3,\"a, \"\"b\"\"\",1\r\ni-3,too,many,1\r\ni-3,c,\r\n";

        JsonPath job = load("text/csv; charset=utf-8", file);

        assertThat(job.getInt("rowsLoaded")).isEqualTo(1);
        assertThat(job.getInt("rowsFailed")).isEqualTo(2);
        assertThat(errors(job).getList("items.row", Integer.class)).containsExactly(2, 3);
        assertThat(things.hasName("i-3", "a, \"b\"")).isTrue();
    }

    @Test
    void a_field_whose_name_no_database_holds_is_reported_without_it() {
        JsonPath lines = load("application/x-ndjson", row("i-7", "a\\u0000", 1).replace("name", "na\\u0000me"));
        JsonPath table = load("text/csv", "office,na\u0000me,amount\ni-7,a\u0000,1\n");

        for (JsonPath job : List.of(lines, table)) {
            assertThat(job.getString("state")).isEqualTo("DONE");
            assertThat(job.getInt("rowsFailed")).isEqualTo(1);
            assertThat(errors(job).getList("items.row")).hasSize(1);
            assertThat(errors(job).getString("items[0].field")).endsWith("…");
        }
        assertThat(things.count("i-7")).isZero();
    }

    @Test
    void a_job_belongs_to_who_sent_it() {
        JsonPath job = load("application/x-ndjson", row("i-4", "a", 1));

        given().auth()
                .oauth2(TestTokens.of("head-709"))
                .get("/api/v1/thing-imports/" + job.getString("id"))
                .then()
                .statusCode(404);
        migration().get("/api/v1/thing-imports/" + UUID.randomUUID()).then().statusCode(404);
        migration()
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body("{}")
                .post("/api/v1/thing-imports")
                .then()
                .statusCode(415);
        migration()
                .contentType("text/csv")
                .body("a")
                .post("/api/v1/thing-imports")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-required"));
    }

    @Test
    void the_same_upload_with_the_same_key_is_one_job() {
        String key = UUID.randomUUID().toString();
        byte[] file = row("i-5", "a", 1).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        String first = upload(key, file);
        String second = upload(key, file);

        assertThat(second).isEqualTo(first);
    }

    private static String upload(String key, byte[] file) {
        return migration()
                .contentType("application/x-ndjson")
                .header("Idempotency-Key", key)
                .body(file)
                .post("/api/v1/thing-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }
}
