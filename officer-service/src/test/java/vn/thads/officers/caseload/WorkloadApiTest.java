package vn.thads.officers.caseload;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;
import vn.thads.officers.CaseStream;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WorkloadApiTest {
    private static final LocalDate DECIDED = LocalDate.of(2017, 3, 1);

    @Test
    void what_case_service_tells_of_a_case_is_somebodys_load_from_that_day_on() {
        UUID held = CaseStream.decided("706", "706-901", DECIDED);

        await("the event of the case")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("province-72", "/workloads/officers?office=706&on=2017-03-01")
                        .body("items.officer", hasItem("706-901")));

        get("province-72", "/workloads/officers?office=706&on=2017-02-28").body("items", hasSize(0));
        get("province-72", "/workloads/offices?parent=706&on=2017-03-01")
                .body("items.office", contains("706"), "items[0].cases", equalTo(1));
        get("province-72", "/workloads/trend?office=706&from=2017-01-15&to=2017-04-10")
                .body("items.on", contains("2017-03-31", "2017-04-10"));
        CaseStream.reassigned(held, 2, "706", "706-902", LocalDate.of(2017, 3, 20));
        await("the re-assignment")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("province-72", "/workloads/officers?office=706&on=2017-03-20")
                        .body("items.officer", contains("706-902")));
    }

    @Test
    void nobody_sees_the_load_of_an_office_out_of_reach() {
        get("head-709", "/workloads/officers?office=703")
                .body("items", hasSize(0), "emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        get("head-709", "/workloads/offices?on=2017-03-01").body("items.office", everyItem(equalTo("709")));
        get("head-709", "/workloads/trend?office=703&from=2017-01-01&to=2017-02-01")
                .body("items", hasSize(0), "emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        as("clerk-709", "/workloads/offices").statusCode(403);
    }

    @Test
    void a_trend_spans_three_years_at_most() {
        get("ministry", "/workloads/trend?office=709&from=2017-01-01&to=2020-01-01");
        as("ministry", "/workloads/trend?office=709&from=2017-01-01&to=2020-01-02")
                .statusCode(400);
        as("ministry", "/workloads/trend?office=709&from=2017-01-02&to=2017-01-01")
                .statusCode(400);
        get("ministry", "/workloads/weights?on=2017-01-01").body("items", hasSize(36));
    }

    private static ValidatableResponse get(String client, String path) {
        return as(client, path).statusCode(200);
    }

    private static ValidatableResponse as(String client, String path) {
        return given().auth()
                .oauth2(TestTokens.of(client))
                .get("/api/v1" + path)
                .then();
    }
}
