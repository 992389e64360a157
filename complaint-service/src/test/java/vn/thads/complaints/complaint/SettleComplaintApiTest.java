package vn.thads.complaints.complaint;

import static org.hamcrest.Matchers.equalTo;
import static vn.thads.complaints.Nation.as;
import static vn.thads.complaints.Nation.letter;
import static vn.thads.complaints.Nation.once;
import static vn.thads.complaints.Nation.register;
import static vn.thads.complaints.Nation.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.complaints.Nation;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SettleComplaintApiTest {
    private static final String ACCEPTED = "{\"acceptedOn\":\"2017-02-08\"}";
    private static final String DECIDED = "{\"decidedOn\":\"2017-02-23\",\"verdict\":\"PARTLY_UPHELD\"}";

    private String id = "";

    @BeforeEach
    void a_letter() {
        Nation.settle();
        id = register("clerk-709", letter("709")).path("id");
    }

    @Test
    void it_is_accepted_and_decided_within_its_term() {
        step("head-709", id, 1, "acceptances", ACCEPTED)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("dueOn", equalTo("2017-02-23"));

        step("head-709", id, 2, "decisions", DECIDED)
                .then()
                .statusCode(201)
                .body("state", equalTo("DECIDED"))
                .body("verdict", equalTo("PARTLY_UPHELD"))
                .body("version", equalTo(3));
    }

    @Test
    void it_is_not_decided_before_it_is_accepted() {
        step("head-709", id, 1, "decisions", DECIDED)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/complaint-refused"));
    }

    @Test
    void it_is_not_accepted_before_it_was_received() {
        step("head-709", id, 1, "acceptances", "{\"acceptedOn\":\"2017-02-05\"}")
                .then()
                .statusCode(409);
        step("head-709", id, 1, "acceptances", "{\"acceptedOn\":\"2017-02-06\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void it_ends_by_forwarding_instead_of_an_acceptance() {
        step("inspector-72", id, 1, "endings", "{\"endedOn\":\"2017-02-08\",\"how\":\"FORWARDED\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("ENDED"));

        step("head-709", id, 2, "acceptances", ACCEPTED).then().statusCode(409);
    }

    @Test
    void it_is_discontinued_only_after_its_acceptance() {
        String discontinued = "{\"endedOn\":\"2017-02-09\",\"how\":\"DISCONTINUED\"}";
        step("head-709", id, 1, "endings", discontinued).then().statusCode(409);

        step("head-709", id, 1, "acceptances", ACCEPTED).then().statusCode(201);
        step("head-709", id, 2, "endings", discontinued).then().statusCode(201);
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        once("head-709")
                .body(ACCEPTED)
                .post("/api/v1/complaints/" + id + "/acceptances")
                .then()
                .statusCode(428);
        step("head-709", id, 7, "acceptances", ACCEPTED).then().statusCode(412).header("ETag", "\"1\"");
    }

    @Test
    void nobody_of_another_office_sees_or_changes_it() {
        step("head-703", id, 1, "acceptances", ACCEPTED).then().statusCode(404);
        as("head-703").get("/api/v1/complaints/" + id).then().statusCode(404);
        as("province-70").get("/api/v1/complaints/" + id).then().statusCode(404);
        as("province-72").get("/api/v1/complaints/" + id).then().statusCode(200);
    }

    @Test
    void a_security_measure_has_no_second_instance() {
        String second = register(
                        "clerk-709",
                        letter("709").replace("\"stage\":\"A\",\"instance\":1", "\"stage\":\"B\",\"instance\":2"))
                .path("id");

        step("head-709", second, 1, "acceptances", ACCEPTED)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-rule-in-force"));
    }
}
