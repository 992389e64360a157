package vn.thads.reporting.form;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thads.events.CaseState;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;
import vn.thads.reporting.testing.CaseStory;
import vn.thads.reporting.testing.OtherServices;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ShowFormApiTest {
    @BeforeAll
    static void offices() {
        OtherServices.office("50", "VN", "PROVINCE", "2016-10-01");
        for (String code : new String[] {"50-00", "501", "502", "503", "504", "505"}) {
            OtherServices.office(code, "50", "DISTRICT", "2016-10-01");
        }
    }

    @Test
    void a_case_is_seen_in_the_form_of_its_officer_its_office_and_its_province() {
        CaseStory.criminal().registered("2016-11-02", "501-1", 200_000).becomes(CaseState.ENFORCING, "2016-11-20");
        CaseStory.criminal()
                .registered("2016-11-03", "501-2", 300_000)
                .settles(300_000, "2016-12-01")
                .becomes(CaseState.DONE, "2016-12-02");

        eventually("06", "501", "knownAt=2017-10-01T00:00:00Z")
                .body("rows.key", contains("501-1", "501-2", "TOTAL"))
                .body("rows[2].cells.newlyAccepted", equalTo(2))
                .body("rows[2].cells.completed", equalTo(1))
                .body("rows[2].cells.enforcing", equalTo(1))
                .body("rows[2].cells.rate", equalTo(50.0f))
                .body("provenance", equalTo("COMPUTED"))
                .body("basis", equalTo("OURS"));
        form("07", "501", "knownAt=2017-10-01T00:00:00Z").body("rows[2].cells.completed", equalTo(300_000));
        form("06", "50", "knownAt=2017-10-01T00:00:00Z").body("rows.key", hasItems("50-00", "501", "502", "TOTAL"));
        form("06", "501", "officer=501-1&knownAt=2017-10-01T00:00:00Z").body("rows.key", contains("501-1", "TOTAL"));
    }

    @Test
    void forms_by_kind_show_every_kind_and_the_identities_hold() {
        CaseStory.civil().registered("2016-10-05", "502-1", 500).becomes(CaseState.NOT_ENFORCEABLE, "2017-01-05");

        eventually(
                        "02",
                        "502",
                        "knownAt=2017-10-01T00:00:00Z",
                        "rows.find { it.key == 'CIVIL' }.cells.notEnforceable",
                        1)
                .body("rows.key", hasItems("CIVIL", "CRIMINAL", "COMPETITION", "OTHER", "TOTAL"))
                .body("rows.find { it.key == 'LABOUR' }.cells.accepted", equalTo(0))
                .body("rows.find { it.key == 'TOTAL' }.cells.toEnforce", equalTo(1))
                .body("rows.find { it.key == 'TOTAL' }.cells.rate", nullValue());
        form("01", "502", "").body("rows.find { it.key == 'TOTAL' }.cells.accepted", equalTo(0));
        form("04", "502", "").body("rows.find { it.key == 'CIVIL' }.cells.carriedForward", equalTo(500));
    }

    @Test
    void a_late_fact_changes_what_is_known_now_and_nothing_that_was_known() {
        CaseStory late = CaseStory.civil().registered("2016-10-05", "503-1", 500);
        late.becomes(CaseState.NOT_ENFORCEABLE, "2017-02-10");
        eventually(
                "06", "503", "knownAt=2017-03-01T00:00:00Z", "rows.find { it.key == 'TOTAL' }.cells.notEnforceable", 1);

        late.becomes(CaseState.POSTPONED, "2017-02-01", "2017-03-15");

        eventually("06", "503", "knownAt=2017-03-16T00:00:00Z", "rows.find { it.key == 'TOTAL' }.cells.postponed", 1)
                .body("rows.find { it.key == 'TOTAL' }.cells.notEnforceable", equalTo(0));
        form("06", "503", "knownAt=2017-03-01T00:00:00Z")
                .body("rows.find { it.key == 'TOTAL' }.cells.notEnforceable", equalTo(1))
                .body("rows.find { it.key == 'TOTAL' }.cells.postponed", equalTo(0));
    }

    @Test
    void a_second_delivery_changes_nothing() {
        CaseStory.civil()
                .registered("2016-10-05", "504-1", 500)
                .becomes(CaseState.DONE, "2017-02-10")
                .lastFactAgain()
                .lastFactAgain();
        CaseStory.civil().registered("2016-10-06", "504-2", 500);

        eventually("06", "504", "", "rows.find { it.key == 'TOTAL' }.cells.accepted", 2)
                .body("rows.find { it.key == 'TOTAL' }.cells.completed", equalTo(1));
    }

    @Test
    void a_hand_over_moves_the_case_between_the_rows_and_changes_no_sum() {
        CaseStory.civil()
                .registered("2016-10-05", "505-1", 500)
                .settles(200, "2016-12-01")
                .handedTo("505-2", "2017-01-10");

        eventually("07", "505", "knownAt=2017-10-01T00:00:00Z", "rows.find { it.key == '505-2' }.cells.enforcing", 300)
                .body("rows.find { it.key == '505-1' }.cells.completed", equalTo(200))
                .body("rows.find { it.key == '505-1' }.cells.accepted", equalTo(200))
                .body("rows.find { it.key == '505-2' }.cells.accepted", equalTo(300))
                .body("rows.find { it.key == 'TOTAL' }.cells.accepted", equalTo(500));
    }

    @Test
    void a_form_is_also_a_json_stat_dataset() {
        given().auth()
                .oauth2(TestTokens.of("ministry"))
                .accept("application/vnd.json-stat+json")
                .get("/api/v1/forms/06?office=50&year=2017&months=12")
                .then()
                .statusCode(200)
                .contentType("application/vnd.json-stat+json")
                .body("version", equalTo("2.0"))
                .body("class", equalTo("dataset"))
                .body("id", contains("row", "column"))
                .body("size", contains(7, 20))
                .body("value.size()", equalTo(140));
    }

    @Test
    void a_form_out_of_reach_is_not_found_and_a_bad_question_names_its_field() {
        ask("head-703", "06", "501", "").statusCode(404).body("type", endsWith("not-found"));
        ask("ministry", "05", "501", "").statusCode(404);
        ask("nobody", "06", "501", "").statusCode(403);
        given().get("/api/v1/forms/06?office=501&year=2017&months=12").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("ministry"))
                .get("/api/v1/forms/06?office=501&year=2017&months=13")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("months"));
    }

    private static ValidatableResponse form(String key, String office, String more) {
        return ask("ministry", key, office, more).statusCode(200);
    }

    private static ValidatableResponse ask(String client, String key, String office, String more) {
        return given().auth()
                .oauth2(TestTokens.of(client))
                .get("/api/v1/forms/%s?office=%s&year=2017&months=12&%s".formatted(key, office, more))
                .then();
    }

    private static ValidatableResponse eventually(String key, String office, String more) {
        return eventually(key, office, more, "rows.find { it.key == 'TOTAL' }.cells.completed", 1);
    }

    /** The event travels over Kafka: asks until the figure is there. */
    private static ValidatableResponse eventually(
            String key, String office, String more, String path, Object expected) {
        await("the event to be posted")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> form(key, office, more).body(path, equalTo(expected)));
        return form(key, office, more);
    }
}
