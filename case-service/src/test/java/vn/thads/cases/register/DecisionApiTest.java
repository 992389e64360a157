package vn.thads.cases.register;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.thads.cases.scene.Scene.as;
import static vn.thads.cases.scene.Scene.changing;
import static vn.thads.cases.scene.Scene.creating;
import static vn.thads.cases.scene.Scene.read;
import static vn.thads.cases.scene.Scene.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.CaseAt;
import vn.thads.cases.scene.CaseBody;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DecisionApiTest {
    private static final String POSTPONEMENT = """
            {"kind": "POSTPONEMENT", "decidedOn": "2016-12-15", "ground": "AGREEMENT", "groundOn": "2016-12-14",
             "until": "2017-01-15"}
            """;

    @BeforeEach
    void open() {
        Scene.open();
    }

    @Test
    void a_head_postpones_and_the_decision_gets_a_number_of_its_book() {
        var fee = registered().enforcing();

        fee.decide("head-709", POSTPONEMENT)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"4\""))
                .body("number", matchesPattern("709/2017/POSTPONEMENT/\\d+"))
                .body("law.transition", equalTo("T11"))
                .body("law.article", notNullValue())
                .body("stateAfter", equalTo("POSTPONED"));
        read("head-709", fee.path() + "/decisions")
                .body("items[0].kind", equalTo("POSTPONEMENT"))
                .body("items[0].law.transition", equalTo("T11"));
    }

    @Test
    void a_refusal_names_rule_article_and_what_is_possible_in_both_languages() {
        var fee = registered();
        String resumption = """
                {"kind": "RESUMPTION", "decidedOn": "2016-12-15", "groundOn": "2016-12-14"}
                """;

        fee.decide("head-709", resumption)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/decision-refused"))
                .body("code", notNullValue())
                .body("article", notNullValue())
                .body("possibleNow", hasItem("POSTPONEMENT"))
                .body("detail", matchesPattern("Chưa đáp ứng điều kiện: .*"));
        changing("head-709", fee.etag())
                .header("Accept-Language", "en")
                .body(resumption)
                .post(fee.path() + "/decisions")
                .then()
                .statusCode(409)
                .body("detail", matchesPattern("A condition does not hold: .*"));
        read("head-709", fee.path()).header("ETag", equalTo("\"1\""));
    }

    @Test
    void an_officer_does_not_sign_for_the_head() {
        var fee = registered().enforcing();

        fee.decide("officer-709-1", POSTPONEMENT).then().statusCode(409).body("code", equalTo("SIGNER_AUTHORISED"));
    }

    @Test
    void a_stale_version_is_refused_with_the_present_one_and_a_missing_one_asked_for() {
        var fee = registered().enforcing();

        changing("head-709", "\"1\"")
                .body(POSTPONEMENT)
                .post(fee.path() + "/decisions")
                .then()
                .statusCode(412)
                .header("ETag", equalTo(fee.etag()));
        creating("head-709")
                .body(POSTPONEMENT)
                .post(fee.path() + "/decisions")
                .then()
                .statusCode(428);
    }

    @Test
    void the_same_key_again_takes_no_second_decision() {
        var fee = registered().enforcing();
        String key = java.util.UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("head-709")
                    .header("Idempotency-Key", key)
                    .header("If-Match", fee.etag())
                    .body(POSTPONEMENT)
                    .post(fee.path() + "/decisions")
                    .then()
                    .statusCode(201);
        }

        read("head-709", fee.path() + "/decisions").body("items.size()", equalTo(1));
    }

    @Test
    void a_case_of_another_office_or_another_officer_is_not_there() {
        var fee = registered().enforcing();

        for (String stranger : java.util.List.of("head-703", "province-70", "officer-709-2")) {
            changing(stranger, fee.etag())
                    .body(POSTPONEMENT)
                    .post(fee.path() + "/decisions")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void a_recalled_postponement_leaves_the_case_as_if_it_had_not_been() {
        var fee = registered().enforcing();
        String postponement = fee.decide("head-709", POSTPONEMENT).path("id");

        fee.decide("head-709", """
                {"kind": "RECALL", "decidedOn": "2016-12-20", "ground": "ERROR_CHANGING_CONTENT", "groundOn": "2016-12-19",
                 "recalls": "%s"}
                """.formatted(postponement))
                .then()
                .statusCode(201)
                .body("stateAfter", equalTo("ENFORCING"));

        read("head-709", fee.path() + "?asOf=2016-12-19").body("standing.state", equalTo("POSTPONED"));
        read("head-709", fee.path() + "?asOf=2016-12-20").body("standing.state", equalTo("ENFORCING"));
    }

    @Test
    void a_recall_on_no_ground_of_the_law_names_the_grounds_that_are() {
        var fee = registered().enforcing();
        String postponement = fee.decide("head-709", POSTPONEMENT).path("id");

        fee.decide("head-709", """
                {"kind": "RECALL", "decidedOn": "2016-12-20", "ground": "BECAUSE", "groundOn": "2016-12-19", "recalls": "%s"}
                """.formatted(postponement))
                .then()
                .statusCode(409)
                .body("code", equalTo("RECALL_GROUND"))
                .body("missing.possible", containsString("ERROR_CHANGING_CONTENT"))
                .body("article", containsString("Art. 37"));
    }

    @Test
    void a_part_is_discontinued_and_the_rest_goes_on() {
        var fees = twoFees().enforcing();

        fees.decide("head-709", """
                {"kind": "DISCONTINUATION", "decidedOn": "2016-12-20", "ground": "DEBTOR_DEAD", "groundOn": "2016-12-19",
                 "obligations": [2]}
                """).then().statusCode(201).body("stateAfter", equalTo("ENFORCING"));
        fees.decide("head-709", """
                {"kind": "POSTPONEMENT", "decidedOn": "2016-12-21", "ground": "ILLNESS", "groundOn": "2016-12-21",
                 "obligations": [2]}
                """)
                .then()
                .statusCode(409)
                .body("code", equalTo("FROM_STATE"))
                .body("missing.'obligation 2'", equalTo("DISCONTINUED"));
    }

    @Test
    void a_case_goes_to_another_officer_who_may_have_it() {
        var fee = registered().enforcing();

        fee.decide("head-709", """
                {"kind": "REASSIGNMENT", "decidedOn": "2016-12-20", "newOfficer": "703-1"}
                """).then().statusCode(409).body("type", equalTo("/problems/officer-not-assignable"));
        fee.decide("head-709", """
                {"kind": "REASSIGNMENT", "decidedOn": "2016-12-20", "newOfficer": "709-2"}
                """).then().statusCode(201);

        read("officer-709-2", fee.path()).statusCode(200).body("standing.officer", equalTo("709-2"));
        read("officer-709-1", fee.path()).statusCode(404);
    }

    @Test
    void what_is_possible_says_for_each_kind_whether_and_why_not() {
        var fee = registered().enforcing();

        read("head-709", fee.path() + "/possible-decisions?on=2016-12-20")
                .statusCode(200)
                .body("items.find { it.kind == 'POSTPONEMENT' }.allowed", equalTo(true))
                .body("items.find { it.kind == 'POSTPONEMENT' }.ways[0].grounds", not(equalTo(java.util.List.of())))
                .body("items.find { it.kind == 'TRANSFER_TO_SEPARATE_BOOK' }.allowed", equalTo(false))
                .body("items.find { it.kind == 'TRANSFER_TO_SEPARATE_BOOK' }.missing[0].article", notNullValue());
    }

    @Test
    void decisions_and_acts_say_who_took_and_recorded_them() {
        var fee = registered().enforcing();
        fee.decide("head-709", POSTPONEMENT).then().statusCode(201).body("signedBy", equalTo("head-709"));

        read("head-709", fee.path() + "/decisions").body("items[0].signedBy", equalTo("head-709"));
        read("head-709", fee.path() + "/acts")
                .body("items.size()", equalTo(2))
                .body("items[0].kind", equalTo("NOTICE"))
                .body("items[0].dueOn", equalTo("2016-11-07"))
                .body("items[1].recordedBy", equalTo("officer-709-1"));
    }

    @Test
    void what_still_waits_says_until_when() {
        var fee = registered().notEnforceable();

        read("head-709", fee.path() + "/possible-decisions?on=2017-02-01")
                .body(
                        "items.find { it.kind == 'TRANSFER_TO_SEPARATE_BOOK' }.missing[0].details.waitEndsOn",
                        equalTo("2017-12-08"));
    }

    private static CaseAt twoFees() {
        CaseBody body = Scene.caseOf(Scene.title("709")).obligations("""
                [{"number": 1, "kind": "MONEY_FEE", "amount": 200000, "debtors": ["p1"], "creditors": ["p2"]},
                 {"number": 2, "kind": "MONEY_FINE", "amount": 5000000, "debtors": ["p1"], "creditors": ["p2"]}]
                """);
        return Scene.registered(body);
    }
}
