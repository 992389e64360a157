package vn.thads.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.thads.cases.rules.Guard;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.problem.Language;
import vn.thads.platform.problem.Texts;

/** What is promised in writing: the page of each problem, the words of each refusal. */
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
}
