package vn.thads.platform.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OperatorsApiTest {
    private static RequestSpecification as(String client) {
        return given().auth().oauth2(TestTokens.of(client));
    }

    private static ValidatableResponse write() {
        return as("ministry")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"office\":\"709\",\"name\":\"%s\",\"amount\":1}"
                        .formatted(UUID.randomUUID().toString().substring(24)))
                .post("/api/v1/things")
                .then();
    }

    @AfterEach
    void takeWritesAgain() {
        as("operator").delete("/api/v1/maintenance").then().statusCode(200);
    }

    @Test
    void the_audit_trail_is_verified_for_auditors_and_operators_alone() {
        for (String client : new String[] {"auditor", "operator"}) {
            as(client)
                    .get("/api/v1/audit-verification")
                    .then()
                    .statusCode(200)
                    .body("whole", equalTo(true), "from", equalTo(0), "firstBad", nullValue());
        }
        as("auditor").get("/api/v1/audit-verification?records=0").then().statusCode(400);
        as("ministry").get("/api/v1/audit-verification").then().statusCode(403);
    }

    @Test
    void during_maintenance_writes_are_put_off_and_reads_answered() {
        int usual = write().extract().statusCode();
        as("operator")
                .contentType("application/json")
                .body("{\"minutes\":1}")
                .put("/api/v1/maintenance")
                .then()
                .statusCode(200)
                .body("readOnly", equalTo(true), "startedBy", equalTo("operator"));

        String wait = write().statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/read-only"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(1, 60);
        as("ministry").get("/api/v1/things?office=709").then().statusCode(200);

        as("operator").delete("/api/v1/maintenance").then().statusCode(200);
        write().statusCode(usual);
        as("operator").get("/api/v1/maintenance").then().statusCode(200).body("readOnly", equalTo(false));
    }

    @Test
    void maintenance_is_begun_by_operators_and_ends_by_itself_within_four_hours() {
        as("ministry")
                .contentType("application/json")
                .body("{\"minutes\":1}")
                .put("/api/v1/maintenance")
                .then()
                .statusCode(403);
        for (String minutes : new String[] {"0", "241", "null"}) {
            as("operator")
                    .contentType("application/json")
                    .body("{\"minutes\":" + minutes + "}")
                    .put("/api/v1/maintenance")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/minutes"));
        }
    }

    @Test
    void an_operator_changes_a_level_of_the_log_and_sets_it_back() {
        Logger logger = Logger.getLogger("vn.thads.platform.thing");
        Level before = logger.getLevel();
        as("operator")
                .contentType("application/json")
                .body("{\"level\":\"DEBUG\"}")
                .put("/api/v1/log-levels/vn.thads.platform.thing")
                .then()
                .statusCode(200);
        assertThat(logger.isLoggable(Level.FINE)).isTrue();
        as("operator").get("/api/v1/log-levels").then().body("items.category", hasItem("vn.thads.platform.thing"));

        as("operator")
                .delete("/api/v1/log-levels/vn.thads.platform.thing")
                .then()
                .statusCode(204);
        assertThat(logger.getLevel()).isEqualTo(before);
    }

    @Test
    void what_might_write_persons_into_the_log_has_no_level_to_change() {
        for (String category : new String[] {"org.hibernate.orm.jdbc.bind", "io.vertx", "root"}) {
            as("operator")
                    .contentType("application/json")
                    .body("{\"level\":\"DEBUG\"}")
                    .put("/api/v1/log-levels/" + category)
                    .then()
                    .statusCode(400);
        }
        as("ministry")
                .contentType("application/json")
                .body("{\"level\":\"DEBUG\"}")
                .put("/api/v1/log-levels/vn.thads")
                .then()
                .statusCode(403);
    }

    @Test
    void each_figure_of_ours_has_a_unit_and_says_what_it_is() {
        String metrics = given().get("/q/metrics").asString();
        for (String name : Arrays.asList(
                "thads_outbox_events",
                "thads_outbox_age_seconds",
                "thads_relay_published_events_total",
                "thads_relay_errors_total",
                "thads_inbox_lag_records",
                "thads_inbox_applied_events_total",
                "thads_inbox_gaps_aggregates",
                "thads_dead_letters_events",
                "thads_imports_read_rows",
                "thads_clocks_overdue_jobs",
                "thads_audit_head_records",
                "agroal_available_count",
                "http_server_requests_seconds_count")) {
            assertThat(metrics).contains("\n" + name);
        }
        assertThat(metrics).doesNotContain("# HELP thads_outbox_events  \n");
    }
}
