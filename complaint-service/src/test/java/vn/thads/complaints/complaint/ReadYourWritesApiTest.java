package vn.thads.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.thads.complaints.Nation.as;
import static vn.thads.complaints.Nation.letter;
import static vn.thads.complaints.Nation.register;
import static vn.thads.complaints.Nation.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.complaints.Nation;
import vn.thads.localstack.testing.TestServers;

/** Who writes reads his own write at once, at its place and in every list. Nothing here waits. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ReadYourWritesApiTest {
    @BeforeEach
    void settle() {
        Nation.settle();
    }

    /** Page by page: other tests have registered many. */
    private static List<String> listed(String client, String query) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as(client)
                    .get("/api/v1/complaints?limit=500&" + query + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return found;
    }

    @Test
    void a_letter_and_each_of_its_steps_are_listed_at_once() {
        String id = register("clerk-709", letter("709")).path("id");
        for (String query : List.of("", "office=709", "kind=COMPLAINT", "state=RECEIVED", "officer=709-1")) {
            assertThat(listed("head-709", query)).as(query).contains(id);
        }
        assertThat(listed("inspector-72", "office=709")).contains(id);
        assertThat(listed("officer-709-1", "")).contains(id);
        assertThat(listed("head-703", "")).doesNotContain(id);

        step("head-709", id, 1, "acceptances", "{\"acceptedOn\":\"2017-02-08\"}")
                .then()
                .statusCode(201);
        assertThat(listed("head-709", "state=ACCEPTED")).contains(id);
        assertThat(listed("head-709", "state=RECEIVED")).doesNotContain(id);

        step("head-709", id, 2, "decisions", "{\"decidedOn\":\"2017-02-23\",\"verdict\":\"UPHELD\"}")
                .then()
                .statusCode(201);
        assertThat(listed("head-709", "state=DECIDED")).contains(id);
        assertThat(listed("head-709", "state=ACCEPTED")).doesNotContain(id);
    }

    @Test
    void what_was_created_is_read_where_the_answer_said_and_nowhere_else() {
        Response letter = register("clerk-709", letter("709"));
        Response accepted = step("head-709", letter.path("id"), 1, "acceptances", "{\"acceptedOn\":\"2017-02-08\"}");

        for (Response created : List.of(letter, accepted)) {
            String path = URI.create(created.header("Location")).getPath();
            as("head-703").get(path).then().statusCode(404);
            as("head-709").get(path).then().statusCode(200).header("ETag", equalTo(accepted.header("ETag")));
        }
    }
}
