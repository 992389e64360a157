package vn.thads.cases.rulebook;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.thads.cases.scene.Scene.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RuleApiTest {
    @Test
    void every_table_is_served_with_articles() {
        for (String table : List.of(
                "transitions",
                "decision-kinds",
                "grounds",
                "guards",
                "deadlines",
                "obligation-kinds",
                "judgment-kinds",
                "flags",
                "signers")) {
            read("clerk-709", "/api/v1/rules/" + table + "?on=2017-03-01&limit=500")
                    .statusCode(200)
                    .body("items", not(empty()))
                    .body("items[0].article.length() > 0", equalTo(true));
        }
    }

    @Test
    void the_day_chooses_the_law() {
        read("court", "/api/v1/rules/transitions?on=2017-03-01&limit=500").body("items.key", hasItem("T19"));
        read("court", "/api/v1/rules/transitions?on=2026-08-01&limit=500")
                .body("items.key", hasItem("T10"))
                .body("items.key", not(hasItem("T19")));
    }

    @Test
    void a_table_that_is_none_is_not_found() {
        read("clerk-709", "/api/v1/rules/horoscopes").statusCode(404);
        read("clerk-709", "/api/v1/rules/guards?on=yesterday").statusCode(400);
    }
}
