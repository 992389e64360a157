package vn.thads.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AbsenceApiTest {
    private static final String LEAVE = "{\"kind\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}";

    @Test
    void leave_that_is_known_late_takes_the_capacity_of_its_days_and_of_no_other() {
        String away = Calls.registered("707");
        String there = Calls.registered("707");
        String part = Calls.registered("707");
        capacity("2017-03-10", away).body("items.find { it.officer == '" + away + "' }.capacity", equalTo(100));
        int working = working("2017-03-10");

        leave(away, "ANNUAL_LEAVE", "2017-03-06", "2017-03-10").statusCode(201);
        leave(part, "PART_TIME_TRAINING", "2017-03-06", "2017-03-10").statusCode(201);

        for (String day : new String[] {"2017-03-06", "2017-03-10"}) {
            capacity(day, away)
                    .body("items.find { it.officer == '" + away + "' }.capacity", equalTo(0))
                    .body("items.find { it.officer == '" + away + "' }.absent", equalTo(true))
                    .body("items.find { it.officer == '" + there + "' }.capacity", equalTo(100))
                    .body("items.find { it.officer == '" + part + "' }.capacity", equalTo(50))
                    .body("items.find { it.officer == '" + part + "' }.absent", equalTo(false));
        }
        for (String day : new String[] {"2017-03-05", "2017-03-11"}) {
            capacity(day, away).body("items.find { it.officer == '" + away + "' }.capacity", equalTo(100));
        }
        assertThat(working("2017-03-10")).isEqualTo(working - 1);
        advice("2017-03-10")
                .body("cases[0].barred.find { it.officer == '" + away + "' }.bars.key", contains("ABSENT"))
                .body("cases[0].ranked.officer", hasItem(there));
        advice("2017-03-11").body("cases[0].ranked.officer", hasItem(away));
        Calls.post("province-72", "/assignment-draws", """
                        {"office": "707", "on": "2017-03-10", "exclusions": []}
                        """).statusCode(201).body("shares.officer", not(hasItem(away)));
    }

    @Test
    void what_is_too_long_overlaps_or_is_unknown_is_refused_and_can_be_told_anew() {
        String code = Calls.registered("709");
        String path = "/officers/" + code + "/absences";

        leave(code, "SUSPENDED", "2017-03-01", "2017-03-31")
                .statusCode(409)
                .body("type", equalTo("/problems/absence-too-long"), "article", containsString("Art. 81"));
        String place = leave(code, "SUSPENDED", "2017-03-01", "2017-03-30")
                .statusCode(201)
                .extract()
                .header("Location");
        leave(code, "ANNUAL_LEAVE", "2017-03-30", "2017-04-02")
                .statusCode(409)
                .body("type", equalTo("/problems/absences-overlap"));
        leave(code, "HOLIDAY", "2017-05-01", "2017-05-02").statusCode(400).body("errors[0].pointer", equalTo("/kind"));
        leave(code, "ANNUAL_LEAVE", "2017-05-02", "2017-05-01")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/to"));
        leave(code, "SICK_LEAVE", "2011-05-02", "2011-05-02")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/from"));
        Calls.get("hr-72", path).body("items", hasSize(1));
        Calls.get("head-703", path).statusCode(404);
        Calls.post("officer-709-1", path, LEAVE.formatted("ANNUAL_LEAVE", "2017-05-02", "2017-05-03"))
                .statusCode(403);

        String found = place.substring(place.indexOf("/officers"));
        Calls.get("head-709", found).statusCode(200).header("ETag", "\"1\"").body("kind", equalTo("SUSPENDED"));
        Calls.as("hr-72").delete("/api/v1" + found).then().statusCode(428);
        Calls.as("hr-72")
                .header("If-Match", "\"1\"")
                .delete("/api/v1" + found)
                .then()
                .statusCode(204);
        Calls.get("hr-72", found).statusCode(404);
        leave(code, "ANNUAL_LEAVE", "2017-03-30", "2017-04-02").statusCode(201);
    }

    @Test
    void a_posting_does_not_end_while_a_case_of_the_office_is_his() {
        String code = Calls.registered("709");
        String path = "/officers/" + code + "/postings";
        String posting = Calls.get("hr-72", path).extract().jsonPath().getString("items[0].id");
        var held = CaseStream.decided("709", code, LocalDate.of(2017, 1, 10));
        await("the case")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Calls.get("hr-72", "/workloads/officers?office=709&on=2017-02-16&limit=500")
                        .body("items.find { it.officer == '" + code + "' }.cases", equalTo(1)));

        Calls.put("hr-72", path + "/" + posting, Calls.etag(code), "{\"to\":\"2017-06-30\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/hand-over-open"), "openCases", equalTo(1));

        CaseStream.reassigned(held, 2, "709", Calls.registered("709"), LocalDate.of(2017, 2, 1));
        await("the case that was handed over")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> Calls.put("hr-72", path + "/" + posting, Calls.etag(code), "{\"to\":\"2017-06-30\"}")
                                .statusCode(200));
    }

    private static ValidatableResponse leave(String code, String kind, String from, String to) {
        return Calls.post("hr-72", "/officers/" + code + "/absences", LEAVE.formatted(kind, from, to));
    }

    private static ValidatableResponse capacity(String day, String officer) {
        return Calls.get("hr-72", "/workloads/officers?office=707&limit=500&on=" + day)
                .statusCode(200)
                .body("items.officer", hasItem(officer));
    }

    private static int working(String day) {
        return Calls.get("hr-72", "/workloads/offices?parent=72&limit=500&on=" + day)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("items.find { it.office == '707' }.working");
    }

    private static ValidatableResponse advice(String day) {
        return Calls.post("province-72", "/assignment-advice", """
                {"office": "707", "on": "%s", "policy": "LOWEST_LOAD", "cases": [
                  {"reference": "A-1", "judgmentKind": "CIVIL", "flags": [], "amount": 20000000, "obligations": 1,
                   "judgmentNumber": null, "court": null, "chosenOfficer": null, "territoryOfficers": [], "relatedCases": [],
                   "parties": []}]}
                """.formatted(day))
                .statusCode(200);
    }
}
