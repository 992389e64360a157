package vn.thads.officers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AppointmentApiTest {
    private static final String EXAM = "{\"kind\": \"%s\", \"obtainedOn\": \"%s\", \"number\": \"12/2016\"}";

    @Test
    void five_years_in_the_grade_and_the_examination_lead_to_the_next() {
        String code = Calls.registered("709");

        possible(code, "2016-12-31")
                .body(
                        "items.grade",
                        not(hasItem("CHV_SO_CAP")),
                        way("TRUNG_CAP_EXAM", "possible"),
                        equalTo(false),
                        way("TRUNG_CAP_EXAM", "article"),
                        equalTo("L2008 Art. 18"),
                        way("TRUNG_CAP_EXAM", "missing.requirement"),
                        contains("YEARS_IN_GRADE", "QUALIFICATION"),
                        way("TRUNG_CAP_EXAM", "missing[0].metOn"),
                        equalTo("2017-01-01"),
                        way("TRUNG_CAP_EXAM", "missing[1].key"),
                        equalTo("EXAM_TRUNG_CAP"),
                        way("TRUNG_CAP_EXAM", "missing[1].text"),
                        containsString("trúng tuyển"),
                        way("CAO_CAP_EXAM", "missing[0].key"),
                        equalTo("CHV_TRUNG_CAP"));
        Calls.post("hr-72", "/officers/" + code + "/qualifications", EXAM.formatted("EXAM_TRUNG_CAP", "2016-11-01"))
                .statusCode(201);

        possible(code, "2017-01-01")
                .body("items[0].way", equalTo("TRUNG_CAP_EXAM"), "items[0].possible", equalTo(true));
        possible(code, "2016-12-31").body(way("TRUNG_CAP_EXAM", "missing.requirement"), contains("YEARS_IN_GRADE"));
        // the new law asks for a job position instead
        possible(code, "2026-07-01")
                .body("items.way", not(hasItem("TRUNG_CAP_EXAM")))
                .body(way("TRUNG_CAP_POSITION", "missing.key"), contains("JOB_POSITION_TRUNG_CAP"));
    }

    @Test
    void a_qualification_is_recorded_once_read_and_withdrawn() {
        String code = Calls.registered("709");
        String path = "/officers/" + code + "/qualifications";

        String place = Calls.post("hr-72", path, EXAM.formatted("SPECIALITY_LAND", "2016-11-01"))
                .statusCode(201)
                .extract()
                .header("Location");
        Calls.post("hr-72", path, EXAM.formatted("SPECIALITY_LAND", "2016-11-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/qualification-known"));
        Calls.post("hr-72", path, EXAM.formatted("ASTROLOGY", "2016-11-01"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"));
        Calls.post("hr-72", path, EXAM.formatted("SPECIALITY_LAND", "2126-11-01"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/obtainedOn"));
        Calls.post("head-709", path, EXAM.formatted("LAW_DEGREE", "2010-11-01")).statusCode(403);
        Calls.get("head-709", path).body("items", hasSize(1));
        Calls.get("head-703", path).statusCode(404);
        Calls.get("head-703", "/officers/" + code + "/possible-appointments").statusCode(404);

        String found = place.substring(place.indexOf("/officers"));
        Calls.get("head-709", found).statusCode(200).header("ETag", "\"1\"").body("number", equalTo("12/2016"));
        Calls.as("hr-72")
                .header("If-Match", "\"1\"")
                .delete("/api/v1" + found)
                .then()
                .statusCode(204);
        Calls.get("head-709", found).statusCode(404);
    }

    private static ValidatableResponse possible(String code, String on) {
        return Calls.get("hr-72", "/officers/" + code + "/possible-appointments?on=" + on)
                .statusCode(200);
    }

    private static String way(String key, String field) {
        return "items.find { it.way == '" + key + "' }." + field;
    }
}
