package vn.thads.complaints.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.thads.complaints.Nation.as;
import static vn.thads.complaints.Nation.once;
import static vn.thads.complaints.letter.Letters709.CONTENT;
import static vn.thads.complaints.letter.Letters709.classify;
import static vn.thads.complaints.letter.Letters709.received;
import static vn.thads.complaints.letter.Letters709.somebody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.complaints.Nation;
import vn.thads.localstack.testing.TestServers;

/** Petitions and protests in their own registers. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OpenedMattersApiTest {
    private static final String PROTEST = "{\"kind\":\"PROTEST\",\"procuracy\":\"VKSND huyện Châu Thành\"}";

    @BeforeEach
    void settle() {
        Nation.settle();
    }

    @Test
    void a_petition_is_answered_once_not_before_it_came() {
        String id = opened("{\"kind\":\"PETITION\"}");
        assertThat(Letters709Lists.ids("head-709", "/api/v1/petitions", "office=709&state=RECEIVED"))
                .contains(id);

        answer(id, 1, "{\"answeredOn\":\"2017-03-19\"}").then().statusCode(409);
        answer(id, 1, "{\"answeredOn\":\"2017-03-27\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("ANSWERED"), "dueOn", equalTo("2017-03-27"));
        answer(id, 2, "{\"answeredOn\":\"2017-03-28\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/petition-refused"));
        as("head-709").get("/api/v1/clocks/" + id).then().statusCode(404);
        as("head-703").get("/api/v1/petitions/" + id).then().statusCode(404);
    }

    @Test
    void a_petition_is_forwarded_to_the_body_that_is_competent() {
        answer(opened("{\"kind\":\"PETITION\"}"), 1, "{\"answeredOn\":\"2017-03-22\",\"forwardedTo\":\"UBND xã Mẫu\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("FORWARDED"), "forwardedTo", equalTo("UBND xã Mẫu"));
    }

    @Test
    void a_protest_that_is_accepted_is_carried_out_within_five_working_days() {
        String id = opened(PROTEST);
        take(id, 1, "EXECUTED", "2017-03-30").then().statusCode(409).body("type", equalTo("/problems/protest-refused"));

        take(id, 1, "ACCEPTED", "2017-03-30")
                .then()
                .statusCode(201)
                // over the day of the Hùng kings, 6 April
                .body("dueOn", equalTo("2017-04-07"));
        clock(id, "EXECUTE_PROTEST", "HEAD");
        take(id, 2, "EXECUTED", "2017-03-29").then().statusCode(409);
        take(id, 2, "EXECUTED", "2017-04-07").then().statusCode(201).body("state", equalTo("EXECUTED"));
        as("head-709").get("/api/v1/clocks/" + id).then().statusCode(404);
    }

    @Test
    void a_protest_that_is_not_accepted_is_decided_above() {
        String upheld = opened(PROTEST);
        take(upheld, 1, "NOT_ACCEPTED", "2017-03-30").then().statusCode(201);
        clock(upheld, "DECIDE_PROTEST", "SUPERIOR");
        take(upheld, 2, "UPHELD", "2017-04-10").then().statusCode(201).body("state", equalTo("ACCEPTED"));
        clock(upheld, "EXECUTE_PROTEST", "HEAD");
        take(upheld, 3, "EXECUTED", "2017-04-11").then().statusCode(201);

        String dismissed = opened(PROTEST);
        take(dismissed, 1, "NOT_ACCEPTED", "2017-03-30").then().statusCode(201);
        take(dismissed, 2, "DISMISSED", "2017-04-10")
                .then()
                .statusCode(201)
                .body("state", equalTo("DISMISSED"), "upheld", equalTo(false));
        take(dismissed, 3, "EXECUTED", "2017-04-11").then().statusCode(409);
        assertThat(Letters709Lists.ids("province-72", "/api/v1/protests", "office=709"))
                .contains(upheld, dismissed);
        assertThat(Letters709Lists.ids("head-703", "/api/v1/protests", "")).doesNotContain(upheld);
    }

    private static void clock(String id, String step, String answerable) {
        as("head-709")
                .get("/api/v1/clocks/" + id)
                .then()
                .body("clock.nextStep", equalTo(step), "clock.answerable", equalTo(answerable));
    }

    private static String opened(String matter) {
        return classify(received(somebody(), CONTENT, "2017-03-20"), 1, "2017-03-21", matter)
                .then()
                .statusCode(201)
                .extract()
                .path("matters[0].id");
    }

    private static Response answer(String id, int version, String body) {
        return once("head-709")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/petitions/" + id + "/answers");
    }

    private static Response take(String id, int version, String step, String on) {
        return once("head-709")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"step\":\"" + step + "\",\"on\":\"" + on + "\"}")
                .post("/api/v1/protests/" + id + "/steps");
    }
}
