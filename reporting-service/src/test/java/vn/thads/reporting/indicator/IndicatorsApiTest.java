package vn.thads.reporting.indicator;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.events.CaseEvent.ActRecorded;
import vn.thads.events.CaseEvent.CaseImported;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.CaseEvent.RecordedFact;
import vn.thads.events.CaseReference;
import vn.thads.events.CaseState;
import vn.thads.events.Change;
import vn.thads.events.ComplaintEvent.ComplaintAccepted;
import vn.thads.events.ComplaintEvent.ComplaintDecided;
import vn.thads.events.ComplaintEvent.ComplaintRegistered;
import vn.thads.events.ComplaintEvent.Kind;
import vn.thads.events.ComplaintEvent.ReceptionDue;
import vn.thads.events.ComplaintEvent.ReceptionHeld;
import vn.thads.events.ComplaintEvent.Verdict;
import vn.thads.events.Initiation;
import vn.thads.events.ObligationStanding;
import vn.thads.events.OfficerEvent.GradeHeld;
import vn.thads.events.OfficerEvent.OfficerDescribed;
import vn.thads.events.OfficerEvent.OfficerDisciplined;
import vn.thads.events.OfficerEvent.PostingHeld;
import vn.thads.events.Standing;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;
import vn.thads.reporting.testing.OtherServices;

/** Office 601 of province 60 runs the suite; what other services told becomes its indicators. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class IndicatorsApiTest {
    private static final String END = "knownAt=2017-10-05T00:00:00Z";
    private static final UUID OLD_CASE = UUID.randomUUID();
    private static final UUID OVERDUE = UUID.randomUUID();
    private static int numbers;
    private static boolean isTold;

    /** Once for all tests; not before them, since the port is known only when a test begins. */
    @BeforeEach
    void told() {
        if (isTold) {
            return;
        }
        isTold = true;
        OtherServices.office("60", "VN", "PROVINCE", "2014-10-01");
        OtherServices.office("601", "60", "DISTRICT", "2014-10-01");
        OtherServices.office("602", "60", "DISTRICT", "2014-10-01");
        officers();
        cases();
        complaints();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> indicators("601", END)
                        .body(printed("decisionsInTime"), equalTo(50.0f))
                        .body(printed("reverifyInTime"), equalTo(50.0f))
                        .body(printed("complaintsInTime"), notNullValue())
                        .body(printed("receptionHeld"), notNullValue())
                        .body(printed("disciplinePoints"), equalTo(2)));
    }

    private static void officers() {
        UUID officer = UUID.randomUUID();
        OtherServices.tell(
                new OfficerDescribed(
                        officer,
                        "601-1",
                        List.of(
                                new GradeHeld("CHUYEN_VIEN", day("2010-01-01"), false),
                                new GradeHeld("CHV_SO_CAP", day("2012-01-01"), true)),
                        List.of(
                                new PostingHeld("601", "OFFICER", "APPOINTMENT", day("2010-01-01"), day("2017-03-31")),
                                new PostingHeld("602", "OFFICER", "TRANSFER", day("2017-04-01"), null)),
                        day("2017-04-01")),
                1,
                at("2016-09-01"));
        UUID discipline = UUID.randomUUID();
        OtherServices.tell(
                new OfficerDisciplined(officer, "601-1", discipline, "601", "CANH_CAO", day("2017-02-01"), false),
                2,
                at("2017-02-02"));
        UUID revoked = UUID.randomUUID();
        OtherServices.tell(
                new OfficerDisciplined(officer, "601-1", revoked, "601", "KHIEN_TRACH", day("2016-12-01"), false),
                3,
                at("2017-02-03"));
        OtherServices.tell(
                new OfficerDisciplined(officer, "601-1", revoked, "601", "KHIEN_TRACH", day("2016-12-01"), true),
                4,
                at("2017-06-01"));
    }

    private static void cases() {
        // decided in time, verified again in time once and then too late
        UUID verified = UUID.randomUUID();
        var notEnforceable = standing(CaseState.NOT_ENFORCEABLE, "2016-11-01");
        OtherServices.tell(
                new CaseImported(
                        registered(verified, "2016-10-10", "2016-10-10"),
                        at("2016-10-10"),
                        List.of(
                                new RecordedFact(at("2016-11-01"), notYet(verified, notEnforceable), null, null),
                                verification(verified, "2016-11-02", "2017-02-02"),
                                verification(verified, "2017-02-01", "2017-05-02"),
                                verification(verified, "2017-05-10", "2017-11-10"))),
                1,
                at("2016-10-10"));
        // decided a day late in 2015, and nothing has happened since
        OtherServices.tell(registered(OLD_CASE, "2015-11-02", "2015-10-30"), 1, at("2015-11-02"));
        // decided a day late this year
        OtherServices.tell(registered(UUID.randomUUID(), "2017-07-05", "2017-07-04"), 1, at("2017-07-05"));
    }

    private static DecisionTaken notYet(UUID caseId, Standing standing) {
        return new DecisionTaken(
                caseId,
                UUID.randomUUID(),
                "NOT_YET_ENFORCEABLE",
                "T6",
                null,
                null,
                null,
                standing.on(),
                true,
                List.of(1),
                null,
                new Change(standing.on(), List.of(standing)));
    }

    private static RecordedFact verification(UUID caseId, String on, String nextDueOn) {
        return new RecordedFact(at(on), null, verified(caseId, on, nextDueOn), null);
    }

    private static ActRecorded verified(UUID caseId, String on, String nextDueOn) {
        return new ActRecorded(
                caseId,
                UUID.randomUUID(),
                "VERIFICATION",
                "NO_MEANS",
                day(on),
                day(nextDueOn),
                null,
                Change.none(day(on)));
    }

    private static CaseRegistered registered(UUID caseId, String decidedOn, String issueDueOn) {
        return registered("601", caseId, decidedOn, issueDueOn);
    }

    private static CaseRegistered registered(String office, UUID caseId, String decidedOn, String issueDueOn) {
        var first = standing(office, CaseState.ENFORCING, decidedOn);
        return new CaseRegistered(
                caseId,
                new CaseReference(office, "ON_REQUEST", 2017, ++numbers),
                office,
                office + "-1",
                Initiation.ON_REQUEST,
                "CIVIL",
                List.of(),
                Origin.NEW,
                day(issueDueOn).minusDays(7),
                day(issueDueOn),
                day(decidedOn),
                List.of("MONEY_CIVIL"),
                new Change(day(decidedOn), List.of(first)));
    }

    private static Standing standing(CaseState state, String on) {
        return standing("601", state, on);
    }

    private static Standing standing(String office, CaseState state, String on) {
        var obligation = new ObligationStanding(1, state, 1_000_000, 0, 0);
        return new Standing(day(on), state, office, office + "-1", List.of(obligation));
    }

    private static void complaints() {
        complaint(OVERDUE, "2016-11-10", "2016-12-12", null);
        complaint(UUID.randomUUID(), "2016-11-15", "2016-12-15", "2016-12-15");
        complaint(UUID.randomUUID(), "2016-11-15", "2016-12-15", "2016-12-16");
        UUID held = UUID.randomUUID();
        OtherServices.tell(new ReceptionDue(held, "601", day("2016-10-31")), 1, at("2016-10-01"));
        OtherServices.tell(new ReceptionHeld(held, "601", day("2016-10-15"), true), 2, at("2016-10-15"));
        OtherServices.tell(new ReceptionDue(UUID.randomUUID(), "601", day("2016-11-30")), 1, at("2016-11-01"));
    }

    private static void complaint(UUID id, String acceptedOn, String dueOn, @Nullable String decidedOn) {
        OtherServices.tell(
                new ComplaintRegistered(
                        id, Kind.COMPLAINT, "601", "601-1", OLD_CASE, "A", 1, day(acceptedOn), day(acceptedOn)),
                1,
                at(acceptedOn));
        OtherServices.tell(new ComplaintAccepted(id, day(acceptedOn), day(dueOn)), 2, at(acceptedOn));
        if (decidedOn != null) {
            OtherServices.tell(
                    new ComplaintDecided(id, day(decidedOn), day(dueOn), Verdict.PARTLY_UPHELD), 3, at(decidedOn));
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Instant at(String day) {
        return day(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static String printed(String key) {
        return "items.find { it.key == '%s' }.printed".formatted(key);
    }

    private static ValidatableResponse get(String client, String path) {
        return given().auth().oauth2(TestTokens.of(client)).get(path).then();
    }

    private static ValidatableResponse indicators(String office, String more) {
        return get("ministry", "/api/v1/indicators?office=%s&year=2017&months=12&%s".formatted(office, more))
                .statusCode(200);
    }

    @Test
    void every_criterion_of_the_profile_is_computed_from_events() {
        indicators("601", END)
                .body(printed("decisionsInTime"), equalTo(50.0f))
                .body(printed("reverifyInTime"), equalTo(50.0f))
                .body(printed("backlog12Share"), equalTo(50.0f))
                .body(printed("complaintsInTime"), equalTo(33.33f))
                .body(printed("upheldShare"), equalTo(100.0f))
                .body(printed("receptionHeld"), equalTo(50.0f))
                .body(printed("disciplinePoints"), equalTo(2))
                .body(printed("dataQuality"), equalTo(100.0f))
                .body(printed("filingsInTime"), equalTo(0.0f))
                .body(printed("rateCases"), equalTo(0.0f))
                .body("items.find { it.key == 'casesPerOfficer' }.numerator", equalTo(3))
                .body("items.find { it.key == 'casesPerOfficer' }.denominator", equalTo(182))
                .body("items.find { it.key == 'rateCases' }.provenance", equalTo("COMPUTED"))
                .body("dataOrigin", equalTo("COMPUTED"))
                .body("basis", equalTo("OURS"));
    }

    @Test
    void a_province_is_the_ratio_of_the_sums_of_its_offices() {
        indicators("60", END)
                .body(printed("decisionsInTime"), equalTo(50.0f))
                .body("items.find { it.key == 'casesPerOfficer' }.denominator", equalTo(182 + 183))
                .body("items.find { it.key == 'growthCompletedC' }.state", equalTo("NOT_APPLICABLE"));
    }

    @Test
    void what_was_not_yet_known_does_not_count() {
        get("ministry", "/api/v1/indicators?office=601&year=2017&months=4&knownAt=2017-02-16T00:00:00Z")
                .body(printed("disciplinePoints"), equalTo(1))
                .body(printed("decisionsInTime"), equalTo(100.0f))
                .body(printed("reverifyInTime"), nullValue());
    }

    @Test
    void a_verification_that_moves_no_column_of_a_form_counts_from_when_it_is_known() {
        OtherServices.office("61", "VN", "PROVINCE", "2014-10-01");
        OtherServices.office("611", "61", "DISTRICT", "2014-10-01");
        UUID caseId = UUID.randomUUID();
        OtherServices.tell(registered("611", caseId, "2016-10-10", "2016-10-10"), 1, at("2016-10-10"));
        OtherServices.tell(
                notYet(caseId, standing("611", CaseState.NOT_ENFORCEABLE, "2016-11-01")), 2, at("2016-11-01"));
        OtherServices.tell(verified(caseId, "2016-11-02", "2017-02-02"), 3, at("2016-11-02"));
        await().untilAsserted(() -> indicators("611", END).body(printed("reverifyInTime"), equalTo(0.0f)));

        OtherServices.tell(verified(caseId, "2017-02-01", "2017-11-01"), 4, at("2017-02-20"));

        await().untilAsserted(() -> indicators("611", END).body(printed("reverifyInTime"), equalTo(100.0f)));
        indicators("611", "knownAt=2017-02-19T00:00:00Z").body(printed("reverifyInTime"), equalTo(0.0f));
    }

    @Test
    void cases_without_movement_are_listed_with_the_longest_first_and_counted() {
        get("ministry", "/api/v1/enforceable-without-movement?within=60&on=2017-09-30&months=12&" + END)
                .statusCode(200)
                .body("total", equalTo(1))
                .body("counts.office", contains("601"))
                .body("items.caseId", contains(OLD_CASE.toString()))
                .body("items[0].lastFactOn", equalTo("2015-11-02"))
                .body("items[0].account", equalTo("enforcing"));
        get("ministry", "/api/v1/enforceable-without-movement?within=60&months=7")
                .statusCode(400)
                .body("errors[0].rule", equalTo("six-or-twelve"));
        get("ministry", "/api/v1/enforceable-without-movement?within=60&office=601")
                .statusCode(400);
        get("head-709", "/api/v1/enforceable-without-movement?office=601")
                .body("total", equalTo(0))
                .body("emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
    }

    @Test
    void what_an_indicator_about_terms_counts_is_listed_and_adds_up_to_its_two_numbers() {
        for (String key : List.of("decisionsInTime", "reverifyInTime", "receptionHeld")) {
            String items = "/api/v1/indicators/" + key + "/items?within=60&year=2017&months=12&" + END;
            var indicator = get("ministry", "/api/v1/indicators?office=60&year=2017&months=12&" + END)
                    .extract()
                    .jsonPath();
            String row = "items.find { it.key == '" + key + "' }.";
            get("ministry", items)
                    .statusCode(200)
                    .body("due", equalTo(indicator.getInt(row + "denominator")))
                    .body("inTime", equalTo(indicator.getInt(row + "numerator")))
                    .body("items.findAll { it.isDue }.size()", equalTo(indicator.getInt(row + "denominator")))
                    .body("items.findAll { it.isInTime }.size()", equalTo(indicator.getInt(row + "numerator")));
            get("ministry", items + "&inTime=true").body("items.size()", equalTo(indicator.getInt(row + "numerator")));
            String next = get("ministry", items + "&limit=1")
                    .body("items.size()", equalTo(1))
                    .extract()
                    .path("next");
            get("ministry", items + "&limit=1&cursor=" + next)
                    .body("items.size()", equalTo(1))
                    .body("next", nullValue());
        }
        String verifications = "/api/v1/indicators/reverifyInTime/items?office=601&year=2017&months=12&" + END;
        get("ministry", verifications)
                .body("items.dueOn", contains("2017-02-02", "2017-05-02"))
                .body("items.doneOn", contains("2017-02-01", null))
                .body("items.officer", everyItem(equalTo("601-1")));
        get("head-709", verifications)
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("due", equalTo(0));
        get("ministry", verifications.replace("reverifyInTime", "rateCases")).statusCode(404);
    }

    @Test
    void complaints_beyond_their_term_are_listed_with_the_oldest_first() {
        get("ministry", "/api/v1/overdue-complaints?within=60&on=2017-02-16&" + END)
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items.complaintId", contains(OVERDUE.toString()))
                .body("items[0].daysLate", equalTo(66));
        get("ministry", "/api/v1/overdue-complaints?within=60&on=2016-12-12&" + END)
                .body("total", equalTo(0));
        get("ministry", "/api/v1/overdue-complaints?within=60&on=2016-12-13&" + END)
                .body("total", equalTo(1));
    }

    @Test
    void the_load_of_an_officer_counts_his_days_at_each_office() {
        get("ministry", "/api/v1/workloads?within=60&year=2017&months=12&" + END)
                .statusCode(200)
                .body("items.officer", contains("601-1", "601-1"))
                .body("items.office", contains("601", "602"))
                .body("items.daysServed", contains(182, 183))
                .body("items[0].casesToEnforce", equalTo(3));
        get("ministry", "/api/v1/workloads?within=60&year=2017&months=12&limit=1&" + END)
                .body("items.office", contains("601"))
                .body("next", notNullValue());
    }

    @Test
    void the_offices_of_a_province_are_ranked_among_themselves() {
        get("ministry", "/api/v1/rankings?level=OFFICE&within=60&year=2017&months=12&" + END)
                .statusCode(200)
                .body("population", equalTo(2))
                .body("items.office.code", hasItem("601"))
                .body("items.find { it.office.code == '601' }.provenance", equalTo("COMPUTED"))
                .body("items.find { it.office.code == '601' }.rankByCases", equalTo(1));
    }
}
