package vn.thads.platform.thing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ProblemsApiTest {
    private static RequestSpecification ministry() {
        return given().auth().oauth2(TestTokens.of("ministry"));
    }

    private static ValidatableResponse post(String body) {
        return ministry()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/things")
                .then();
    }

    private static void isProblem(ValidatableResponse answer, int status, String slug) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .header("API-Version", notNullValue())
                .body("type", equalTo("/problems/" + slug), "status", equalTo(status), "title", notNullValue());
    }

    @Test
    void a_violated_constraint_names_the_field_the_rule_and_what_to_do() {
        var answer = post("{\"office\":\"709\",\"name\":\"\",\"amount\":0}");

        isProblem(answer, 400, "invalid-request");
        answer.body("errors.pointer", hasItem("/name"), "errors.pointer", hasItem("/amount"))
                .body("errors.find{it.pointer=='/amount'}.rule", equalTo("minimum"))
                .body("errors.find{it.pointer=='/amount'}.message", equalTo("Không được nhỏ hơn 1."));
    }

    @Test
    void the_name_of_an_unknown_field_is_repeated_only_if_it_is_a_name_of_a_field() {
        String rest = "{\"office\":\"709\",\"name\":\"x\",\"amount\":1,";

        post(rest + "\"debtor\":\"Nguyễn Văn Mẫu\"}")
                .body("errors[0].pointer", equalTo("/debtor"))
                .body(not(containsString("Mẫu")));
        for (String person : List.of("Nguyễn Văn Mẫu", "072093000123", "Nguyen Van Mau")) {
            post(rest + "\"" + person + "\":1}")
                    .statusCode(400)
                    .body("errors[0].rule", equalTo("unknown-field"), "errors[0].pointer", equalTo("/…"))
                    .body(not(containsString(person)));
        }
    }

    @Test
    void metrics_know_the_addresses_and_methods_of_operations_alone() {
        ministry().get("/api/v1/things/0").then().statusCode(404);
        ministry().delete("/api/v1/things/nguyen-van-mau").then().statusCode(405);
        ministry().get("/api/v1/nguyen-van-mau").then().statusCode(404);
        ministry().request("NGUYENVANMAU", "/api/v1/things").then().statusCode(405);

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/api/v1/things/{id}\""))
                .body(containsString("method=\"OTHER\""))
                .body(not(containsString("nguyen-van-mau")))
                .body(not(containsString("NGUYENVANMAU")));
    }

    @Test
    void english_is_answered_to_who_asks_for_it() {
        ministry()
                .header("Accept-Language", "fr, en-GB;q=0.9, vi;q=0.1")
                .get("/api/v1/things/0")
                .then()
                .statusCode(404)
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
        ministry().get("/api/v1/things/0").then().body("title", equalTo("Không tìm thấy"));
    }

    @Test
    void json_is_taken_as_it_is_written() {
        String rest = "\"office\":\"709\",\"name\":\"x\"";

        isProblem(post("{"), 400, "invalid-request");
        isProblem(post(""), 400, "invalid-request");
        isProblem(post("null"), 400, "invalid-request");
        isProblem(post("[]"), 400, "invalid-request");
        isProblem(post("{" + rest + ",\"amount\":1} {}"), 400, "invalid-request");
        isProblem(post("{" + rest + ",\"amount\":1,\"amount\":2}"), 400, "invalid-request");
        post("{" + rest + ",\"amount\":1,\"x\":1}").statusCode(400).body("errors[0].rule", equalTo("unknown-field"));
        post("{" + rest + ",\"amount\":\"1\"}").statusCode(400).body("errors[0].pointer", equalTo("/amount"));
        post("{" + rest + ",\"amount\":1.5}").statusCode(400).body("errors[0].pointer", equalTo("/amount"));
        post("{" + rest + ",\"amount\":1e999999999}").statusCode(400);
        post("{" + rest + ",\"amount\":9223372036854775808}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/amount"), "errors[0].rule", equalTo("type"));
        post("{\"office\":709,\"name\":\"x\",\"amount\":1}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/office"));
        post("{" + rest + ",\"amount\":1,\"madeOn\":\"2017-02-30\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/madeOn"), "errors[0].message", containsString("2017-01-31"));
        post("{" + rest + ",\"amount\":1,\"madeOn\":\"+12017-02-03\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/madeOn"), "errors[0].rule", equalTo("format"));
        post("{\"office\":\"709\",\"name\":\"a\\u0000b\",\"amount\":1}").statusCode(400);
        post("{\"office\":\"709\",\"name\":\"\\ud800\",\"amount\":1}").statusCode(400);
        isProblem(post("[".repeat(2_000)), 400, "invalid-request");
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        isProblem(post("{\"name\":\"" + "x".repeat(3_000_000) + "\"}"), 413, "body-too-large");
    }

    @Test
    void what_the_http_layer_refuses_is_a_problem_too() {
        isProblem(ministry().get("/api/v1/nothing").then(), 404, "not-found");
        isProblem(given().get("/somewhere/else").then(), 404, "not-found");
        isProblem(ministry().get("/api/v1/things/no-number").then(), 404, "not-found");
        isProblem(ministry().delete("/api/v1/things").then(), 405, "method-not-allowed");
        isProblem(
                ministry()
                        .accept("application/xml")
                        .get("/api/v1/things?office=709")
                        .then(),
                406,
                "not-acceptable");
        isProblem(
                ministry()
                        .contentType("application/xml")
                        .body("<a/>")
                        .post("/api/v1/things")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_query_parameter_that_cannot_be_read_is_named() {
        var answer = ministry().get("/api/v1/things?office=709&on=yesterday").then();
        isProblem(answer, 400, "invalid-request");
        answer.body("errors[0].pointer", equalTo("on"));

        ministry().get("/api/v1/things").then().statusCode(400).body("errors[0].pointer", equalTo("office"));
        ministry()
                .get("/api/v1/things?office=709&limit=501")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("limit"));
        ministry()
                .urlEncodingEnabled(false)
                .get("/api/v1/things?office=%00")
                .then()
                .statusCode(400);
    }

    @Test
    void a_database_that_is_away_is_a_503_with_the_time_to_wait() {
        for (String how : new String[] {"sql", "wait"}) {
            var answer = ministry().get("/api/v1/things/broken/" + how).then();
            isProblem(answer, 503, "overloaded");
            answer.header("Retry-After", notNullValue());
        }
    }

    @Test
    void what_no_database_can_hold_is_the_callers_mistake() {
        isProblem(ministry().get("/api/v1/things/broken/date").then(), 400, "invalid-request");
    }

    @Test
    void what_is_unexpected_says_nothing_of_the_inside() {
        var answer = ministry().get("/api/v1/things/broken/otherwise").then();
        isProblem(answer, 500, "internal-error");
        answer.body("incident", notNullValue()).body(not(containsString("secret")));
    }

    @Test
    void every_type_has_its_page() {
        for (var type : vn.thads.platform.problem.PlatformProblem.values()) {
            given().get("/problems/" + type.slug()).then().statusCode(200).body(containsString(type.slug()));
        }
        isProblem(given().get("/problems/unheard-of").then(), 404, "not-found");
    }

    @Test
    void a_day_with_a_signed_year_is_no_day() {
        for (String day : new String[] {"+12017-01-01", "-0001-01-01"}) {
            ministry()
                    .queryParam("heldOn", day)
                    .get("/api/v1/things")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("heldOn"))
                    .body("errors[0].rule", equalTo("format"));
        }
    }
}
