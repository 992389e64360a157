package vn.thads.cases.request;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.thads.cases.scene.Scene.creating;
import static vn.thads.cases.scene.Scene.read;
import static vn.thads.cases.scene.Scene.title;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

/** từ chối yêu cầu thi hành án: T2. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RefuseRequestApiTest {
    @BeforeEach
    void open() {
        Scene.open();
    }

    private static Response refuse(String client, String title, String receivedOn, String decidedOn, String ground) {
        return creating(client)
                .body("""
                        {"titleId": "%s", "requester": "Trần Văn Mẫu", "receivedOn": "%s", "decidedOn": "%s", "ground": "%s"}
                        """.formatted(title, receivedOn, decidedOn, ground))
                .post("/api/v1/request-refusals");
    }

    @Test
    void a_request_is_refused_on_a_ground_of_the_law_and_numbered_in_its_book() {
        String first = refuse("clerk-709", title("709"), "2017-03-01", "2017-03-08", "TIME_BARRED")
                .then()
                .statusCode(201)
                .body("number", matchesPattern("709/2017/REFUSAL/\\d+"))
                .body("dueOn", equalTo("2017-03-08"))
                .body("article", equalTo("L2008 Art. 31.5"))
                .extract()
                .path("number");
        int running = Integer.parseInt(first.substring(first.lastIndexOf('/') + 1));

        refuse("head-709", title("709"), "2017-03-01", "2017-03-08", "NO_RIGHT")
                .then()
                .statusCode(201)
                .body("number", equalTo("709/2017/REFUSAL/" + (running + 1)));
    }

    @Test
    void a_request_is_not_refused_the_day_before_it_came_nor_on_a_ground_of_another_law() {
        refuse("clerk-709", title("709"), "2017-03-02", "2017-03-01", "TIME_BARRED")
                .then()
                .statusCode(409)
                .body("code", equalTo("DATE_NOT_BEFORE_GROUND"));
        refuse("clerk-709", title("709"), "2017-03-01", "2017-03-01", "ALREADY_DECIDED")
                .then()
                .statusCode(409)
                .body("code", equalTo("GROUND_REFUSAL"))
                .body("article", containsString("31.5"))
                .body("missing.possible", containsString("NO_DUTY"));
    }

    @Test
    void refusals_are_listed_for_their_office_and_without_names_for_who_need_not_know() {
        String id = refuse("clerk-709", title("709"), "2017-03-01", "2017-03-08", "NO_DUTY")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        read("clerk-709", "/api/v1/request-refusals?limit=500").body("items.id", hasItem(id));
        read("province-72", "/api/v1/request-refusals?limit=500&office=709").body("items.id", hasItem(id));
        read("head-703", "/api/v1/request-refusals?limit=500").body("items.id", not(hasItem(id)));
        read("ministry", "/api/v1/request-refusals?limit=500")
                .body("items.find { it.id == '%s' }.requester".formatted(id), nullValue());
        refuse("head-703", title("709"), "2017-03-01", "2017-03-08", "NO_DUTY")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/titleId"));
        refuse("officer-709-1", title("709"), "2017-03-01", "2017-03-08", "NO_DUTY")
                .then()
                .statusCode(403);
    }
}
