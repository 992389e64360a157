package vn.thads.complaints.reception;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.thads.complaints.Nation.as;
import static vn.thads.complaints.Nation.once;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.complaints.Nation;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ReceptionsApiTest {
    @Inject
    ReceptionDesk desk;

    @BeforeEach
    void settle() {
        Nation.settle();
        await("the offices").atMost(Duration.ofSeconds(20)).until(() -> {
            QuarkusTransaction.requiringNew().run(desk::putDownDue);
            return total("709", "2016-10", "2017-09") == 12;
        });
    }

    @Test
    void one_is_due_for_each_office_and_month_since_it_runs_the_suite() {
        as("head-709")
                .get("/api/v1/receptions?from=2016-09&to=2016-10")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].month", equalTo("2016-10"))
                .body("items[0].dueOn", equalTo("2016-10-31"));
        // the province's own docket receives, the province as an area does not
        as("ministry")
                .get("/api/v1/receptions?office=72&from=2016-11&to=2016-11")
                .then()
                .body("items.office", equalTo(java.util.List.of("703", "709", "72-00")));
    }

    @Test
    void it_is_recorded_once_and_within_its_month() {
        hold("clerk-709", "709", "2017-02", "2017-02-15")
                .then()
                .statusCode(201)
                .body("heldOn", equalTo("2017-02-15"))
                .body("version", equalTo(2));
        hold("clerk-709", "709", "2017-02", "2017-02-15").then().statusCode(201).body("version", equalTo(2));
        hold("clerk-709", "709", "2017-02", "2017-02-16")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reception-refused"));
        hold("clerk-709", "709", "2017-03", "2017-04-01")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("in-month"));
    }

    @Test
    void a_month_that_has_not_begun_and_another_office_are_refused() {
        hold("clerk-709", "709", "2999-01", "2999-01-15")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("future-month"));
        hold("clerk-709", "703", "2017-05", "2017-05-15").then().statusCode(404);
        hold("clerk-709", "709", "2017-13", "2017-05-15").then().statusCode(400);
    }

    @Test
    void what_was_not_held_is_listed() {
        hold("head-703", "703", "2017-06", "2017-06-15").then().statusCode(201);

        as("head-703")
                .get("/api/v1/receptions?from=2017-06&to=2017-07&held=false")
                .then()
                .body("items.month", equalTo(java.util.List.of("2017-07")));
        String id =
                as("head-703").get("/api/v1/receptions?from=2017-06&to=2017-06").path("items[0].id");
        as("head-703").get("/api/v1/receptions/" + id).then().statusCode(200).header("ETag", "\"2\"");
        as("head-709").get("/api/v1/receptions/" + id).then().statusCode(404);
    }

    @Test
    void a_reception_that_is_not_held_has_a_clock_until_it_is() {
        String id =
                as("head-703").get("/api/v1/receptions?from=2017-04&to=2017-04").path("items[0].id");
        // 30 April 2017 was a Sunday: the last working day is Friday the 28th
        as("head-703")
                .get("/api/v1/clocks/{id}?on=2017-04-29", id)
                .then()
                .statusCode(200)
                .body("clock.kind", equalTo("RECEPTION"), "clock.nextStep", equalTo("HOLD_RECEPTION"))
                .body("clock.state", equalTo("OVERDUE"), "clock.answerable", equalTo("HEAD"))
                .body("trigger", equalTo("2017-05-01"), "dueOn", equalTo("2017-04-28"))
                .body("daysOffSkipped", equalTo(java.util.List.of("2017-04-29", "2017-04-30")))
                .body("article", equalTo("Luật 42/2013 Art. 18.2"));
        as("head-703")
                .get("/api/v1/clocks/{id}?on=2017-04-28", id)
                .then()
                .body("clock.state", equalTo("AT_RISK"), "clock.daysLeft", equalTo(0));

        hold("head-703", "703", "2017-04", "2017-04-20").then().statusCode(201);
        as("head-703").get("/api/v1/clocks/" + id).then().statusCode(404);
    }

    private static Response hold(String client, String office, String month, String day) {
        return once(client)
                .body("{\"office\":\"%s\",\"month\":\"%s\",\"heldOn\":\"%s\",\"byHead\":true}"
                        .formatted(office, month, day))
                .post("/api/v1/receptions");
    }

    private static int total(String office, String from, String to) {
        return as("ministry")
                .get("/api/v1/receptions?limit=500&office={office}&from={from}&to={to}", office, from, to)
                .jsonPath()
                .getList("items")
                .size();
    }
}
