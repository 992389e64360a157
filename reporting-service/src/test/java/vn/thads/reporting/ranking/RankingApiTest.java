package vn.thads.reporting.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.events.EventTypes;
import vn.thads.events.ReportEvent.RankingPublished;
import vn.thads.events.ThadsEvent;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.Input;
import vn.thads.reporting.scoring.Candidate;
import vn.thads.reporting.testing.OtherServices;

/** The offices of golden vector V32 file from outside, and the ranking comes out over REST. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RankingApiTest {
    private static final int YEAR = 2018;
    private static final String KNOWN = "2018-10-20T00:00:00Z";
    private static final Map<String, Candidate> FILING = Map.of(
            "81", SixOffices.P1, "82", SixOffices.P2, "84", SixOffices.P4, "85", SixOffices.P5, "86", SixOffices.TN);
    private static final List<Indicator> INDICATORS = List.of(
            Indicator.BACKLOG_12_SHARE,
            Indicator.COMPLAINTS_IN_TIME_SHARE,
            Indicator.UPHELD_SHARE,
            Indicator.RECEPTION_HELD,
            Indicator.FILINGS_IN_TIME_SHARE,
            Indicator.DATA_QUALITY,
            Indicator.DECISIONS_IN_TIME_SHARE,
            Indicator.REVERIFY_IN_TIME,
            Indicator.DISCIPLINE,
            Indicator.CORRECTIONS);

    private static final String PUBLICATIONS = "/api/v1/ranking-publications";
    private static final String EXPLANATION_85 =
            "/api/v1/rankings/PROVINCE/2018/12/85/explanation?profile=VN-FY2017-LIKE&knownAt=";

    private static boolean isFiled;

    @Inject
    AgroalDataSource database;

    /** Once for all tests; not before them, since the port is known only when a test begins. */
    @BeforeEach
    void filed() {
        if (isFiled) {
            return;
        }
        isFiled = true;
        OtherServices.office("VN", null, "CENTRAL", null);
        List<String> provinces = new ArrayList<>(FILING.keySet());
        provinces.add("87");
        provinces.forEach(code -> OtherServices.office(code, "VN", "PROVINCE", null));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> provinces.forEach(code -> given().auth()
                        .oauth2(TestTokens.of("ministry"))
                        .get("/api/v1/indicators?office=%s&year=%d&months=12".formatted(code, YEAR))
                        .then()
                        .statusCode(200)));
        FILING.forEach((code, candidate) -> {
            Figures figures = candidate.figures();
            file(code, YEAR, "06", List.of(row("TOTAL", cells(figures, "CASES", false))));
            file(code, YEAR, "07", List.of(row("TOTAL", cells(figures, "MONEY", false))));
            file(code, YEAR - 1, "06", List.of(row("TOTAL", cells(figures, "CASES", true))));
            file(code, YEAR - 1, "07", List.of(row("TOTAL", cells(figures, "MONEY", true))));
            var rows = new ArrayList<Map<String, Object>>();
            for (Indicator indicator : INDICATORS) {
                var cells = new LinkedHashMap<String, Long>();
                cells.put("numerator", amount(figures, indicator.first()));
                if (indicator.form() != Indicator.Form.AMOUNT) {
                    cells.put("denominator", amount(figures, indicator.second()));
                }
                rows.add(row(indicator.key(), cells));
            }
            file(code, YEAR, "INDICATORS", rows);
        });
        conduct("86", "86-annulled", "2018-05-12").statusCode(201);
    }

    private static Map<String, Object> row(String key, Map<String, Long> cells) {
        return Map.of("key", key, "cells", cells);
    }

    /** Cells that balance and give the inputs of the vector. */
    private static Map<String, Long> cells(Figures figures, String dimension, boolean lastYear) {
        boolean isCases = dimension.equals("CASES");
        var cells = new LinkedHashMap<String, Long>();
        if (lastYear) {
            long completed = amount(figures, isCases ? Input.LAST_COMPLETED_CASES : Input.LAST_COMPLETED_MONEY);
            long open = isCases ? amount(figures, Input.LAST_OPEN_ENFORCEABLE_CASES) : 0;
            cells.put("newlyAccepted", completed + open);
            cells.put("completed", completed);
            cells.put("enforcing", open);
            return cells;
        }
        long accepted = amount(figures, isCases ? Input.ACCEPTED_CASES : Input.ACCEPTED_MONEY);
        long enforceable = amount(figures, isCases ? Input.ENFORCEABLE_CASES : Input.ENFORCEABLE_MONEY);
        long settled = amount(figures, isCases ? Input.SETTLED_CASES : Input.SETTLED_MONEY);
        long completed = amount(figures, isCases ? Input.COMPLETED_CASES : Input.COMPLETED_MONEY);
        cells.put("newlyAccepted", accepted);
        cells.put("completed", completed);
        cells.put("discontinued", settled - completed);
        cells.put("enforcing", enforceable - settled);
        cells.put("notEnforceable", accepted - enforceable);
        return cells;
    }

    private static long amount(Figures figures, Input input) {
        return figures.amount(input).orElse(Fraction.ZERO).numerator().longValueExact();
    }

    private static void file(String office, int year, String form, List<Map<String, Object>> rows) {
        given().auth()
                .oauth2(TestTokens.of("migration"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "rank-%s-%d-%s".formatted(office, year, form))
                .body(Map.of(
                        "office", office,
                        "year", year,
                        "months", 12,
                        "form", form,
                        "rows", rows,
                        "filedOn", year + "-10-03",
                        "recordedAt", year + "-10-03T01:00:00Z"))
                .post("/api/v1/external-filings")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse conduct(String office, String key, String happenedOn) {
        return conduct(office, key, happenedOn, "2018-05-15T02:00:00Z");
    }

    private static ValidatableResponse conduct(String office, String key, String happenedOn, String recordedAt) {
        return given().auth()
                .oauth2(TestTokens.of("migration"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "office", office,
                        "kind", "ACT_ANNULLED",
                        "happenedOn", happenedOn,
                        "documentNumber", "12/QĐ-CTHADS",
                        "recordedAt", recordedAt))
                .post("/api/v1/conduct-events")
                .then();
    }

    private static ValidatableResponse get(String client, String path) {
        return given().auth()
                .oauth2(TestTokens.of(client))
                .header("Accept-Language", "en")
                .get(path)
                .then();
    }

    private static ValidatableResponse ranking(String query) {
        return get("ministry", "/api/v1/rankings?" + query);
    }

    /** Provinces of other tests stand in the same ranking, far behind; what is asked is the order of ours. */
    @Test
    void v32_comes_out_over_rest_from_figures_that_were_filed() {
        var ranking = ranking("level=PROVINCE&year=2018&months=12&profile=VN-FY2017-LIKE&knownAt=" + KNOWN);
        ranking.statusCode(200)
                .body(
                        "items.findAll { it.office.code.startsWith('8') && it.rank != null }.office.code",
                        contains("81", "82", "84", "85", "86"))
                .body(
                        "items.findAll { it.office.code.startsWith('8') && it.rank != null }.rank",
                        contains(1, 2, 3, 3, 5))
                .body(
                        "items.findAll { it.office.code.startsWith('8') && it.rank != null }.score",
                        contains(99.43f, 88.26f, 60.75f, 60.75f, 44.76f))
                .body(
                        "items.findAll { it.office.code.startsWith('8') && it.rank != null }.grade",
                        contains("A", "B", "C", "C", "D"))
                .body(
                        "items.findAll { it.office.code.startsWith('8') && it.rank != null }.rankByCases",
                        contains(1, 3, 4, 4, 2))
                .body("ranked", greaterThanOrEqualTo(FILING.size()))
                .body("basis", equalTo("OURS"))
                .body("items[0].dataOrigin", equalTo("FILED"))
                .body("items[0].provenance", equalTo("FILED"))
                .body("items[0].office.name", equalTo("Cơ quan 81"))
                .body("state", equalTo("PROVISIONAL"))
                .body("provisionalBecause", hasItems("DEFAULT_TARGET", "PROFILE_NOT_IN_FORCE"));
        ranking.body("items.find { it.office.code == '86' }.gates[0].needed.amount", equalTo(700))
                .body("items.find { it.office.code == '86' }.gates[0].shortfall", equalTo(6.85f))
                .body("items.find { it.office.code == '86' }.gates[2].shortfall", equalTo(322.33f));
    }

    @Test
    void the_same_question_gives_the_same_hash_and_an_earlier_day_knows_less() {
        String query = "level=PROVINCE&year=2018&months=12&profile=VN-FY2017-LIKE&knownAt=";
        String first = ranking(query + KNOWN).extract().path("hash");
        ranking(query + KNOWN).body("hash", equalTo(first));
        ranking(query + "2018-09-01T00:00:00Z")
                .body("items.findAll { it.office.code.startsWith('8') && it.rank != null }", hasSize(0))
                .body("filed", lessThan(FILING.size()))
                .body("provisionalBecause", hasItems("PERIOD_OPEN", "UNFILED"))
                .body("items.find { it.office.code == '81' }.standing", equalTo("NO_DATA"))
                .body("items.find { it.office.code == '81' }.score", nullValue());
    }

    @Test
    void an_explanation_opens_every_point_and_says_what_the_next_place_needs() {
        get("ministry", "/api/v1/rankings/PROVINCE/2018/12/86/explanation?profile=VN-FY2017-LIKE&knownAt=" + KNOWN)
                .statusCode(200)
                .body("place.rank", equalTo(5))
                .body("criteria.size()", equalTo(14))
                .body("criteria[0].numerator", equalTo(9520))
                .body("criteria[0].denominator", equalTo(14000))
                .body("criteria[0].formula", equalTo("20 × (68 − 58) / (73 − 58) = 13.3333"))
                .body("criteria[0].printedPoints", equalTo(13.33f))
                .body("criteria[0].lost", equalTo(6.67f))
                .body("criteria[0].target.isDefault", equalTo(true))
                .body("criteria[0].links.form", startsWith("/api/v1/forms/06?office=86&year=2018&months=12"))
                .body("costliest.code", contains("A3", "C1", "A1"))
                .body("penalty.find { it.code == 'X1' }.points", equalTo(1.0f))
                .body("penalty.find { it.code == 'X2' }.events.kind", contains("ACT_ANNULLED"))
                .body("penalty.find { it.code == 'X2' }.events[0].reference", equalTo("12/QĐ-CTHADS"))
                .body("penalty.find { it.code == 'X2' }.events[0].on", equalTo("2018-05-12"))
                .body("penalty.find { it.code == 'X2' }.label.vi", containsString("bị huỷ"))
                .body("criteria.find { it.code == 'A3' }.label.vi", equalTo("giảm việc có điều kiện chuyển kỳ sau"))
                .body("criteria[0].links.entries", startsWith("/api/v1/ledger/entries?office=86&dimension=CASES"))
                .body("place.gates[0].needed.amount", equalTo(700))
                .body("place.gates[2].label.en", equalTo("cut of enforceable cases carried forward"))
                .body("totals.published", equalTo(44.76f))
                .body("gradeSentence.vi", containsString("0/3 chỉ tiêu; thiếu 6.85 %"))
                .body("gradeSentence.en", containsString("0/3 targets met; short by 6.85 %"))
                .body("nextPlaceUp.total", equalTo(60.75f))
                .body("nextPlaceUp.difference", equalTo(15.99f))
                .body("nextPlaceUp.ways[0].possible", equalTo(true))
                .body("nextPlaceUp.ways[0].change", equalTo(396))
                .body("nextPlaceUp.ways[0].total", equalTo(60.84f))
                .body("nextPlaceUp.ways.find { it.criterion == 'D1' }.possible", equalTo(false))
                .body("nextPlaceUp.ways.find { it.criterion == 'D1' }.maxGain", equalTo(6.0f));
    }

    @Test
    void a_published_ranking_keeps_its_version_and_is_superseded_by_the_next() throws SQLException {
        String first = publish(
                        "{\"level\": \"PROVINCE\", \"year\": 2018, \"months\": 12, \"profile\": \"VN-FY2017-LIKE\","
                                + " \"knownAt\": \"2018-10-20T00:00:00Z\"}")
                .statusCode(201)
                .body("version", equalTo(1))
                .body("state", equalTo("PROVISIONAL"))
                .body("filedOf", containsString("/"))
                .extract()
                .path("id");
        assertThat(told(first))
                .isEqualTo(new RankingPublished(
                        UUID.fromString(first),
                        "PROVINCE",
                        null,
                        2018,
                        12,
                        "VN-FY2017-LIKE",
                        1,
                        Instant.parse("2018-10-20T00:00:00Z"),
                        LocalDate.now(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")))));
        String asPublished =
                get("ministry", PUBLICATIONS + "/" + first).extract().body().asString();
        publish("{\"level\": \"PROVINCE\", \"year\": 2018, \"months\": 12, \"profile\": \"VN-FY2017-LIKE\","
                        + " \"knownAt\": \"2018-10-21T00:00:00Z\"}")
                .statusCode(409)
                .body("type", containsString("ranking-unchanged"));

        conduct("85", "85-late", "2018-09-22", "2018-10-25T02:00:00Z").statusCode(201);
        publish("{\"level\": \"PROVINCE\", \"year\": 2018, \"months\": 12, \"profile\": \"VN-FY2017-LIKE\","
                        + " \"knownAt\": \"2018-10-30T00:00:00Z\"}")
                .statusCode(201)
                .body("version", equalTo(2));

        get("ministry", PUBLICATIONS + "?year=2018&level=PROVINCE")
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.state", contains("SUPERSEDED", "PROVISIONAL"));
        String superseded =
                get("ministry", PUBLICATIONS + "/" + first).extract().body().asString();
        assertThat(superseded)
                .isEqualTo(asPublished.replace(
                        "\"state\":\"PROVISIONAL\",\"publishedAs\"", "\"state\":\"SUPERSEDED\",\"publishedAs\""));
        get("ministry", EXPLANATION_85 + "2018-10-30T00:00:00Z")
                .statusCode(200)
                .body("run.publishedVersion", equalTo(2))
                .body("run.periodEnd", equalTo("2018-09-30"))
                .body("run.filedOf", containsString("/"))
                .body("run.targetVersions.criterion", contains("A1", "A2", "A3"))
                .body("changes.previousVersion.version", equalTo(1))
                .body("changes.previousVersion.rank", equalTo(3))
                .body("changes.previousVersion.places", equalTo(-1))
                .body("changes.previousVersion.points", equalTo(-0.5f))
                .body("changes.lastYear.rateCases", notNullValue());
        get("ministry", EXPLANATION_85 + "2018-10-20T00:00:00Z").body("changes.previousVersion", nullValue());
        get("ministry", EXPLANATION_85 + "2018-10-30T00:00:00Z&since=2018-10-01T00:00:00Z")
                .body("changes.previousVersion.rank", nullValue())
                .body("changes.previousVersion.version", nullValue());
        publishBy("province-72", "{\"level\": \"PROVINCE\", \"year\": 2018, \"months\": 12}")
                .statusCode(404);
        publishBy("head-709", "{}").statusCode(403);
    }

    @Test
    void every_label_is_a_name_in_both_languages_and_never_a_key() {
        JsonPath explanation = get(
                        "ministry",
                        "/api/v1/rankings/PROVINCE/2018/12/86/explanation?profile=VN-FY2017-LIKE&knownAt=" + KNOWN)
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> raw = new ArrayList<>();
        labels("", explanation.getMap(""), raw);

        assertThat(raw).isEmpty();
    }

    /** Collects labels that are missing in a language, or are a key. */
    private static void labels(String path, Object value, List<String> raw) {
        switch (value) {
            case null -> {
                // nothing to name
            }
            case Map<?, ?> object ->
                object.forEach((key, child) -> {
                    String here = path + "/" + key;
                    if (String.valueOf(key).endsWith("abel") && child instanceof Map<?, ?> label) {
                        for (String language : List.of("vi", "en")) {
                            String text = String.valueOf(label.get(language));
                            if (!text.contains(" ")
                                    && !List.of("backlog", "growth", "results", "staff", "reporting")
                                            .contains(text)) {
                                if (!text.matches("\\p{L}+( \\p{L}+)*") || text.matches("[a-z]+[A-Z].*")) {
                                    raw.add(here + " = " + text);
                                }
                            }
                        }
                    }
                    labels(here, child, raw);
                });
            case List<?> list -> list.forEach(child -> labels(path + "[]", child, raw));
            default -> {
                // a number or a text
            }
        }
    }

    /** The event that the journal keeps of a publication. */
    private ThadsEvent told(String publication) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select type, body from event where subject = ?")) {
            query.setString(1, publication);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return EventTypes.read(row.getString(1), row.getString(2));
            }
        }
    }

    private static ValidatableResponse publish(String body) {
        return publishBy("ministry", body);
    }

    private static ValidatableResponse publishBy(String client, String body) {
        return given().auth()
                .oauth2(TestTokens.of(client))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .body(body)
                .post(PUBLICATIONS)
                .then();
    }

    @Test
    void a_question_that_cannot_be_answered_is_refused_with_field_and_rule() {
        ranking("level=PROVINCE&year=2018&months=12&profile=NOBODY")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("profile"))
                .body("errors[0].rule", equalTo("unknown-profile"));
        ranking("level=PROVINCE&year=2018&months=12").statusCode(422).body("type", containsString("no-rule-in-force"));
        ranking("level=OFFICE&year=2017&months=12").statusCode(400).body("errors[0].pointer", equalTo("within"));
        ranking("level=OFFICE&within=ZZ&year=2017&months=12").statusCode(404);
        ranking("level=PROVINCE&months=12").statusCode(400).body("errors[0].pointer", equalTo("year"));
        ranking("level=PROVINCE&year=2017&months=13").statusCode(400).body("errors.rule", hasItem("maximum"));
        ranking("level=GALAXY&year=2017&months=12").statusCode(400);
        get("ministry", "/api/v1/rankings/PROVINCE/2018/12/ZZ/explanation?profile=VN-FY2017-LIKE")
                .statusCode(404);
    }

    @Test
    void rankings_are_for_heads_and_explanations_for_those_concerned() {
        get("head-709", "/api/v1/rankings?level=PROVINCE&year=2017&months=12").statusCode(200);
        get("bank", "/api/v1/rankings?level=PROVINCE&year=2017&months=12").statusCode(403);
        get("province-72", "/api/v1/rankings/PROVINCE/2018/12/86/explanation?profile=VN-FY2017-LIKE")
                .statusCode(404);
        given().get("/api/v1/rankings?level=PROVINCE&year=2017&months=12")
                .then()
                .statusCode(401);
    }

    @Test
    void profiles_are_served_as_the_data_that_they_are() {
        get("head-709", "/api/v1/profiles")
                .statusCode(200)
                .body("items.key", contains("VN-FY2017-LIKE"))
                .body("items[0].basis", equalTo("OURS"))
                .body("items[0].criteria.max.sum()", equalTo(100));
        get("head-709", "/api/v1/profiles/VN-FY2017-LIKE").body("gates", contains("A1", "A2", "A3"));
        get("head-709", "/api/v1/profiles/NOBODY").statusCode(404);
    }

    @Test
    void conduct_is_recorded_once_and_never_for_a_day_to_come() {
        String first =
                conduct("87", "87-once", "2018-04-02").statusCode(201).extract().path("id");
        conduct("87", "87-once", "2018-04-02").statusCode(201).body("id", equalTo(first));
        conduct("87", "87-future", "2018-05-16")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/happenedOn"))
                .body("errors[0].rule", equalTo("not-in-the-future"));
        conduct("ZZ", "zz", "2018-04-02").statusCode(404);
        get("ministry", "/api/v1/conduct-events/" + first)
                .statusCode(200)
                .body("kind", equalTo("ACT_ANNULLED"))
                .header("ETag", equalTo("\"1\""));
        get("ministry", "/api/v1/conduct-events?office=87").body("items.id", containsInAnyOrder(first));
        get("province-72", "/api/v1/conduct-events/" + first).statusCode(404);
        get("head-709", "/api/v1/conduct-events?office=87").body("emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        given().auth()
                .oauth2(TestTokens.of("head-709"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "not-his")
                .body("{}")
                .post("/api/v1/conduct-events")
                .then()
                .statusCode(403);
    }
}
