package vn.thads.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static vn.thads.cases.scene.Scene.caseOf;
import static vn.thads.cases.scene.Scene.creating;
import static vn.thads.cases.scene.Scene.register;
import static vn.thads.cases.scene.Scene.registered;
import static vn.thads.cases.scene.Scene.title;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.OfficerNews;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityTokens;
import vn.thads.platform.identity.IdentityType;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RegisterCaseApiTest {
    @Inject
    IdentityTokens tokens;

    @BeforeEach
    void open() {
        Scene.open();
    }

    @Test
    void a_clerk_registers_a_case_ex_officio() {
        Response answer = register("clerk-709", caseOf(title("709")));

        answer.then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/cases/.*"))
                .header("ETag", equalTo("\"1\""))
                .body("number", matchesPattern("709/2017/EX_OFFICIO/\\d+"))
                .body("standing.state", equalTo("DECIDED"))
                .body("dates.issueDueOn", equalTo("2016-10-27"))
                .body("accessCode", notNullValue())
                .body("parties[0].identityNumber", equalTo("******001"));
    }

    @Test
    void a_case_on_request_has_the_day_of_the_request_and_its_own_book() {
        register("head-709", caseOf(title("709")).onRequestOfBank())
                .then()
                .statusCode(201)
                .body("number", matchesPattern("709/2017/ON_REQUEST/\\d+"))
                .body("dates.requestedOn", equalTo("2016-10-21"))
                .body("parties[1].identityType", equalTo("TAX_CODE"))
                .body("parties[1].identityNumber", equalTo("*******106"));
    }

    @Test
    void the_same_key_again_answers_the_same_case() {
        String body = caseOf(title("709")).json();
        String key = UUID.randomUUID().toString();
        String first = Scene.as("clerk-709")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Scene.as("clerk-709")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void without_a_key_nothing_is_created() {
        Scene.as("clerk-709")
                .body(caseOf(title("709")).json())
                .post("/api/v1/cases")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-required"));
    }

    @Test
    void each_wrong_field_is_named_with_its_rule() {
        String parties = """
                [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "Thử", "identityType": "CCCD",
                  "identityNumber": "12345"},
                 {"ref": "p1", "roles": ["CREDITOR"], "kind": "STATE", "name": "Nhà nước"}]
                """;
        String obligations = """
                [{"number": 2, "kind": "MONEY_FEE", "amount": 5, "debtors": ["p7"], "creditors": []}]
                """;

        register("clerk-709", caseOf(title("709")).parties(parties).obligations(obligations))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItem("/parties/0/identityNumber"))
                .body("errors.pointer", hasItem("/parties/1/ref"))
                .body("errors.pointer", hasItem("/obligations/0/number"))
                .body("errors.pointer", hasItem("/obligations/0/debtors/0"))
                .body("errors.rule", hasItem("known-party"));
    }

    @Test
    void an_unknown_kind_of_obligation_is_refused_with_its_rule() {
        register("clerk-709", caseOf(title("709")).obligations("""
                                [{"number": 1, "kind": "MONEY_NONE", "amount": 5, "debtors": ["p1"], "creditors": []}]
                                """))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/obligations/0/kind"))
                .body("errors[0].rule", equalTo("known-key"));
    }

    @Test
    void a_judgment_of_another_office_does_not_exist_here() {
        register("clerk-709", caseOf(title("703")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/titleId"));
    }

    @Test
    void an_officer_of_another_office_or_without_the_grade_or_unknown_is_not_assigned() {
        for (String officer : List.of("703-1", "709-9", "709-77")) {
            register("clerk-709", caseOf(title("709")).officer(officer))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/officer-not-assignable"))
                    .body("officer", equalTo(officer))
                    .body("article", notNullValue());
        }
    }

    @Test
    void an_officer_does_not_get_the_case_of_a_relative() {
        String token = tokens.of(new IdentityNumber(IdentityType.CMND, "290999999"));
        OfficerNews.relatives("709-2", List.of(token));
        String parties = """
                [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "Người Nhà Thử", "identityType": "CMND",
                  "identityNumber": "290999999"},
                 {"ref": "p2", "roles": ["CREDITOR"], "kind": "STATE", "name": "Nhà nước"}]
                """;

        Awaitility.await("the relatives are known over Kafka")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> register(
                                "clerk-709",
                                caseOf(title("709")).officer("709-2").parties(parties))
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/conflict-of-interest"))
                        .body("officer", equalTo("709-2")));
        register("clerk-709", caseOf(title("709")).officer("709-1").parties(parties))
                .then()
                .statusCode(201);
    }

    @Test
    void a_refused_registration_gives_its_number_back() {
        int before = running(registered().number());
        register("clerk-709", caseOf(title("709")).decidedOn("2016-10-01"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/decision-refused"));

        assertThat(running(registered().number())).isEqualTo(before + 1);
    }

    @Test
    void what_is_no_json_changes_nothing() {
        creating("clerk-709").body("{").post("/api/v1/cases").then().statusCode(400);
        creating("clerk-709")
                .body("{\"titleId\": 7}")
                .post("/api/v1/cases")
                .then()
                .statusCode(400);
    }

    private static int running(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('/') + 1));
    }
}
