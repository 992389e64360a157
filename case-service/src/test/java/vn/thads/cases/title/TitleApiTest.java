package vn.thads.cases.title;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.thads.cases.scene.Scene.caseOf;
import static vn.thads.cases.scene.Scene.creating;
import static vn.thads.cases.scene.Scene.read;
import static vn.thads.cases.scene.Scene.register;
import static vn.thads.cases.scene.Scene.title;
import static vn.thads.cases.scene.Scene.titleNumber;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TitleApiTest {
    @BeforeEach
    void open() {
        Scene.open();
    }

    private static String judgment(String number) {
        return """
                {"office": "709", "number": "%s", "judgmentKind": "CIVIL", "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12"}
                """.formatted(number);
    }

    @Test
    void a_court_sends_a_judgment_and_follows_its_cases() {
        String number = titleNumber();
        String id = creating("court")
                .body(judgment(number))
                .post("/api/v1/titles")
                .then()
                .statusCode(201)
                .body("court", equalTo("TAND-709"))
                .extract()
                .path("id");
        String today =
                vn.thads.legaltime.LegalTimeZone.dayOf(java.time.Instant.now()).toString();
        register("clerk-709", caseOf(id).decidedOn(today)).then().statusCode(201);

        read("court", "/api/v1/titles/" + id)
                .statusCode(200)
                .body("cases", hasSize(1))
                .body("cases[0].state", equalTo("DECIDED"));
        read("court", "/api/v1/titles?number=" + number).statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void a_court_sends_no_judgment_of_another_court() {
        String foreign = judgment(titleNumber()).replace("\"office\"", "\"court\": \"TAND-703\", \"office\"");

        creating("court")
                .body(foreign)
                .post("/api/v1/titles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/court"))
                .body("errors[0].rule", equalTo("own-court"));
    }

    @Test
    void a_court_reads_its_own_only() {
        String foreign = title("703");

        read("court", "/api/v1/titles/" + foreign).statusCode(404);
        read("court", "/api/v1/titles?limit=500").body("items.id", not(hasItem(foreign)));
    }

    @Test
    void the_same_judgment_is_received_once_however_it_is_written() {
        String number = titleNumber();
        creating("court").body(judgment(number)).post("/api/v1/titles").then().statusCode(201);

        creating("court")
                .body(judgment(number.replace("/HS-ST", " / hsst")))
                .post("/api/v1/titles")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
    }

    @Test
    void wrong_dates_and_kinds_are_named() {
        String wrong = """
                {"office": "709", "number": "1/2016/DS-ST", "judgmentKind": "POETRY", "issuedOn": "2016-09-12",
                 "effectiveOn": "2016-09-11", "receivedOn": "2016-09-01"}
                """;

        creating("court")
                .body(wrong)
                .post("/api/v1/titles")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/effectiveOn"))
                .body("errors.pointer", hasItem("/receivedOn"))
                .body("errors.pointer", hasItem("/judgmentKind"));
    }

    @Test
    void a_clerk_enters_for_his_office_only() {
        creating("clerk-709")
                .body(judgment(titleNumber()).replace("\"709\"", "\"703\", \"court\": \"TAND-703\""))
                .post("/api/v1/titles")
                .then()
                .statusCode(404);
    }
}
