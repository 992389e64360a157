package vn.thads.officers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OfficeApiTest {
    @Test
    void in_2017_there_were_63_provinces_and_today_there_are_34() {
        Calls.get("statistician-72", "/offices?on=2017-02-16&type=PROVINCE&limit=500")
                .statusCode(200)
                .body("items", hasSize(63));
        Calls.get("statistician-72", "/offices?type=PROVINCE&limit=500")
                .statusCode(200)
                .body("items", hasSize(34));
    }

    @Test
    void tay_ninh_had_ten_offices() {
        Calls.get("ministry", "/offices?on=2017-02-16&parent=72")
                .statusCode(200)
                .body("items.code", contains("703", "705", "706", "707", "708", "709", "710", "711", "712", "72-00"));
    }

    @Test
    void a_code_may_come_back_for_another_office() {
        Calls.get("ministry", "/offices/80?on=2017-02-16").body("nameVi", equalTo("Long An"));
        Calls.get("ministry", "/offices/80?on=2026-01-01")
                .body("nameVi", equalTo("Tây Ninh"), "predecessors", hasItems("72", "80"));
        Calls.get("ministry", "/offices/72?on=2026-01-01").statusCode(404);
        Calls.get("ministry", "/offices/72").statusCode(200).body("validTo", equalTo("2025-06-30"));
    }

    @Test
    void an_office_is_found_by_its_name_without_diacritics() {
        Calls.get("clerk-709", "/offices?on=2017-02-16&q=hoa thanh").body("items.code", contains("709"));
        Calls.get("clerk-709", "/offices?on=2017-02-16&q=Hoà Thành").body("items.code", contains("709"));
    }

    @Test
    void the_ministry_says_from_when_an_office_runs_the_suite_and_a_stale_version_is_refused() {
        String path = "/offices/712?on=2016-10-01";
        String etag = Calls.as("ministry").get("/api/v1" + path).header("ETag");

        Calls.as("ministry")
                .contentType("application/json")
                .header("If-Match", etag)
                .body("{\"runsSuiteFrom\":\"2016-10-01\"}")
                .patch("/api/v1" + path)
                .then()
                .statusCode(200)
                .body("runsSuiteFrom", equalTo("2016-10-01"));
        Calls.put("ministry", path, etag, "{\"nameVi\":\"x\",\"nameEn\":\"y\"}").statusCode(412);
        Calls.put("hr-72", path, etag, "{\"nameVi\":\"x\",\"nameEn\":\"y\"}").statusCode(403);
        Calls.as("ministry")
                .contentType("application/json")
                .body("{}")
                .patch("/api/v1" + path)
                .then()
                .statusCode(428);
    }

    @Test
    void the_end_and_the_day_in_the_suite_can_be_taken_back_by_a_whole_change() {
        String path = "/offices/711?on=2016-10-01";
        String etag = Calls.as("ministry").get("/api/v1" + path).header("ETag");

        Calls.put(
                        "ministry",
                        path,
                        etag,
                        "{\"nameVi\":\"Chi cục Bến Cầu\",\"nameEn\":\"Ben Cau\",\"validTo\":\"2025-06-30\"}")
                .statusCode(200)
                .body("runsSuiteFrom", nullValue(), "nameEn", equalTo("Ben Cau"));
    }

    @Test
    void an_office_is_opened_once_and_below_one_that_exists() {
        String body = """
                {"code": "%s", "validFrom": "2009-07-01", "validTo": "2025-06-30", "type": "DISTRICT", "parent": "%s",
                 "nameVi": "Chi cục mẫu", "nameEn": "Sample"}
                """;

        Calls.post("ministry", "/offices", body.formatted("801", "80")).statusCode(201);
        Calls.post("ministry", "/offices", body.formatted("801", "80"))
                .statusCode(409)
                .body("type", equalTo("/problems/office-period-taken"));
        Calls.post("ministry", "/offices", body.formatted("802", "99"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parent"));
        Calls.post("head-709", "/offices", body.formatted("803", "80")).statusCode(403);
    }

    @Test
    void a_district_office_is_not_opened_after_the_last_day_of_its_law_nor_a_room_before_its_first() {
        String body = """
                {"code": "%s", "validFrom": "%s", "type": "%s", "parent": "%s", "nameVi": "Phòng mẫu", "nameEn": "Sample"}
                """;

        Calls.post("ministry", "/offices", body.formatted("804", "2025-07-01", "DISTRICT", "80"))
                .statusCode(422)
                .body(
                        "type",
                        equalTo("/problems/office-type-not-in-force"),
                        "article",
                        containsString("L2008 Art. 13"));
        Calls.post("ministry", "/offices", body.formatted("80-01", "2025-06-30", "REGION_ROOM", "80"))
                .statusCode(422);
        Calls.post("ministry", "/offices", body.formatted("80-01", "2025-07-01", "REGION_ROOM", "80"))
                .statusCode(201);
    }
}
