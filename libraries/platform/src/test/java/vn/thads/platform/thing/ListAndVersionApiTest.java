package vn.thads.platform.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
