package vn.thads.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.events.CaseState;
import vn.thads.localstack.testing.TestServers;
import vn.thads.reporting.testing.Api;
import vn.thads.reporting.testing.CaseStory;
import vn.thads.reporting.testing.OtherServices;

/** Offices 561 and 562 run the suite; what they sent is held against what became known later. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OwnFormQualityApiTest {
    private static final String ITEMS = "/api/v1/data-quality-items?office=";
    private static final String TOTAL = "rows.find { it.key == 'TOTAL' }.cells.";
    private static final String QUALITY = "items.find { it.key == 'dataQuality' }.";

    @BeforeAll
    static void offices() {
        OtherServices.office("56", "VN", "PROVINCE", "2016-10-01");
        OtherServices.office("561", "56", "DISTRICT", "2016-10-01");
        OtherServices.office("562", "56", "DISTRICT", "2016-10-01");
    }

    @BeforeEach
    void the_offices_are_known() {
        Api.knowsOffice("561", "&year=2017&months=12");
        Api.knowsOffice("562", "&year=2017&months=12");
    }

    @Test
    void a_sent_form_that_differs_from_what_became_known_later_opens_an_item_and_costs_data_quality() {
        CaseStory story = CaseStory.criminal().registered("2016-11-02", "561-1", 100);
        story.becomes(CaseState.ENFORCING, "2016-11-20");
        known("561", "2017-01-03", "enforcing", 1);
        String filing =
                send("561", "01", "2017-01-03", "").statusCode(201).extract().path("id");
        String asSent = Api.get("ministry", "/api/v1/filings/" + filing)
                .extract()
                .body()
                .asString();
        quality("561", "2017-01-10")
                .body(QUALITY + "numerator", equalTo(13))
                .body(QUALITY + "denominator", equalTo(13));
        Api.get("ministry", ITEMS + "561").body("items", empty());

        story.becomes(CaseState.NOT_ENFORCEABLE, "2016-12-20", "2017-01-20");

        Api.eventually("ministry", ITEMS + "561&open=true", "items.size()", 6)
                .body("items.rule", everyItem(equalTo("LEDGER_DIFFERS")))
                .body("items.source", everyItem(equalTo("OWN")))
                .body(
                        "items.findAll { it.row == 'TOTAL' }.cell",
                        containsInAnyOrder("enforceable", "enforcing", "notEnforceable"))
                .body("items.find { it.row == 'TOTAL' && it.cell == 'enforcing' }.expected", equalTo(0))
                .body("items.find { it.row == 'TOTAL' && it.cell == 'enforcing' }.actual", equalTo(1))
                .body("items[0].label.vi", notNullValue())
                .body("items[0].recordedAt", equalTo("2017-01-20T12:00:00Z"));
        quality("561", "2017-01-10")
                .body(QUALITY + "numerator", equalTo(13))
                .body(QUALITY + "denominator", equalTo(13));
        quality("561", "2017-01-21")
                .body(QUALITY + "numerator", equalTo(12))
                .body(QUALITY + "denominator", equalTo(13))
                .body(QUALITY + "printed", equalTo(92.31f));
        Api.get("ministry", ITEMS + "561&rule=LEDGER_DIFFERS&form=01&months=3&year=2017&limit=4")
                .body("items", hasSize(4))
                .body("next", notNullValue());

        send("561", "01", "2017-01-25", ", \"foundBy\": \"OWN\"").statusCode(201);

        assertThat(Api.get("ministry", "/api/v1/filings/" + filing)
                        .extract()
                        .body()
                        .asString())
                .isEqualTo(asSent);
        Api.get("ministry", "/api/v1/rankings/OFFICE/2017/12/561/explanation?knownAt=2017-10-05T00:00:00Z")
                .statusCode(200)
                .body("penalty.find { it.code == 'X1' }.events.version", contains(2))
                .body("penalty.find { it.code == 'X1' }.events.foundBy", contains("OWN"))
                .body("penalty.find { it.code == 'X1' }.events.counts", contains(false));
        Api.get("ministry", ITEMS + "561&open=true").body("items", empty());
        Api.get("ministry", ITEMS + "561&open=false").body("items", hasSize(6));
        quality("561", "2017-01-26")
                .body(QUALITY + "numerator", equalTo(13))
                .body(QUALITY + "denominator", equalTo(13));
    }

    @Test
    void forms_that_were_sent_at_different_times_need_not_add_up_and_an_item_says_so() {
        CaseStory.criminal().registered("2016-11-02", "562-1", 100);
        known("562", "2017-01-03", "accepted", 1);
        send("562", "01", "2017-01-03", "").statusCode(201);
        send("562", "02", "2017-01-03", "").statusCode(201);
        CaseStory.criminal().registered("2016-11-04", "562-1", 100);
        known("562", "2017-01-04", "accepted", 2);

        send("562", "06", "2017-01-05", "").statusCode(201);

        Api.get("ministry", ITEMS + "562&rule=FORMS_DIFFER")
                .body("items.form", everyItem(equalTo("06")))
                .body("items.cell", contains("newlyAccepted", "enforcing"))
                .body("items[0].expected", equalTo(1))
                .body("items[0].actual", equalTo(2));
        Api.get("head-709", ITEMS + "562").statusCode(200).body("items", empty());
    }

    private static void known(String office, String day, String cell, int value) {
        Api.eventually(
                "ministry",
                "/api/v1/forms/06?office=%s&year=2017&months=3&knownAt=%sT08:00:00Z".formatted(office, day),
                TOTAL + cell,
                value);
    }

    private static ValidatableResponse quality(String office, String day) {
        return Api.get(
                        "ministry",
                        "/api/v1/indicators?office=%s&year=2017&months=3&knownAt=%sT08:00:00Z".formatted(office, day))
                .statusCode(200);
    }

    private static ValidatableResponse send(String office, String form, String day, String more) {
        return Api.post("migration", "/api/v1/filings", """
                {"office": "%s", "year": 2017, "months": 3, "form": "%s", "sentOn": "%s", "recordedAt": "%sT08:00:00Z"%s}
                """.formatted(office, form, day, day, more));
    }
}
