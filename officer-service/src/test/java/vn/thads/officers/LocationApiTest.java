package vn.thads.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

/** What was created is read where the answer said that it is, by who may, and by nobody else; who writes sees it listed at once. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LocationApiTest {
    private static final String RELATIVE = """
            {"relation": "SPOUSE", "identityType": "CMND", "identityNumber": "290300001", "declaredOn": "2016-10-03"}
            """;

    /** Follows the Location of an answer and answers its path below {@code /api/v1}. */
    private static String followed(ValidatableResponse created) {
        var answer = created.statusCode(201).extract();
        String path = URI.create(answer.header("Location")).getPath().substring("/api/v1".length());
        var found = Calls.get("hr-72", path).statusCode(200).extract();
        assertThat(found.jsonPath().<String, Object>getMap("$"))
                .isEqualTo(answer.jsonPath().getMap("$"));
        return path;
    }

    @Test
    void an_officer_and_his_posting_are_read_at_their_places() {
        String code = Calls.newCode("709");
        String path = followed(Calls.post("hr-72", "/officers", Calls.officer(code, "Trần Thị Mẫu", "709")));

        Calls.get("head-703", path).statusCode(404);
        Calls.get("hr-72", "/officers?office=709&limit=500").body("items.code", hasItem(code));
        Calls.get("hr-72", "/officers?q=tran thi mau&limit=500").body("items.code", hasItem(code));

        String posting = followed(Calls.post("hr-72", "/officers/" + code + "/postings", """
                {"office": "703", "role": "OFFICER", "kind": "SECONDMENT", "from": "2017-01-01", "to": "2017-12-31"}
                """));

        Calls.get("hr-72", "/officers/" + code + "/postings").body("items.office", hasItem("703"));
        Calls.get("head-703", posting).statusCode(200);
        Calls.get("officer-709-1", posting).statusCode(404);
    }

    @Test
    void discipline_and_its_revocation_are_read_at_one_place() {
        String officer = "/officers/" + Calls.registered("709");
        String path = followed(Calls.post(
                "hr-72",
                officer + "/disciplines",
                "{\"number\":\"12/QĐ\",\"form\":\"KHIEN_TRACH\",\"decidedOn\":\"2017-03-01\"}"));

        Calls.get("hr-72", officer + "/disciplines").body("items[0].number", equalTo("12/QĐ"));
        assertThat(followed(Calls.post("hr-72", path + "/revocations", "{\"revokedOn\":\"2017-09-01\"}")))
                .isEqualTo(path);
        Calls.get("ministry", path).statusCode(200).header("ETag", "\"3\"").body("revokedOn", equalTo("2017-09-01"));
        Calls.get("officer-709-1", path).statusCode(404);
        Calls.get("head-709", path).statusCode(403);
        Calls.get("hr-72", another(path)).statusCode(404);
        Calls.get("hr-72", "/officers/" + Calls.registered("709") + path.substring(path.indexOf("/disciplines")))
                .statusCode(404);
    }

    @Test
    void a_relative_is_read_at_his_place_with_the_number_masked() {
        String officer = "/officers/" + Calls.registered("709");
        String path = followed(Calls.post("hr-72", officer + "/relatives", RELATIVE));

        Calls.get("auditor", path).statusCode(200).header("ETag", "\"2\"").body("identityNumber", equalTo("******001"));
        Calls.get("officer-709-1", path).statusCode(404);
        Calls.get("ministry", path).statusCode(403);
        Calls.get("hr-72", another(path)).statusCode(404);
        Calls.get("hr-72", "/officers/" + Calls.registered("709") + path.substring(path.indexOf("/relatives")))
                .statusCode(404);
    }

    @Test
    void an_office_is_read_at_its_place_and_listed_at_once() {
        var created = Calls.post("ministry", "/offices", """
                {"code": "811", "validFrom": "2009-07-01", "validTo": "2025-06-30", "type": "DISTRICT", "parent": "80",
                 "nameVi": "Chi cục thử", "nameEn": "Trial"}
                """).statusCode(201).extract();
        URI place = URI.create(created.header("Location"));

        Calls.get("clerk-709", place.getPath().substring("/api/v1".length()) + "?" + place.getQuery())
                .statusCode(200)
                .header("ETag", created.header("ETag"))
                .body("code", equalTo("811"));
        Calls.get("clerk-709", "/offices?parent=80&on=2017-02-16").body("items.code", hasItem("811"));
        Calls.get("clerk-709", "/offices?q=chi cuc thu&on=2017-02-16").body("items.code", hasItem("811"));
    }

    private static String another(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1) + UUID.randomUUID();
    }
}
