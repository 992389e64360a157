package vn.thads.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.thads.cases.scene.Scene.as;
import static vn.thads.cases.scene.Scene.caseOf;
import static vn.thads.cases.scene.Scene.changing;
import static vn.thads.cases.scene.Scene.creating;
import static vn.thads.cases.scene.Scene.read;
import static vn.thads.cases.scene.Scene.register;
import static vn.thads.cases.scene.Scene.registered;
import static vn.thads.cases.scene.Scene.title;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

/** Bad input gets its problem type, the field and the rule, never a 500, and changes nothing. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BadInputApiTest {
    private static final String PEOPLE = """
            [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "Nguyễn Thị Thử", "identityType": "%s",
              "identityNumber": "%s", "birthDate": "%s"},
             {"ref": "p2", "roles": ["CREDITOR"], "kind": "STATE", "name": "Ngân sách nhà nước"}]
            """;
    private static final String OWING = """
            [{"number": 1, "kind": "MONEY_FEE", "amount": %s, "debtors": ["p1"], "creditors": ["p2"]}]
            """;

    private String title = "";
    private int before;

    @BeforeEach
    void open() {
        Scene.open();
        before = running(registered().number());
        title = title("709");
    }

    /** Nothing that was refused took a number. */
    @AfterEach
    void nothing_changed() {
        assertThat(running(registered().number())).isEqualTo(before + 1);
    }

    private static int running(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('/') + 1));
    }

    private static ValidatableResponse refused(Response answer, int status, String type) {
        assertThat(pages()).as("page of " + type).contains("\n## " + type + "\n");
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }

    private static String pages() {
        try {
            return Files.readString(Path.of("../docs/problems.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Response post(String body) {
        return creating("clerk-709").body(body).post("/api/v1/cases");
    }

    private String body() {
        return caseOf(title).json();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "null", "\"case\"", "{\"titleId\": }", "{'titleId': 1}", "{} {}", "7"})
    void what_is_no_case_in_json_is_an_invalid_request(String body) {
        refused(post(body), 400, "invalid-request");
    }

    @Test
    void a_field_that_nobody_knows_is_named() {
        refused(post(body().replace("\"initiation\"", "\"initiated\": true, \"initiation\"")), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/initiated"))
                .body("errors[0].rule", equalTo("unknown-field"));
        refused(post(body().replace("\"ref\": \"p1\"", "\"ref\": \"p1\", \"age\": 7")), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/parties/0/age"))
                .body("errors[0].rule", equalTo("unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-02-29",
                "2016-13-01",
                "2016-04-31",
                "25/10/2016",
                "2016-10-25T00:00:00Z",
                "20161025",
                "+12016-10-25",
                "-2016-10-25",
                ""
            })
    void a_day_that_does_not_exist_is_named(String day) {
        refused(post(body().replace("2016-10-25", day)), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/decidedOn"))
                .body("errors[0].rule", notNullValue())
                .body("errors[0].message", notNullValue());
    }

    @Test
    void nothing_and_a_repetition_in_a_list_are_named() {
        refused(post(body().replace("[\"DEBTOR\"]", "[\"DEBTOR\", null]")), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/parties/0/roles/1"))
                .body("errors[0].rule", equalTo("type"));
        refused(post(body().replace("[\"DEBTOR\"]", "[\"DEBTOR\", \"DEBTOR\"]")), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/parties/0/roles/1"))
                .body("errors[0].rule", equalTo("repeated"));
    }

    @Test
    void a_day_out_of_all_reason_is_refused_and_breaks_nothing() {
        for (String day : List.of("-999999999-01-01", "+999999999-12-31", "0000-01-01", "9999-12-31", "1900-01-01")) {
            Response answer = post(body().replace("2016-10-25", day));
            assertThat(answer.statusCode()).as(day).isIn(400, 409, 422);
            answer.then().contentType("application/problem+json");
        }
    }

    /** 072 province, then century and sex, then the year of birth. */
    @ParameterizedTest
    @CsvSource({
        "CCCD, 072085000123, 1986-02-03",
        "CCCD, 072085000123, 2085-02-03",
        "CCCD, 072285000123, 1985-02-03",
        "CCCD, 072999000123, 1999-02-03",
        "CCCD, 07208500012, 1985-02-03",
        "CCCD, 0720850001234, 1985-02-03",
        "CMND, 29000000X, 1985-02-03",
        "PASSPORT, 12345678, 1985-02-03",
        "TAX_CODE, 0100109107, 1985-02-03"
    })
    void an_identity_number_that_contradicts_the_day_of_birth_or_itself_is_named(
            String type, String number, String birth) {
        refused(
                        register("clerk-709", caseOf(title).parties(PEOPLE.formatted(type, number, birth))),
                        400,
                        "invalid-request")
                .body("errors[0].pointer", equalTo("/parties/0/identityNumber"))
                .body("errors[0].rule", equalTo("identity-number"))
                .body("errors[0].message", not(equalTo(number)));
    }

    @ParameterizedTest
    @CsvSource({"-1, minimum", "1000000000000001, maximum", "1.5, ''", "1e3, ''", "\"5\", ''"})
    void an_amount_below_zero_or_beyond_ten_to_the_fifteenth_is_named(String amount, String rule) {
        ValidatableResponse answer = refused(
                        register("clerk-709", caseOf(title).obligations(OWING.formatted(amount))),
                        400,
                        "invalid-request")
                .body("errors[0].pointer", equalTo("/obligations/0/amount"))
                .body("errors[0].rule", notNullValue());
        if (!rule.isEmpty()) {
            answer.body("errors[0].rule", equalTo(rule));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"debtors", "creditors"})
    void the_parties_of_an_obligation_are_a_list_and_never_null(String side) {
        String none = OWING.formatted(200_000).replaceAll("\"" + side + "\": \\[[^]]*]", "\"" + side + "\": null");

        refused(register("clerk-709", caseOf(title).obligations(none)), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/obligations/0/" + side))
                .body("errors[0].rule", equalTo("required"));
    }

    @Test
    void an_office_that_nobody_knows_is_named() {
        Response answer =
                creating("migration").body("""
                        {"office": "999", "number": "%s", "court": "TAND-709", "judgmentKind": "CRIMINAL",
                         "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "receivedOn": "2016-10-20"}
                        """.formatted(Scene.titleNumber())).post("/api/v1/titles");

        refused(answer, 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/office"))
                .body("errors[0].rule", equalTo("known-office"));
    }

    @Test
    void a_judgment_received_twice_is_a_conflict_of_its_number() {
        String judgment = """
                {"office": "709", "number": "%s", "court": "TAND-709", "judgmentKind": "CRIMINAL",
                 "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "receivedOn": "2016-10-20"}
                """.formatted(Scene.titleNumber());
        creating("clerk-709").body(judgment).post("/api/v1/titles").then().statusCode(201);

        refused(creating("clerk-709").body(judgment).post("/api/v1/titles"), 409, "conflict")
                .body("errors[0].pointer", equalTo("/number"))
                .body("errors[0].rule", equalTo("unique"));
    }

    @Test
    void what_only_a_case_in_its_state_allows_is_refused_by_the_law() {
        var fee = registered();
        before++;

        refused(fee.decide("head-709", """
                        {"kind": "RESUMPTION", "decidedOn": "2016-12-20", "groundOn": "2016-12-19"}
                        """), 409, "decision-refused")
                .body("code", equalTo("FROM_STATE"))
                .body("article", notNullValue())
                .body("missing.state", equalTo("DECIDED"))
                .body("possibleNow", hasItem("POSTPONEMENT"));
        assertThat(fee.etag()).isEqualTo(read("head-709", fee.path()).extract().header("ETag"));
    }

    @Test
    void a_stale_version_a_missing_one_and_one_that_is_none_are_three_things() {
        var fee = registered();
        before++;
        String body = "{\"obligation\": 1, \"amount\": 1, \"on\": \"2016-12-10\"}";

        refused(changing("clerk-709", "\"99\"").body(body).post(fee.path() + "/receipts"), 412, "version-stale");
        refused(creating("clerk-709").body(body).post(fee.path() + "/receipts"), 428, "version-required");
        for (String none : List.of("*", "\"x\"", "\"1\", \"2\"")) {
            assertThat(changing("clerk-709", none)
                            .body(body)
                            .post(fee.path() + "/receipts")
                            .statusCode())
                    .as(none)
                    .isIn(400, 412);
        }
        read("clerk-709", fee.path() + "/money").body("total.received", equalTo(0));
    }

    @Test
    void a_key_that_was_used_for_something_else_is_refused_with_the_first_instant() {
        String key = UUID.randomUUID().toString();
        as("clerk-709")
                .header("Idempotency-Key", key)
                .body(body())
                .post("/api/v1/cases")
                .then()
                .statusCode(201);
        before++;

        refused(
                        as("clerk-709")
                                .header("Idempotency-Key", key)
                                .body(body().replace("200000", "200001"))
                                .post("/api/v1/cases"),
                        422,
                        "idempotency-key-reused")
                .body("firstRequestAt", notNullValue());
        refused(as("clerk-709").body(body()).post("/api/v1/cases"), 400, "idempotency-key-required");
    }

    /** The texts follow the reader's language; what they say is the same. */
    @Test
    void a_refusal_speaks_vietnamese_or_english() {
        String vi = as("clerk-709")
                .header("Idempotency-Key", "k1")
                .header("Accept-Language", "vi")
                .body("{")
                .post("/api/v1/cases")
                .path("title");
        String en = as("clerk-709")
                .header("Idempotency-Key", "k1")
                .header("Accept-Language", "en")
                .body("{")
                .post("/api/v1/cases")
                .path("title");

        assertThat(Stream.of(vi, en)).doesNotHaveDuplicates().doesNotContainNull();
    }
}
