package vn.thads.officers;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MovementApiTest {
    private static final String AGREES = "{\"agrees\":true,\"on\":\"2017-03-05\"}";
    private static final String APPROVES = "{\"approves\":true,\"number\":\"31/QĐ-CTHADS\",\"on\":\"2017-03-10\"}";

    @Test
    void a_secondment_takes_effect_when_every_case_is_handed_over_and_ends_with_the_return() {
        String code = Calls.registered("709");
        UUID held = CaseStream.decided("709", code, LocalDate.of(2017, 1, 10));
        await("the case")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Calls.get("hr-72", "/officers/" + code + "/open-cases")
                        .body("items.caseId", hasItem(held.toString())));
        String path = proposed(secondment(code, "2017-04-01", "2018-03-31"));
        step("head-703", path, 1, "answers", AGREES).statusCode(201).body("state", equalTo("CONSENTED"));
        step("province-72", path, 2, "decisions", APPROVES).statusCode(201).body("state", equalTo("DECIDED"));

        step("hr-72", path, 3, "completions", "")
                .statusCode(409)
                .body("type", equalTo("/problems/hand-over-open"), "openCases", equalTo(1));
        Calls.get("head-709", path + "/hand-over").body("items.standing", hasItem("WAITING"));
        CaseStream.reassigned(held, 2, "709", "709-2", LocalDate.of(2017, 3, 20));
        await("the re-assignment")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Calls.get("head-709", path + "/hand-over")
                        .body("items.standing", hasItem("HANDED_OVER"), "items.officer", hasItem("709-2")));
        step("hr-72", path, 3, "completions", "").statusCode(201).body("state", equalTo("EFFECTIVE"));

        Calls.get("province-72", "/workloads/officers?office=703&on=2017-04-01").body("items.officer", hasItem(code));
        Calls.get("province-72", "/terms?on=2017-06-01&until=2018-03-31")
                .body("items.findAll { it.officer == '" + code + "' }.kind", hasItem("SECONDMENT"));
        step("hr-72", path, 4, "returns", "{\"on\":\"2018-04-01\"}").statusCode(400);
        step("hr-72", path, 4, "returns", "{\"on\":\"2017-12-31\"}")
                .statusCode(201)
                .body("state", equalTo("ENDED"));
        Calls.get("hr-72", "/officers/" + code + "/postings").body("items[1].to", equalTo("2017-12-31"));
    }

    @Test
    void what_the_law_does_not_allow_is_refused_at_once_and_changes_nothing() {
        String code = Calls.registered("709");

        propose(secondment(code, "2017-04-01", "2020-04-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/secondment-too-long"), "article", containsString("138/2020"));
        propose(secondment(code, "2026-04-01", "2026-12-31"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/officeTo"));
        propose(secondment(code, "2017-04-01", "2017-12-31").replace("703", "709"))
                .statusCode(400);
        propose(secondment(code, "2017-04-01", "2017-12-31").replace("URGENT_TASK", "PLANNED"))
                .statusCode(400);
        propose(secondment(code, "2017-04-01", "2017-12-31")
                        .replace("SECONDMENT", "ROTATION")
                        .replace("URGENT_TASK", "PLANNED"))
                .statusCode(409)
                .body("type", equalTo("/problems/movement-not-applicable"));
        Calls.get("hr-72", "/movements?officer=" + code).body("items", hasSize(0));
        proposed(secondment(code, "2017-04-01", "2020-03-31"));
        propose(secondment(code, "2017-04-01", "2017-12-31"))
                .statusCode(409)
                .body("type", equalTo("/problems/movement-under-way"));
    }

    @Test
    void who_is_exempt_is_not_seconded_until_the_exemption_ends() {
        String code = Calls.registered("709");
        String path = proposed(secondment(code, "2017-04-01", "2017-12-31"));

        step("hr-72", path, 1, "exemptions", "{\"ground\":\"NEAR_RETIREMENT\",\"until\":\"2019-06-30\"}")
                .statusCode(400);
        step("hr-72", path, 1, "exemptions", "{\"ground\":\"CHILD_UNDER_36_MONTHS\",\"until\":\"2019-06-30\"}")
                .statusCode(201)
                .body("state", equalTo("EXEMPT"));

        propose(secondment(code, "2019-06-30", "2019-12-31"))
                .statusCode(409)
                .body("type", equalTo("/problems/movement-exempt"), "article", containsString("138/2020"));
        proposed(secondment(code, "2019-07-01", "2019-12-31"));
    }

    @Test
    void a_move_between_provinces_is_decided_by_the_ministry_alone() {
        String code = Calls.registered("709");
        String path = proposed(secondment(code, "2017-04-01", "2017-12-31").replace("703", "70"));

        step("head-703", path, 1, "answers", AGREES).statusCode(404);
        step("province-72", path, 1, "answers", AGREES).statusCode(404);
        step("province-70", path, 1, "answers", AGREES).statusCode(201);
        step("province-72", path, 2, "decisions", APPROVES)
                .statusCode(409)
                .body("type", equalTo("/problems/movement-authority"), "article", equalTo("NĐ 62/2015 Art. 70"));
        step("ministry", path, 2, "decisions", APPROVES.replace("03-10", "03-04"))
                .statusCode(400);
        step("ministry", path, 2, "decisions", APPROVES).statusCode(201);
        step("ministry", path, 2, "decisions", APPROVES).statusCode(412);
        step("ministry", path, 3, "withdrawals", "{\"on\":\"2017-03-20\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/movement-state"));
    }

    @Test
    void a_transfer_ends_the_old_post_on_its_eve() {
        String code = Calls.registered("709");
        String body = """
                {"officer": "%s", "kind": "TRANSFER", "purpose": "REINFORCEMENT", "officeTo": "703", "role": "OFFICER",
                 "from": "2017-05-01", "proposedOn": "2017-03-01"}
                """.formatted(code);
        String path = proposed(body);

        step("head-703", path, 1, "answers", AGREES).statusCode(201);
        step("province-72", path, 2, "decisions", APPROVES).statusCode(201);
        step("hr-72", path, 3, "completions", "").statusCode(201);

        Calls.get("hr-72", "/officers/" + code + "/postings")
                .body("items[0].to", equalTo("2017-04-30"), "items[1].from", equalTo("2017-05-01"));
        Calls.as("hr-72")
                .get("/api/v1/terms/calendar?until=2030-12-31")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("BEGIN:VCALENDAR"), containsString(code));
        Calls.get("head-709", path).statusCode(200);
        Calls.get("officer-703-1", path).statusCode(404);
    }

    private static String secondment(String code, String from, String to) {
        return """
                {"officer": "%s", "kind": "SECONDMENT", "purpose": "URGENT_TASK", "officeTo": "703", "role": "OFFICER",
                 "from": "%s", "to": "%s", "proposedOn": "2017-03-01"}
                """.formatted(code, from, to);
    }

    private static ValidatableResponse propose(String body) {
        return Calls.post("hr-72", "/movements", body);
    }

    private static String proposed(String body) {
        return "/movements/"
                + propose(body).statusCode(201).extract().jsonPath().getString("id");
    }

    private static ValidatableResponse step(String client, String path, int version, String step, String body) {
        var request = Calls.as(client)
                .headers(Map.of(
                        "If-Match",
                        "\"" + version + "\"",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post("/api/v1" + path + "/" + step)
                .then();
    }
}
