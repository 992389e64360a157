package vn.thads.platform.thing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.thads.events.OfficerEvent.OfficeDescribed;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;
import vn.thads.platform.access.OfficeTree;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AccessApiTest {
    @Inject
    OfficeTree offices;

    private static ValidatableResponse list(String client, String office) {
        return given().auth()
                .oauth2(TestTokens.of(client))
                .get("/api/v1/things?office=" + office)
                .then();
    }

    private static void reaches(String client, String office) {
        list(client, office).statusCode(200).body("emptyBecause", not(equalTo("OUTSIDE_YOUR_REACH")));
    }

    private static void doesNotReach(String client, String office) {
        list(client, office).statusCode(200).body("items", empty(), "emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
    }

    @Test
    void without_a_good_token_there_is_no_answer() {
        given().get("/api/v1/things?office=709")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/not-authenticated"));
        for (String token : List.of("x", "a.b.c", TestTokens.of("ministry") + "x")) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/things?office=709")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void without_a_grant_the_operation_is_not_permitted() {
        list("bank", "709").statusCode(403).body("type", equalTo("/problems/not-permitted"));
    }

    @Test
    void a_head_reaches_his_office_and_a_province_what_is_below_it() {
        LocalDate day = LocalDate.of(2015, 7, 1);
        QuarkusTransaction.requiringNew().run(() -> {
            offices.describe(
                    new OfficeDescribed("72", day, null, "PROVINCE", "VN", "Tây Ninh", "Tây Ninh", List.of(), null), 1);
            offices.describe(
                    new OfficeDescribed("709", day, null, "DISTRICT", "72", "Hòa Thành", "Hòa Thành", List.of(), null),
                    1);
        });

        reaches("head-709", "709");
        doesNotReach("head-709", "703");
        reaches("province-72", "72");
        Awaitility.await("the tree is read anew after a second")
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> reaches("province-72", "709"));
        doesNotReach("province-72", "701");
        reaches("ministry", "709");
    }

    @Test
    void documentation_and_health_answer_without_a_token() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/openapi.json").then().statusCode(200).body("openapi", equalTo("3.1.0"));
        given().get("/q/openapi?format=json").then().statusCode(200).body("info.license.name", equalTo("Apache-2.0"));
    }
}
