package vn.thads.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thads.complaints.Nation.as;
import static vn.thads.complaints.Nation.letter;
import static vn.thads.complaints.Nation.register;
import static vn.thads.complaints.Nation.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.complaints.Nation;
import vn.thads.localstack.Api;
import vn.thads.localstack.answers.Turns;
import vn.thads.localstack.testing.SharedServers;
import vn.thads.localstack.testing.TestServers;

/** A complaint through both instances, stopped, extended, sent, carried out, re-examined. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CourseApiTest {
    @BeforeEach
    void settle() {
        Nation.settle();
    }

    @Test
    void the_term_stands_still_while_it_is_suspended_and_goes_on_with_what_was_left() {
        String id = accepted("inspector-72", "2026-07-01");

        step("inspector-72", id, 2, "suspensions", suspended("2026-07-06"))
                .then()
                .statusCode(201)
                .body("state", equalTo("SUSPENDED"), "settling.daysLeft", equalTo(10));
        as("head-709").get("/api/v1/clocks/" + id).then().statusCode(404);
        step("inspector-72", id, 3, "decisions", "{\"decidedOn\":\"2026-07-08\",\"verdict\":\"UPHELD\"}")
                .then()
                .statusCode(409);
        step("inspector-72", id, 3, "resumptions", "{\"on\":\"2026-07-05\"}")
                .then()
                .statusCode(409);
        step("inspector-72", id, 3, "resumptions", "{\"on\":\"2026-08-03\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"), "dueOn", equalTo("2026-08-13"));
        as("head-709")
                .get("/api/v1/clocks/" + id)
                .then()
                .body("clock.dueOn", equalTo("2026-08-13"), "trigger", equalTo("2026-08-03"))
                .body("daysCounted", equalTo(10), "amount", equalTo(15), "dueOn", equalTo("2026-08-13"));
    }

    @Test
    void the_old_law_knows_no_suspension_and_what_is_over_is_not_stopped() {
        String old = accepted("head-709", "2017-02-08");
        step("head-709", old, 2, "suspensions", suspended("2017-02-10"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-rule-in-force"));

        String late = accepted("inspector-72", "2026-07-01");
        step("inspector-72", late, 2, "suspensions", suspended("2026-07-16"))
                .then()
                .statusCode(409);
        step("inspector-72", late, 2, "suspensions", suspended("2026-07-15"))
                .then()
                .statusCode(201);
    }

    private static String suspended(String on) {
        return "{\"on\":\"" + on + "\",\"ground\":\"FORCE_MAJEURE\"}";
    }

    @Test
    void it_is_extended_once_on_a_ground_before_the_term_is_over() {
        String id = accepted("head-709", "2017-02-08");

        step("head-709", id, 2, "extensions", extended("2017-02-24", 30, "COMPLEX"))
                .then()
                .statusCode(409);
        step("head-709", id, 2, "extensions", extended("2017-02-23", 31, "COMPLEX"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/days"));
        step("head-709", id, 2, "extensions", extended("2017-02-23", 30, "SEVERAL_PLACES"))
                .then()
                .statusCode(422);
        step("head-709", id, 2, "extensions", extended("2017-02-23", 30, "COMPLEX"))
                .then()
                .statusCode(201)
                // thirty days from 23 February end on Saturday 25 March
                .body("dueOn", equalTo("2017-03-27"), "settling.extensionGround", equalTo("COMPLEX"));
        step("head-709", id, 3, "extensions", extended("2017-02-24", 5, "REMOTE_AREA"))
                .then()
                .statusCode(409);
        as("head-709")
                .get("/api/v1/clocks/" + id)
                .then()
                .body("rule", equalTo("EXTEND"), "trigger", equalTo("2017-02-23"), "dueOn", equalTo("2017-03-27"));
    }

    @Test
    void the_term_of_a_denunciation_becomes_sixty_days_and_ninety_where_it_is_specially_complex() {
        String complex = denounced();
        step("head-709", complex, 2, "extensions", extended("2017-03-10", 30, "COMPLEX"))
                .then()
                .statusCode(201)
                // thirty days from 10 March end on Sunday 9 April
                .body("dueOn", equalTo("2017-04-10"));
        step("head-709", complex, 3, "extensions", extended("2017-04-10", 30, "COMPLEX"))
                .then()
                .statusCode(409);
        step("head-709", complex, 3, "extensions", extended("2017-04-10", 31, "SPECIALLY_COMPLEX"))
                .then()
                .statusCode(400);
        step("head-709", complex, 3, "extensions", extended("2017-04-10", 30, "SPECIALLY_COMPLEX"))
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2017-05-10"));
        step("head-709", complex, 4, "extensions", extended("2017-05-10", 1, "SPECIALLY_COMPLEX"))
                .then()
                .statusCode(409);
        step("head-709", denounced(), 2, "extensions", extended("2017-03-10", 30, "REMOTE_AREA"))
                .then()
                .statusCode(422);
    }

    /** Accepted on 8 February 2017, to be settled until 10 March. */
    private static String denounced() {
        String id = register("clerk-709", letter("709").replace("\"COMPLAINT\",\"stage\":\"A\"", "\"DENUNCIATION\""))
                .path("id");
        step("head-709", id, 1, "acceptances", "{\"acceptedOn\":\"2017-02-08\"}")
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2017-03-10"));
        return id;
    }

    private static String extended(String on, int days, String ground) {
        return "{\"on\":\"" + on + "\",\"days\":" + days + ",\"ground\":\"" + ground + "\"}";
    }

    @Test
    void a_first_decision_is_sent_and_takes_effect_once_the_second_term_has_ended() {
        String id = decided("head-709", "2017-02-08", "2017-02-20");
        clock(id, "SEND", "SEND_1", "2017-02-23");
        take("head-709", id, 3, "IMPLEMENTED", "2017-03-20").then().statusCode(409);

        take("head-709", id, 3, "SENT", "2017-02-22")
                .then()
                .statusCode(201)
                // fifteen days end on Thursday 9 March
                .body("aftermath.effectiveOn", equalTo("2017-03-10"));
        as("head-709").get("/api/v1/clocks/" + id).then().statusCode(404);
        take("head-709", id, 4, "SENT", "2017-02-23").then().statusCode(409);
        take("head-709", id, 4, "PUBLISHED", "2017-02-23").then().statusCode(409);
        take("head-709", id, 4, "IMPLEMENTED", "2017-03-09").then().statusCode(409);
        take("head-709", id, 4, "IMPLEMENTED", "2017-03-10")
                .then()
                .statusCode(201)
                .body("state", equalTo("IMPLEMENTED"));
    }

    @Test
    void a_second_complaint_goes_to_the_province_and_its_decision_is_published_and_effective_at_once() {
        String first = decided("head-709", "2017-02-08", "2017-02-20");
        again(first, 3, "2017-03-09").then().statusCode(409);
        take("head-709", first, 3, "SENT", "2017-02-22").then().statusCode(201);
        String second = again(first, 4, "2017-03-09")
                .then()
                .statusCode(201)
                .body("instance", equalTo(2), "first", equalTo(first), "acceptDueOn", equalTo("2017-03-20"))
                .extract()
                .path("id");
        as("head-709")
                .get("/api/v1/complaints/" + first)
                .then()
                .body("aftermath.effectiveOn", nullValue(), "aftermath.complainedAgainOn", equalTo("2017-03-09"));
        again(first, 5, "2017-03-09").then().statusCode(409);

        step("head-709", second, 1, "acceptances", "{\"acceptedOn\":\"2017-03-13\"}")
                .then()
                .statusCode(409)
                .body("article", equalTo("L2008 Art. 142"));
        step("province-72", second, 1, "acceptances", "{\"acceptedOn\":\"2017-03-13\"}")
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2017-04-12"));
        step("head-709", second, 2, "decisions", "{\"decidedOn\":\"2017-04-12\",\"verdict\":\"UPHELD\"}")
                .then()
                .statusCode(409);
        step("province-72", second, 2, "decisions", "{\"decidedOn\":\"2017-04-12\",\"verdict\":\"UPHELD\"}")
                .then()
                .statusCode(201)
                .body("aftermath.effectiveOn", equalTo("2017-04-12"));
        clock(second, "SEND", "SEND_2", "2017-04-21");
        take("province-72", second, 3, "SENT", "2017-04-14").then().statusCode(201);
        clock(second, "PUBLISH", "PUBLISH_2", "2017-04-27");
        take("province-72", second, 4, "PUBLISHED", "2017-04-20").then().statusCode(201);
        as("head-709").get("/api/v1/clocks/" + second).then().statusCode(404);
        take("province-72", second, 5, "IMPLEMENTED", "2017-05-10").then().statusCode(201);
    }

    @Test
    void a_second_complaint_that_comes_a_day_late_is_entered_and_not_accepted() {
        String first = decided("head-709", "2017-02-08", "2017-02-20");
        take("head-709", first, 3, "SENT", "2017-02-22").then().statusCode(201);
        String late =
                again(first, 4, "2017-03-10").then().statusCode(201).extract().path("id");

        step("province-72", late, 1, "acceptances", "{\"acceptedOn\":\"2017-03-13\"}")
                .then()
                .statusCode(409)
                .body("article", equalTo("L2008 Art. 140"));
        step("province-72", late, 1, "endings", "{\"endedOn\":\"2017-03-13\",\"how\":\"REJECTED\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void the_minister_alone_re_examines_what_is_effective() {
        String id = decided("head-709", "2017-02-08", "2017-02-20");
        take("head-709", id, 3, "SENT", "2017-02-22").then().statusCode(201);

        step("ministry", id, 4, "reviews", reviewed("2017-03-09", "MINISTER_EXAMINES"))
                .then()
                .statusCode(409);
        step("ministry", id, 4, "reviews", reviewed("2017-03-10", "NEW_FACTS"))
                .then()
                .statusCode(422);
        step("head-709", id, 4, "reviews", reviewed("2017-03-10", "MINISTER_EXAMINES"))
                .then()
                .statusCode(403);
        step("ministry", id, 4, "reviews", reviewed("2017-03-10", "MINISTER_EXAMINES"))
                .then()
                .statusCode(201)
                .body("state", equalTo("UNDER_REVIEW"));
        step("ministry", id, 5, "review-results", "{\"on\":\"2017-04-03\",\"changed\":true}")
                .then()
                .statusCode(201)
                .body("state", equalTo("DECIDED"), "aftermath.reviewChanged", equalTo(true));
    }

    private static String reviewed(String on, String ground) {
        return "{\"on\":\"" + on + "\",\"ground\":\"" + ground + "\"}";
    }

    @Test
    void who_is_competent_is_proposed_by_the_law_of_the_day() {
        String id = register("clerk-709", letter("709")).path("id");
        String path = "/api/v1/complaints/" + id + "/competence?on=";

        as("head-709")
                .get(path + "2017-02-08")
                .then()
                .statusCode(200)
                .body("authority", equalTo("OFFICE_HEAD"), "office", equalTo("709"), "yours", equalTo(true));
        as("head-709")
                .get(path + "2026-07-01")
                .then()
                .body("authority", equalTo("PROVINCE_HEAD"), "office", equalTo("72"), "yours", equalTo(false));
        as("province-72").get(path + "2026-07-01").then().body("yours", equalTo(true));
        as("head-703").get(path + "2017-02-08").then().statusCode(404);
        try (var api = new Api(SharedServers.running().tokenEndpoint())) {
            var turns = new Turns(api, RestAssured.baseURI + ":" + RestAssured.port);
            assertThat(turns.of(id, "2017-02-08")).isEqualTo("Chi cục trưởng · head of the office 709");
        }

        String againstHead = register(
                        "clerk-709", letter("709").replace("\"instance\":1", "\"instance\":1,\"respondent\":\"HEAD\""))
                .path("id");
        step("head-709", againstHead, 1, "acceptances", "{\"acceptedOn\":\"2017-02-08\"}")
                .then()
                .statusCode(409);
        step("province-72", againstHead, 1, "acceptances", "{\"acceptedOn\":\"2017-02-08\"}")
                .then()
                .statusCode(201);
    }

    private static String accepted(String client, String on) {
        String id =
                register("clerk-709", letter("709").replace("2017-02-06", on)).path("id");
        step(client, id, 1, "acceptances", "{\"acceptedOn\":\"" + on + "\"}")
                .then()
                .statusCode(201);
        return id;
    }

    private static String decided(String client, String acceptedOn, String on) {
        String id = accepted(client, acceptedOn);
        step(client, id, 2, "decisions", "{\"decidedOn\":\"" + on + "\",\"verdict\":\"REJECTED\"}")
                .then()
                .statusCode(201);
        return id;
    }

    private static Response take(String client, String id, int version, String step, String on) {
        return step(client, id, version, "decision-steps", "{\"step\":\"" + step + "\",\"on\":\"" + on + "\"}");
    }

    private static Response again(String id, int version, String on) {
        return step(
                "clerk-709",
                id,
                version,
                "second-complaints",
                "{\"on\":\"" + on + "\",\"complainant\":{\"name\":\"Nguyễn Văn Mẫu\"}}");
    }

    private static void clock(String id, String step, String rule, String dueOn) {
        as("province-72")
                .get("/api/v1/clocks/" + id)
                .then()
                .body("clock.nextStep", equalTo(step), "rule", equalTo(rule), "dueOn", equalTo(dueOn));
    }
}
