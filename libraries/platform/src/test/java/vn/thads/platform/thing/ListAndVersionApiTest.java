package vn.thads.platform.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ListAndVersionApiTest {
    @Inject
    ThingSql things;

    private static RequestSpecification ministry() {
        return given().auth().oauth2(TestTokens.of("ministry"));
    }

    private void make(String office, int count) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < count; i++) {
                things.insert(new ThingRequest(office, "n" + i, 1L, null));
            }
        });
    }

    @Test
    void a_list_is_read_to_its_end_by_its_cursors() {
        make("l-1", 7);

        List<Integer> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            RequestSpecification request =
                    ministry().queryParam("office", "l-1").queryParam("limit", 3);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/things");
            ids.addAll(page.jsonPath().getList("items.id", Integer.class));
            cursor = page.jsonPath().getString("next");
            assertThat(page.header("Link") != null).isEqualTo(cursor != null);
        } while (cursor != null);

        assertThat(ids).hasSize(7).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_link_to_the_next_page_works() {
        make("l-2", 3);
        String link = ministry().get("/api/v1/things?office=l-2&limit=2").header("Link");

        String next = link.substring(1, link.indexOf('>'));
        ministry().get(next).then().statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void a_cursor_belongs_to_its_filters_and_cannot_be_made() {
        make("l-3", 3);
        String cursor =
                ministry().get("/api/v1/things?office=l-3&limit=1").jsonPath().getString("next");

        for (String bad : List.of(cursor + "A", "x", "%00", "AAAA".repeat(30))) {
            ministry()
                    .get("/api/v1/things?office=l-3&limit=1&cursor=" + bad)
                    .then()
                    .statusCode(400);
        }
        ministry()
                .get("/api/v1/things?office=l-1&limit=1&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void a_list_is_counted_only_for_who_asks() {
        make("l-5", 5);

        ministry()
                .get("/api/v1/things?office=l-5&limit=2&total=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(5), "items.size()", equalTo(2))
                .header("Link", not(containsString("total")));
        for (String unasked : List.of("", "&total=false")) {
            ministry()
                    .get("/api/v1/things?office=l-5&limit=2" + unasked)
                    .then()
                    .statusCode(200)
                    .body("$", not(hasKey("total")));
        }
        ministry()
                .get("/api/v1/things?office=l-5&total=yes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("total"));
    }

    @Test
    void an_empty_list_says_why_and_nothing_about_what_others_have() {
        make("l-6", 1);

        ministry().get("/api/v1/things?office=l-6").then().body("$", not(hasKey("emptyBecause")));
        ministry().get("/api/v1/things?office=l-7").then().body("emptyBecause", equalTo("NO_DATA"));
        for (String beyond : List.of("l-6", "l-7")) {
            given().auth()
                    .oauth2(TestTokens.of("head-709"))
                    .get("/api/v1/things?total=true&office=" + beyond)
                    .then()
                    .statusCode(200)
                    .body("items", empty(), "total", equalTo(0), "emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        }
    }

    @Test
    void the_contract_of_a_list_knows_total_and_the_reason_of_emptiness() {
        JsonPath contract = given().get("/openapi.json").jsonPath();

        for (String list : List.of("things", "dead-letters", "thing-imports/{id}/errors")) {
            String operation = "paths.'/api/v1/" + list + "'.get.";
            assertThat(contract.getList(operation + "parameters.name", String.class))
                    .contains("total", "limit", "cursor");
            String page = contract.getString(operation + "responses.'200'.content.'application/json'.schema.'$ref'");
            String properties = "components.schemas." + page.substring(page.lastIndexOf('/') + 1) + ".properties";
            assertThat(contract.getMap(properties)).containsKeys("items", "next", "total", "emptyBecause");
        }
    }

    @Test
    void a_stale_or_missing_version_changes_nothing() {
        make("l-4", 1);
        int id = ministry().get("/api/v1/things?office=l-4").jsonPath().getInt("items[0].id");
        String body = "{\"office\":\"l-4\",\"name\":\"renamed\",\"amount\":1}";
        String path = "/api/v1/things/" + id;

        String tag = ministry().get(path).header("ETag");
        ministry().contentType("application/json").body(body).put(path).then().statusCode(428);
        ministry()
                .contentType("application/json")
                .header("If-Match", "old")
                .body(body)
                .put(path)
                .then()
                .statusCode(400);
        ministry()
                .contentType("application/json")
                .header("If-Match", "W/" + tag)
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/version-stale"));
        ministry()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
        ministry()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("type", equalTo("/problems/version-stale"));
    }
}
