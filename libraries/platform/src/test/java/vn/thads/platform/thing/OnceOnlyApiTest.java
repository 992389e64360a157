package vn.thads.platform.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OnceOnlyApiTest {
    @Inject
    ThingSql things;

    @Inject
    AgroalDataSource database;

    private static Response create(String client, String key, String office, String name) {
        return given().auth()
                .oauth2(TestTokens.of(client))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"office\":\"%s\",\"name\":\"%s\",\"amount\":5}".formatted(office, name))
                .post("/api/v1/things");
    }

    @Test
    void a_request_that_is_sent_again_gets_the_first_answer_and_acts_once() {
        String key = UUID.randomUUID().toString();

        Response first = create("ministry", key, "o-1", "again");
        Response second = create("ministry", "\"" + key + "\"", "o-1", "again");

        first.then().statusCode(201).header("ETag", "\"1\"");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(things.count("o-1")).isEqualTo(1);
    }

    @Test
    void a_key_is_kept_as_a_hash_since_some_make_theirs_of_a_persons_number() throws SQLException {
        create("ministry", "072093000123-" + UUID.randomUUID(), "o-9", "hashed")
                .then()
                .statusCode(201);

        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from idempotency where key like '%072093000123%'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void a_key_used_for_something_else_is_refused_and_one_of_another_caller_is_his_own() {
        String key = UUID.randomUUID().toString();

        create("ministry", key, "709", "mine-" + key.substring(0, 8)).then().statusCode(201);

        create("ministry", key, "709", "other")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        create("head-709", key, "709", "his-" + key.substring(0, 8)).then().statusCode(201);
    }

    @Test
    void a_key_is_needed_and_has_a_form() {
        given().auth()
                .oauth2(TestTokens.of("ministry"))
                .contentType("application/json")
                .body("{\"office\":\"709\",\"name\":\"a\",\"amount\":5}")
                .post("/api/v1/things")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-required"));
        create("ministry", "x".repeat(256), "709", "a").then().statusCode(400);
    }

    @Test
    void a_refusal_is_not_kept() {
        String key = UUID.randomUUID().toString();

        create("head-709", key, "703", "refused").then().statusCode(404);
        create("head-709", key, "709", "kept-" + key.substring(0, 8)).then().statusCode(201);
    }

    @Test
    void fifty_at_once_act_once() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<Integer> post = () -> create("ministry", key, "o-50", "fifty").statusCode();

        List<Integer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads
                    .invokeAll(IntStream.range(0, 50).mapToObj(i -> post).toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(things.count("o-50")).isEqualTo(1);
        assertThat(answers).contains(201).allMatch(status -> status == 201 || status == 409);
    }

    @Test
    void a_name_that_exists_is_a_conflict_and_no_failure() {
        create("ministry", UUID.randomUUID().toString(), "o-2", "twice").then().statusCode(201);
        create("ministry", UUID.randomUUID().toString(), "o-2", "twice").then().statusCode(409);
    }
}
