package vn.thads.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import vn.thads.cases.rules.Guard;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.problem.Language;
import vn.thads.platform.problem.Texts;

/** What is promised in writing: OpenAPI, the page of each problem, the words of each refusal. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ContractTest {
    @Inject
    Texts texts;

    @Test
    void every_problem_has_a_page_and_a_title_in_both_languages() {
        for (CaseProblem problem : CaseProblem.values()) {
            given().get("/problems/" + problem.slug())
                    .then()
                    .statusCode(200)
                    .body(containsString(Integer.toString(problem.status())));
            for (Language language : Language.values()) {
                assertThat(texts.has(problem.slug() + ".title", language))
                        .as("%s in %s", problem.slug(), language)
                        .isTrue();
            }
        }
    }

    @Test
    void every_guard_is_worded_in_both_languages() {
        for (Guard guard : Guard.values()) {
            for (Language language : Language.values()) {
                assertThat(texts.has("guard." + guard.name(), language))
                        .as("%s in %s", guard, language)
                        .isTrue();
            }
        }
    }

    @Test
    void every_operation_says_what_it_does_with_an_example_and_its_refusals() {
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        Map<String, Map<?, ?>> operations = new TreeMap<>();
        paths.values()
                .forEach(item -> item.values().forEach(value -> {
                    if (value instanceof Map<?, ?> operation && operation.get("operationId") instanceof String id) {
                        operations.put(id, operation);
                    }
                }));
        SoftAssertions all = new SoftAssertions();
        operations.forEach((id, operation) -> {
            all.assertThat(operation.get("summary")).as("summary of %s", id).isNotNull();
            all.assertThat(operation.get("description"))
                    .as("description of %s", id)
                    .isNotNull();
            all.assertThat(operation.toString()).as("example of %s", id).contains("example");
            all.assertThat(operation.get("responses").toString())
                    .as("refusals of %s", id)
                    .contains("400", "401", "403");
        });
        all.assertAll();
        assertThat(operations).containsKeys("registerCase", "takeDecision", "importCases", "lookUpCase");
    }
}
