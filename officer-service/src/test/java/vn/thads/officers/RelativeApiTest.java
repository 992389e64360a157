package vn.thads.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityTokens;
import vn.thads.platform.identity.IdentityType;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RelativeApiTest {
    private static final String SIBLING =
            "{\"relation\":\"SIBLING\",\"identityType\":\"CMND\",\"identityNumber\":\"290 123 456\",\"declaredOn\":\"2016-10-03\"}";

    @Inject
    IdentityTokens tokens;

    @Test
    void a_relative_is_declared_and_others_get_a_token() {
        String code = Calls.registered("709");
        String path = "/officers/" + code + "/relatives";

        String id = Calls.post("hr-72", path, SIBLING)
                .statusCode(201)
                .body("identityNumber", equalTo("******456"))
                .extract()
                .jsonPath()
                .getString("id");
        Calls.post("hr-72", path, SIBLING).statusCode(409).body("type", equalTo("/problems/relative-known"));

        awaitTold(code, List.of(tokens.of(new IdentityNumber(IdentityType.CMND, "290123456"))));
        Calls.as("hr-72")
                .header("If-Match", Calls.etag(code))
                .delete("/api/v1" + path + "/" + id)
                .then()
                .statusCode(204);
        Calls.get("hr-72", path).body("items", hasSize(0));
        awaitTold(code, List.of());
    }

    @Test
    void a_wrong_relation_or_number_is_named() {
        String path = "/officers/" + Calls.registered("709") + "/relatives";

        Calls.post("hr-72", path, SIBLING.replace("SIBLING", "FRIEND"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/relation"));
        Calls.post("hr-72", path, SIBLING.replace("290 123 456", "1"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/identityNumber"));
        Calls.post("head-709", path, SIBLING).statusCode(403);
    }

    @Test
    void every_relation_of_the_law_is_declared_and_none_with_a_letter_more() {
        String path = "/officers/" + Calls.registered("709") + "/relatives";
        int number = 290_200_000;
        List<String> relations = RuleRow.of("relations.csv").stream()
                .map(RuleRow::key)
                .distinct()
                .toList();
        for (String relation : relations) {
            String body = SIBLING.replace("290 123 456", Integer.toString(++number));

            Calls.post("hr-72", path, body.replace("SIBLING", relation + "S"))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/relation"));
            Calls.post("hr-72", path, body.replace("SIBLING", relation))
                    .statusCode(201)
                    .body("relation", equalTo(relation));
        }
    }

    private static void awaitTold(String code, List<String> tokens) {
        Awaitility.await("the journal ends where an open transaction, whose ever, may still put something")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(code)).isEqualTo(tokens));
    }

    /** The tokens of the last declaration that the journal tells of the officer. */
    private static List<String> told(String code) {
        List<String> last = List.of("nothing was told yet");
        long position = 0;
        while (true) {
            JsonPath page = Calls.get("operator", "/events?limit=500&after=" + position)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (page.getList("items").isEmpty()) {
                return last;
            }
            assertThat(page.prettify()).doesNotContain("290123456", "290 123 456");
            List<List<String>> told = page.getList(
                    "items.findAll{it.type.contains('relatives') && it.data.code == '%s'}.data.tokens".formatted(code));
            last = told.isEmpty() ? last : told.getLast();
            position = page.getLong("next");
        }
    }
}
