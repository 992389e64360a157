package vn.thads.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.thads.complaints.Nation.as;
import static vn.thads.complaints.Nation.letter;
import static vn.thads.complaints.Nation.register;
import static vn.thads.complaints.Nation.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.complaints.Nation;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ListComplaintsApiTest {
    @BeforeEach
    void settle() {
        Nation.settle();
    }

    @Test
    void a_list_is_read_to_its_end_in_the_order_of_receipt() {
        for (String day : List.of("2017-03-03", "2017-03-01", "2017-03-02")) {
            register("clerk-709", letter("709").replace("2017-02-06", day))
                    .then()
                    .statusCode(201);
        }

        List<String> days = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var request = as("head-709").queryParam("limit", 2).queryParam("receivedFrom", "2017-03-01");
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/complaints");
            days.addAll(page.jsonPath().getList("items.receivedOn", String.class));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(days).isSorted().contains("2017-03-01", "2017-03-02", "2017-03-03");
        as("head-709")
                .get("/api/v1/complaints?limit=1&total=true&receivedFrom=2017-03-01")
                .then()
                .body("total", equalTo(days.size()), "items", hasSize(1));
    }

    @Test
    void overdue_is_what_was_accepted_and_not_decided_on_that_day() {
        String id = register("clerk-709", letter("709").replace("2017-02-06", "2017-04-03"))
                .path("id");
        step("head-709", id, 1, "acceptances", "{\"acceptedOn\":\"2017-04-04\"}")
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2017-04-19"));
        step("head-709", id, 2, "decisions", "{\"decidedOn\":\"2017-05-10\",\"verdict\":\"REJECTED\"}")
                .then()
                .statusCode(201);

        assertThat(overdueOn("2017-04-19")).doesNotContain(id);
        assertThat(overdueOn("2017-04-20")).contains(id);
        assertThat(overdueOn("2017-05-09")).contains(id);
        assertThat(overdueOn("2017-05-10")).doesNotContain(id);
    }

    @Test
    void everybody_sees_what_is_within_reach() {
        register("clerk-709", letter("709")).then().statusCode(201);
        String at703 = register("head-703", letter("703").replace("709-1", "703-1"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("head-709").get("/api/v1/complaints").then().body("items.office", everyItem(equalTo("709")));
        as("officer-709-1").get("/api/v1/complaints").then().body("items.officer", everyItem(equalTo("709-1")));
        for (String beyond : List.of("office=703", "office=799", "office=72")) {
            as("head-709")
                    .get("/api/v1/complaints?total=true&" + beyond)
                    .then()
                    .statusCode(200)
                    .body("items", empty(), "total", equalTo(0), "emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        }
        as("officer-709-1")
                .get("/api/v1/complaints?officer=703-1")
                .then()
                .body("items", empty(), "emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        as("head-709")
                .get("/api/v1/complaints?receivedFrom=2035-01-01")
                .then()
                .body("items", empty(), "emptyBecause", equalTo("NO_DATA"));
        List<String> ofProvince = as("province-72")
                .get("/api/v1/complaints?office=72&limit=500")
                .jsonPath()
                .getList("items.id", String.class);
        assertThat(ofProvince).contains(at703);
        assertThat(as("province-70").get("/api/v1/complaints").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void filters_that_cannot_be_read_are_named() {
        as("ministry").get("/api/v1/complaints?overdueOn=tomorrow").then().statusCode(400);
        as("ministry").get("/api/v1/complaints?limit=501").then().statusCode(400);
        as("ministry").get("/api/v1/complaints?state=LOST").then().statusCode(400);
    }

    @Test
    void the_terms_of_a_day_are_served() {
        as("clerk-709")
                .get("/api/v1/rules/complaint-terms?on=2017-02-16")
                .then()
                .statusCode(200)
                .body("items.find { it.key == 'SETTLE_A_1' }.amount", equalTo(15));
    }

    private static List<String> overdueOn(String day) {
        return as("head-709")
                .get("/api/v1/complaints?limit=500&overdueOn=" + day)
                .jsonPath()
                .getList("items.id", String.class);
    }
}
