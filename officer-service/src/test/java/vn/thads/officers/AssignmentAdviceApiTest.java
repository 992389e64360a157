package vn.thads.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.contractchecks.QuietDatabase;

@QuarkusTest
@TestProfile(QuietDatabase.class)
class AssignmentAdviceApiTest {
    private static final String PATH = "/assignment-advice";
    private static final String CASE = """
            {"reference": "%s", "judgmentKind": "CIVIL", "flags": [], "amount": 20000000, "obligations": 1,
             "judgmentNumber": null, "court": null, "chosenOfficer": null, "territoryOfficers": [], "relatedCases": [],
             "parties": []}
            """;
    private static final LocalDate DECIDED = LocalDate.of(2017, 1, 10);

    @Test
    void the_lightest_comes_first_and_who_may_not_is_listed_with_the_article() {
        String busy = Calls.registered("705");
        String free = Calls.registered("705");
        String kin = Calls.registered("705");
        String leaving = Calls.registered("705");
        String verifier = Calls.newCode("705");
        Calls.post(
                        "hr-72",
                        "/officers",
                        Calls.officer(verifier, "Trần Văn Mẫu", "705").replace("CHV_SO_CAP", "TTV"))
                .statusCode(201);
        Calls.post("hr-72", "/officers/" + kin + "/relatives", """
                {"relation": "SIBLING", "identityType": "CMND", "identityNumber": "290555111", "declaredOn": "2016-10-03"}
                """).statusCode(201);
        String movement = ordered(leaving);
        holds("705", busy);
        String asked = question("705", "LOWEST_LOAD", one("A-1", "\"parties\": []", """
                "parties": [{"identityType": "CMND", "identityNumber": "290 555 111"}]"""));

        advise("province-72", asked)
                .body(
                        "cases[0].advised",
                        equalTo(free),
                        "cases[0].ranked.officer",
                        contains(free, busy),
                        "cases[0].ranked[0].reasons.key",
                        contains("GRADE", "LOAD", "RELATIVE"),
                        "cases[0].ranked[1].reasons.text",
                        hasItem(containsString("Đang giữ 1 việc")),
                        "cases[0].barred.officer",
                        not(hasItem(free)),
                        bar(kin, "key"),
                        contains("RELATIVE"),
                        bar(kin, "article"),
                        contains("L2008 Art. 21"),
                        bar(verifier, "key"),
                        contains("NO_GRADE"),
                        bar(verifier, "article"),
                        contains("L2008 Art. 17-18"),
                        bar(leaving, "key"),
                        contains("LEAVING"),
                        bar(leaving, "article"),
                        contains("NĐ 62/2015 Art. 70"));
        // who is whose relative stays with those who may read it
        assertThat(answer("province-72", asked)).doesNotContain("SIBLING", "290555111", "290 555 111");

        Calls.as("hr-72")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1" + movement + "/completions")
                .then()
                .statusCode(201);
        advise("province-72", asked.replace("2017-03-16", "2017-04-15"))
                .body(
                        bar(leaving, "key"),
                        contains("SECONDED_AWAY"),
                        bar(leaving, "article"),
                        contains("NĐ 138/2020 Art. 27; NĐ 24/2010"));
        advise("province-72", asked.replace("2017-03-16", "2017-04-15").replace("\"705\"", "\"703\""))
                .body(
                        "cases[0].ranked.find { it.officer == '" + leaving + "' }.seconded", equalTo(true),
                        "cases[0].ranked.find { it.officer == '" + leaving + "' }.reasons.text",
                                hasItem("Biệt phái đến từ cơ quan 705."));
        // before anybody came there is nobody to advise
        advise("ministry", asked.replace("2017-03-16", "2011-12-31")).body("cases[0].advised", nullValue());
    }

    @Test
    void a_batch_is_spread_evenly_and_a_judgment_stays_in_one_hand() {
        for (int i = 0; i < 3; i++) {
            Calls.registered("706");
        }
        List<String> batch = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            batch.add(CASE.formatted("A-" + i));
        }
        String asked = question("706", "LOWEST_LOAD", batch.toArray(String[]::new));

        advise("province-72", asked)
                .body(
                        "cases.reference", contains("A-0", "A-1", "A-2", "A-3", "A-4", "A-5"),
                        "loads", hasSize(3),
                        "loads.given", everyItem(equalTo(2)),
                        "highestAfter", equalTo(2f));
        assertThat(answer("province-72", asked)).isEqualTo(answer("province-72", asked));

        String together = asked.replace("\"judgmentNumber\": null", "\"judgmentNumber\": \"12/2016/DS-ST\"");
        List<String> advised =
                advise("province-72", together).extract().jsonPath().getList("cases.advised");
        assertThat(new HashSet<>(advised)).hasSize(1);

        String heavyLast = asked.replaceFirst("(?s)20000000(?!.*20000000)", "60000000000");
        advise("province-72", heavyLast).body("cases[5].turn", equalTo(1), "cases[0].turn", equalTo(2));
    }

    @Test
    void the_policy_says_what_comes_first() {
        String first = Calls.registered("707");
        String second = Calls.registered("707");
        String senior = Calls.newCode("707");
        Calls.post(
                        "hr-72",
                        "/officers",
                        Calls.officer(senior, "Lê Thị Mẫu", "707")
                                .replace("CHV_SO_CAP", "CHV_TRUNG_CAP")
                                .replace("\"OFFICER\"", "\"DEPUTY_HEAD\""))
                .statusCode(201);
        UUID held = holds("707", second);

        advise("province-72", question("707", "LOWEST_LOAD", CASE.formatted("A-1")))
                .body("cases[0].advised", equalTo(first));
        advise("province-72", question("707", "LOWEST_LOAD", one("A-1", "\"flags\": []", "\"flags\": [\"COMPLEX\"]")))
                .body(
                        "cases[0].advised", equalTo(senior),
                        "cases[0].ranked[0].reasons.text",
                                hasItem(containsString("đủ ngạch đề nghị cho việc trọng điểm, phức tạp")),
                        "cases[0].ranked[0].reasons.key", hasItem("ROLE"));
        String related = one("A-1", "\"relatedCases\": []", "\"relatedCases\": [\"" + held + "\"]");
        advise("province-72", question("707", "LOWEST_LOAD", related))
                .body(
                        "cases[0].advised", equalTo(second),
                        "cases[0].ranked[0].sameJudgment", equalTo(1),
                        "cases[0].ranked[0].reasons[0].key", equalTo("SAME_JUDGMENT"));
        advise(
                        "province-72",
                        question(
                                "707",
                                "TERRITORY",
                                one("A-1", "\"territoryOfficers\": []", "\"territoryOfficers\": [\"" + second + "\"]")))
                .body("cases[0].advised", equalTo(second), "policyName", equalTo("theo địa bàn"));
        // the deputy head takes no turn: two officers, by even and odd
        String number = "\"judgmentNumber\": \"12/2016/DS-ST\"";
        String odd = "\"judgmentNumber\": \"13/2016/DS-ST\"";
        advise("province-72", question("707", "JUDGMENT_NUMBER", one("A-1", "\"judgmentNumber\": null", number)))
                .body("cases[0].advised", equalTo(first));
        advise("province-72", question("707", "JUDGMENT_NUMBER", one("A-1", "\"judgmentNumber\": null", odd)))
                .body("cases[0].advised", equalTo(second));
        String chosen = one("A-1", "\"chosenOfficer\": null", "\"chosenOfficer\": \"" + second + "\"");
        String credit = chosen.replace("\"flags\": []", "\"flags\": [\"CREDIT\"]");
        advise("province-72", question("707", "CREDITOR_CHOICE", credit)).body("cases[0].advised", equalTo(second));
        Calls.post("province-72", PATH, question("707", "CREDITOR_CHOICE", chosen))
                .statusCode(422)
                .body(
                        "type", equalTo("/problems/assignment-policy-not-applicable"),
                        "article", containsString("L2008 Art. 36"),
                        "reference", equalTo("A-1"));
        Calls.as("province-72")
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(question("707", "TERRITORY", CASE.formatted("A-1")))
                .post("/api/v1" + PATH)
                .then()
                .statusCode(200)
                .body(
                        "policyName",
                        equalTo("by territory"),
                        "cases[0].ranked[0].reasons[0].text",
                        containsString("Grade: enforcement officer"));
    }

    @Test
    void what_cannot_be_advised_is_refused_with_its_field() {
        String code = Calls.registered("708");
        String plain = CASE.formatted("A-1");

        refused("708", "ASTROLOGY", plain, "/policy");
        refused("708", "JUDGMENT_NUMBER", plain, "/cases/0/judgmentNumber");
        refused("708", "CREDITOR_CHOICE", plain, "/cases/0/chosenOfficer");
        refused("708", "LOWEST_LOAD", plain + "," + plain, "/cases/1/reference");
        refused("708", "LOWEST_LOAD", plain.replace("CIVIL", "MAGIC"), "/cases/0/judgmentKind");
        refused("708", "LOWEST_LOAD", plain.replace("\"flags\": []", "\"flags\": [\"SECRET\"]"), "/cases/0/flags/0");
        refused(
                "708",
                "LOWEST_LOAD",
                plain.replace("\"chosenOfficer\": null", "\"chosenOfficer\": \"nobody\""),
                "/cases/0/chosenOfficer");
        refused(
                "708",
                "LOWEST_LOAD",
                plain.replace("\"territoryOfficers\": []", "\"territoryOfficers\": [\"" + code + "\", \"nobody\"]"),
                "/cases/0/territoryOfficers/1");
        refused(
                "708",
                "LOWEST_LOAD",
                plain.replace("\"relatedCases\": []", "\"relatedCases\": [\"" + UUID.randomUUID() + "\"]"),
                "/cases/0/relatedCases/0");
        refused(
                "708",
                "LOWEST_LOAD",
                plain.replace(
                        "\"parties\": []", "\"parties\": [{\"identityType\": \"CMND\", \"identityNumber\": \"1\"}]"),
                "/cases/0/parties/0/identityNumber");
        Calls.post("province-72", PATH, question("708", "LOWEST_LOAD", plain).replace("2017-03-16", "2026-07-01"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/office"));
        Calls.post(
                        "province-72",
                        PATH,
                        question("708", "JUDGMENT_NUMBER", plain).replace("2017-03-16", "2015-12-31"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/policy"));
        String elsewhere = Calls.registered("703");
        holds("708", elsewhere);
        advise("province-72", question("708", "LOWEST_LOAD", plain))
                .body("cases[0].advised", equalTo(code), bar(elsewhere, "key"), contains("NO_POST"));
        Calls.post("head-703", PATH, question("708", "LOWEST_LOAD", plain)).statusCode(404);
        Calls.post("clerk-709", PATH, question("709", "LOWEST_LOAD", plain)).statusCode(403);
    }

    private static void refused(String office, String policy, String cases, String pointer) {
        Calls.post("province-72", PATH, question(office, policy, cases))
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    private static ValidatableResponse advise(String client, String question) {
        return Calls.post(client, PATH, question).statusCode(200);
    }

    private static String answer(String client, String question) {
        return advise(client, question).extract().asString();
    }

    private static String question(String office, String policy, String... cases) {
        return "{\"office\": \"%s\", \"on\": \"2017-03-16\", \"policy\": \"%s\", \"cases\": [%s]}"
                .formatted(office, policy, String.join(",", cases));
    }

    private static String one(String reference, String field, String instead) {
        return CASE.formatted(reference).replace(field, instead);
    }

    private static String bar(String officer, String field) {
        return "cases[0].barred.find { it.officer == '" + officer + "' }.bars." + field;
    }

    /** A secondment from 705 to 703 that is decided on 10 March 2017; answers its path. */
    private static String ordered(String officer) {
        String path = "/movements/"
                + Calls.post("province-72", "/movements", """
                {"officer": "%s", "kind": "SECONDMENT", "purpose": "URGENT_TASK", "officeTo": "703", "role": "OFFICER",
                 "from": "2017-04-01", "to": "2018-03-31", "proposedOn": "2017-03-01"}
                """.formatted(officer))
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getString("id");
        step("head-703", path, 1, "answers", "{\"agrees\": true, \"on\": \"2017-03-05\"}");
        step("province-72", path, 2, "decisions", """
                {"approves": true, "number": "31/QĐ-CTHADS", "on": "2017-03-10"}""");
        return path;
    }

    private static void step(String client, String path, int version, String step, String body) {
        Calls.as(client)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1" + path + "/" + step)
                .then()
                .statusCode(201);
    }

    /** A case of an officer that the service has heard of. */
    private static UUID holds(String office, String officer) {
        UUID held = CaseStream.decided(office, officer, DECIDED);
        await("the case")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Calls.get("hr-72", "/officers/" + officer + "/open-cases")
                        .body("items.caseId", hasItem(held.toString())));
        return held;
    }
}
