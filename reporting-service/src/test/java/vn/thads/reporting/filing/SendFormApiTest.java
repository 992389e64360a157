package vn.thads.reporting.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.events.CaseState;
import vn.thads.localstack.testing.TestServers;
import vn.thads.reporting.testing.Api;
import vn.thads.reporting.testing.CaseStory;
import vn.thads.reporting.testing.OtherServices;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SendFormApiTest {
    private static final String PATH = "/api/v1/filings";
    private static final String FORM = "/api/v1/forms/01?office=521&year=2017&months=3&knownAt=2017-01-03T08:00:00Z";
    private static final String TOTAL = "rows.find { it.key == 'TOTAL' }.cells.";

    @BeforeAll
    static void offices() {
        OtherServices.office("52", "VN", "PROVINCE", "2016-10-01");
        for (String code : new String[] {"521", "522", "523", "524"}) {
            OtherServices.office(code, "52", "DISTRICT", "2016-10-01");
        }
        OtherServices.office("53", "VN", "PROVINCE", null);
    }

    @BeforeEach
    void the_offices_are_known() {
        for (String code : new String[] {"521", "522", "523", "524", "53"}) {
            Api.knowsOffice(code, "&year=2017&months=12");
        }
    }

    @Test
    void a_form_is_frozen_as_sent_and_a_correction_is_a_new_version_that_shows_the_difference() {
        CaseStory story = CaseStory.criminal().registered("2016-11-02", "521-1", 100);
        story.becomes(CaseState.ENFORCING, "2016-11-20");
        Api.eventually("ministry", FORM, TOTAL + "enforcing", 1);
        String first = send("521", 3, "2017-01-03", "2017-01-03T08:00:00Z", "")
                .statusCode(201)
                .body("version", equalTo(1))
                .body(TOTAL + "enforcing", equalTo(1))
                .extract()
                .path("id");
        story.becomes(CaseState.NOT_ENFORCEABLE, "2016-12-20", "2017-01-20");
        Api.eventually("ministry", FORM.replace("01-03T", "01-21T"), TOTAL + "notEnforceable", 1);

        send("521", 3, "2017-01-21", "2017-01-21T08:00:00Z", "")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/foundBy"));
        String second = send("521", 3, "2017-01-21", "2017-01-21T08:00:00Z", ", \"foundBy\": \"OTHERS\"")
                .statusCode(201)
                .body("version", equalTo(2))
                .extract()
                .path("id");

        Api.get("ministry", PATH + "/" + first)
                .body(TOTAL + "enforcing", equalTo(1))
                .body("difference", hasSize(0));
        Api.get("ministry", PATH + "/" + second)
                .body(TOTAL + "notEnforceable", equalTo(1))
                .body("foundBy", equalTo("OTHERS"))
                .body("difference.find { it.row == 'TOTAL' && it.cell == 'enforcing' }.before", equalTo(1))
                .body("difference.find { it.row == 'TOTAL' && it.cell == 'enforcing' }.after", equalTo(0));
        Api.get("ministry", PATH + "?office=521").body("items", hasSize(2));
    }

    @Test
    void a_sent_form_stays_as_sent_letter_by_letter_also_when_a_past_is_imported_that_was_known_then() {
        String form = FORM.replace("521", "524");
        CaseStory.criminal().registered("2016-11-02", "524-1", 100);
        Api.eventually("ministry", form, TOTAL + "enforcing", 1);
        String id = send("524", 3, "2017-01-03", "2017-01-03T08:00:00Z", "")
                .statusCode(201)
                .extract()
                .path("id");
        String asSent = Api.get("ministry", PATH + "/" + id).extract().body().asString();

        // told only now, with the instant of 2016 at which the office says that it knew it
        CaseStory.criminal().registered("2016-11-03", "524-1", 100).becomes(CaseState.NOT_ENFORCEABLE, "2016-12-01");

        Api.eventually("ministry", form, TOTAL + "notEnforceable", 1).body(TOTAL + "enforcing", equalTo(1));
        assertThat(Api.get("ministry", PATH + "/" + id).extract().body().asString())
                .isEqualTo(asSent);
    }

    @Test
    void twelve_forms_are_due_within_four_months_and_forty_four_within_the_year() {
        due("522", 4).body("due", equalTo(12)).body("inTime", equalTo(0));
        due("522", 12).body("due", equalTo(44)).body("items.office", everyItem(equalTo("522")));
        due("52", 4).body("due", equalTo(48));
        due("53", 4).body("due", equalTo(0));
    }

    @Test
    void a_form_sent_on_the_last_day_is_in_time_and_one_sent_a_day_later_is_not() {
        // 3 November 2016 is a Thursday: before the 4th of the next month, by TT 08/2015
        send("523", 1, "2016-11-03", "2016-11-03T08:00:00Z", "").statusCode(201);
        send("523", 2, "2016-12-06", "2016-12-06T08:00:00Z", "").statusCode(201);

        due("523", 4)
                .body("inTime", equalTo(1))
                .body("items.find { it.months == 1 && it.form == '01' }.dueOn", equalTo("2016-11-03"))
                .body("items.find { it.months == 1 && it.form == '01' }.isInTime", equalTo(true))
                .body("items.find { it.months == 2 && it.form == '01' }.dueOn", equalTo("2016-12-05"))
                .body("items.find { it.months == 2 && it.form == '01' }.isInTime", equalTo(false));
    }

    @Test
    void what_cannot_be_sent_is_refused_with_its_reason() {
        send("53", 3, "2017-01-03", "2017-01-03T08:00:00Z", "")
                .statusCode(422)
                .body("type", endsWith("office-files-from-outside"));
        send("522", 3, "2016-12-30", "2016-12-30T08:00:00Z", "")
                .statusCode(422)
                .body("type", endsWith("period-not-ended"));
        send("5xx", 3, "2017-01-03", "2017-01-03T08:00:00Z", "")
                .statusCode(422)
                .body("type", endsWith("unknown-office"));
        Api.post("ministry", PATH, "{\"office\": \"522\", \"year\": 2017, \"months\": 3, \"form\": \"09\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/form"));
        Api.post(
                        "ministry",
                        PATH,
                        "{\"office\": \"522\", \"year\": 2017, \"months\": 3, \"form\": \"01\", \"sentOn\": \"2017-01-03\"}")
                .statusCode(400)
                .body("errors[0].rule", equalTo("migrate-only"));
        Api.post("head-703", PATH, "{\"office\": \"522\", \"year\": 2017, \"months\": 3, \"form\": \"01\"}")
                .statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse due(String office, int months) {
        return Api.get("ministry", "/api/v1/due-filings?office=%s&year=2017&months=%d".formatted(office, months))
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse send(
            String office, int months, String sentOn, String recordedAt, String more) {
        return Api.post("migration", PATH, """
                {"office": "%s", "year": 2017, "months": %d, "form": "01", "sentOn": "%s", "recordedAt": "%s"%s}
                """.formatted(office, months, sentOn, recordedAt, more));
    }
}
