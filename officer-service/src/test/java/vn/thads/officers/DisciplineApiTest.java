package vn.thads.officers;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DisciplineApiTest {
    private static String decision(String form, String on) {
        return "{\"number\":\"12/QĐ\",\"form\":\"%s\",\"decidedOn\":\"%s\"}".formatted(form, on);
    }

    @Test
    void discipline_is_recorded_at_the_office_of_the_day_and_can_be_revoked() {
        String path = "/officers/" + Calls.registered("709") + "/disciplines";

        String id = Calls.post("hr-72", path, decision("KHIEN_TRACH", "2017-03-01"))
                .statusCode(201)
                .body("office", equalTo("709"))
                .extract()
                .jsonPath()
                .getString("id");
        Calls.post("hr-72", path + "/" + id + "/revocations", "{\"revokedOn\":\"2017-02-01\"}")
                .statusCode(400);
        Calls.post("hr-72", path + "/" + id + "/revocations", "{\"revokedOn\":\"2017-09-01\"}")
                .statusCode(201)
                .body("revokedOn", equalTo("2017-09-01"));
        Calls.post("hr-72", path + "/" + id + "/revocations", "{\"revokedOn\":\"2017-09-01\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/discipline-revoked"));
        Calls.get("hr-72", path).body("items", hasSize(1));
    }

    @Test
    void a_form_must_be_in_force_and_fit_the_post() {
        String path = "/officers/" + Calls.registered("709") + "/disciplines";

        Calls.post("hr-72", path, decision("HA_BAC_LUONG", "2025-06-30")).statusCode(201);
        Calls.post("hr-72", path, decision("HA_BAC_LUONG", "2025-07-01"))
                .statusCode(422)
                .body("type", equalTo("/problems/discipline-form-not-in-force"));
        Calls.post("hr-72", path, decision("CACH_CHUC", "2017-03-01"))
                .statusCode(422)
                .body("type", equalTo("/problems/discipline-form-not-applicable"));
        Calls.post("hr-72", path, decision("KHIEN_TRACH", "2011-12-31")).statusCode(400);
    }

    @Test
    void discipline_has_a_permission_of_its_own() {
        String path = "/officers/" + Calls.registered("709") + "/disciplines";

        Calls.get("head-709", path).statusCode(403);
        Calls.get("province-72", path).statusCode(403);
        Calls.get("officer-709-1", path).statusCode(404);
        Calls.get("ministry", path).statusCode(200);
    }
}
