package vn.thads.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.contractchecks.QuietDatabase;
import vn.thads.localstack.Api;
import vn.thads.localstack.answers.ReinforcementAnswer;
import vn.thads.localstack.testing.SharedServers;

@QuarkusTest
@TestProfile(QuietDatabase.class)
class ReinforcementApiTest {
    private static final String QUESTION = """
            {"area": "72", "on": "2017-02-16", "mostMoves": 3, "seconds": %d, "pinned": [%s], "forbidden": [%s]}
            """;
    private static final String WITHIN = """
            {"officers": [%s], "purpose": "URGENT_TASK", "from": "2017-04-01", "to": "2018-03-31", "proposedOn": "2017-03-01"}
            """;

    @BeforeEach
    void begin() {
        Calls.endSearches();
    }

    @Test
    void a_province_sends_help_to_its_heaviest_office_and_the_moves_become_proposals() {
        List<String> free = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            free.add(Calls.registered("710"));
        }
        String alone = Calls.registered("711");
        for (int i = 0; i < 40; i++) {
            CaseStream.decided("711", alone, LocalDate.of(2017, 1, 10));
        }
        CaseStream.decided("710", free.getFirst(), LocalDate.of(2017, 1, 10));
        await("the cases")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Calls.get("hr-72", "/workloads/offices?parent=72&on=2017-02-16")
                        .body("items.find { it.office == '711' }.cases", equalTo(40))
                        .body("items.find { it.office == '710' }.cases", equalTo(1)));

        // officers of other tests may be the better senders: these two are ours
        String ours = "\"%s\", \"%s\"".formatted(free.get(2), free.get(3));
        String path = solved(QUESTION.formatted(1, pinned(free.get(2)) + ", " + pinned(free.get(3)), ""));

        Calls.get("province-72", path)
                .body(
                        "answer.moves", hasSize(3),
                        "answer.moves.to", everyItem(equalTo("711")),
                        "answer.moves[0].why", containsString("711"),
                        "answer.offices[0].office", equalTo("711"),
                        "answer.relief", greaterThan(0f),
                        "answer.keepsRules", equalTo(true));

        String other = solved(QUESTION.formatted(
                1,
                "{\"officer\": \"" + free.get(0) + "\"}",
                "{\"officer\": \"" + free.get(1) + "\", \"office\": \"711\"}"));
        Calls.get("province-72", other)
                .body(
                        "answer.moves.officer",
                        not(hasItem(free.get(0))),
                        "answer.moves.officer",
                        not(hasItem(free.get(1))));

        List<String> printed = new ArrayList<>();
        try (var api = new Api(SharedServers.running().tokenEndpoint())) {
            new ReinforcementAnswer(api, RestAssured.baseURI + ":" + RestAssured.port, printed::add)
                    .print("2017-02-16");
        }
        assertThat(printed).anySatisfy(line -> assertThat(line).contains("711", "→"));
        assertThat(printed.getLast()).contains("GET http");

        Calls.post("province-72", path + "/acceptances", WITHIN.formatted(ours))
                .statusCode(201)
                .body("movements", hasSize(2));
        Calls.get("province-72", "/movements?state=PROPOSED&officer=" + free.get(2))
                .body("items.plan.officeTo", everyItem(equalTo("711")));
        Calls.post("province-72", path + "/acceptances", WITHIN.formatted(ours))
                .statusCode(409)
                .body("type", equalTo("/problems/movement-under-way"));
    }

    @Test
    void a_search_is_cancelled_and_keeps_what_it_has() {
        Calls.registered("709");
        String path = asked(QUESTION.formatted(200, "", ""));

        Calls.post("province-72", path + "/acceptances", WITHIN.formatted(""))
                .statusCode(409)
                .body("type", equalTo("/problems/plan-not-ready"));
        Calls.as("province-72").post("/api/v1" + path + "/cancellations").then().statusCode(200);

        Calls.get("province-72", path).body("state", equalTo("CANCELLED"));
        Calls.get("province-70", path).statusCode(404);
        Calls.get("head-709", path).statusCode(403);
    }

    @Test
    void what_cannot_be_planned_is_refused_with_its_field() {
        Calls.post("province-70", "/reinforcement-plans", QUESTION.formatted(1, "", ""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/area"));
        Calls.post("province-72", "/reinforcement-plans", QUESTION.formatted(1, "{\"officer\": \"nobody\"}", ""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/pinned/0/officer"));
        Calls.post(
                        "province-72",
                        "/reinforcement-plans",
                        QUESTION.formatted(1, "", "").replace("2017-02-16", "0001-01-01"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/on"));
        Calls.post("province-72", "/reinforcement-plans", QUESTION.formatted(301, "", ""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/seconds"));
    }

    private static String pinned(String officer) {
        return "{\"officer\": \"" + officer + "\", \"office\": \"711\"}";
    }

    private static String solved(String question) {
        String path = asked(question);
        await("the plan")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Calls.get("province-72", path).body("state", equalTo("DONE")));
        return path;
    }

    private static String asked(String question) {
        return "/reinforcement-plans/"
                + Calls.post("province-72", "/reinforcement-plans", question)
                        .statusCode(202)
                        .extract()
                        .jsonPath()
                        .getString("id");
    }
}
