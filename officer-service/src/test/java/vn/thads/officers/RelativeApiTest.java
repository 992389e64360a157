package vn.thads.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
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

        assertThat(told(code)).containsExactly(tokens.of(new IdentityNumber(IdentityType.CMND, "290123456")));
        Calls.as("hr-72")
                .header("If-Match", Calls.etag(code))
                .delete("/api/v1" + path + "/" + id)
                .then()
                .statusCode(204);
        Calls.get("hr-72", path).body("items", hasSize(0));
        assertThat(told(code)).isEmpty();
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
        for (CsvTable.Line line : CsvTable.read("data/relations.csv").lines()) {
            String body = SIBLING.replace("290 123 456", Integer.toString(++number));
            String relation = line.text("key");

            Calls.post("hr-72", path, body.replace("SIBLING", relation + "S"))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/relation"));
            Calls.post("hr-72", path, body.replace("SIBLING", relation))
                    .statusCode(201)
                    .body("relation", equalTo(relation));
        }
    }

    /** The tokens of the last declaration that the journal tells of the officer. */
    private static List<String> told(String code) {
        String events = Calls.as("operator").get("/api/v1/events?limit=500").asString();
        assertThat(events).doesNotContain("290123456", "290 123 456");
        return Calls.as("operator")
                .get("/api/v1/events?limit=500")
                .jsonPath()
                .getList("items.findAll{it.type.contains('relatives') && it.data.code == '%s'}[-1].data.tokens"
                        .formatted(code));
    }
}
