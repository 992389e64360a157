package vn.thads.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.thads.cases.scene.Scene.as;
import static vn.thads.cases.scene.Scene.caseOf;
import static vn.thads.cases.scene.Scene.creating;
import static vn.thads.cases.scene.Scene.read;
import static vn.thads.cases.scene.Scene.title;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.CaseAt;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

/** Who writes reads his own write at once: in every list, every search, every sum and on every day. Only the journal may be waited for. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ReadYourWritesApiTest {
    @BeforeEach
    void open() {
        Scene.open();
    }

    private static List<String> ids(String client, String query) {
        return read(client, "/api/v1/cases?limit=500&" + query)
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static long endOfJournal() {
        long end = 0;
        while (true) {
            JsonPath page = read("operator", "/api/v1/events?limit=500&after=" + end)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (page.getList("items").isEmpty()) {
                return end;
            }
            end = page.getLong("next");
        }
    }

    @Test
    void a_judgment_is_found_as_soon_as_it_is_received() {
        String number = Scene.titleNumber();
        String id = creating("clerk-709")
                .body("""
                        {"office": "709", "number": "%s", "court": "TAND-709", "judgmentKind": "CRIMINAL",
                         "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "receivedOn": "2016-10-20"}
                        """.formatted(number))
                .post("/api/v1/titles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        read("clerk-709", "/api/v1/titles/" + id).statusCode(200).body("number", equalTo(number));
        as("clerk-709")
                .queryParam("number", number)
                .get("/api/v1/titles")
                .then()
                .body("items.id", hasItem(id));
        as("court").queryParam("number", number).get("/api/v1/titles").then().body("items.id", hasItem(id));
    }

    @Test
    void a_case_is_found_by_every_filter_as_soon_as_it_is_registered() {
        String name = "Lê Thị Đọc Ngay " + Scene.titleNumber().replaceAll("\\D", "");
        String title = title("709");
        CaseAt fee = Scene.registered(caseOf(title).parties("""
                [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "%s"},
                 {"ref": "p2", "roles": ["CREDITOR"], "kind": "STATE", "name": "Ngân sách nhà nước"}]
                """.formatted(name)));

        for (String query : List.of(
                "number=" + fee.number(),
                "q=" + name.replace(' ', '+'),
                "q=" + "doc+ngay+" + name.replaceAll("\\D", ""))) {
            assertThat(ids("clerk-709", query)).as(query).containsExactly(fee.id());
        }
        for (String query : List.of(
                "state=DECIDED",
                "office=709",
                "officer=709-1",
                "initiation=EX_OFFICIO",
                "judgmentKind=CRIMINAL",
                "decidedFrom=2016-10-25&decidedTo=2016-10-25")) {
            assertThat(all("head-709", query)).as(query).contains(fee.id());
        }
        assertThat(all("officer-709-1", "")).contains(fee.id());
        assertThat(all("province-72", "office=709&decidedFrom=2016-10-25")).contains(fee.id());
        read("clerk-709", "/api/v1/titles/" + title).body("cases.id", hasItem(fee.id()));
        read("clerk-709", fee.path() + "/timeline").body("items", hasSize(1));
        read("clerk-709", fee.path() + "/decisions").body("items", hasSize(0));
        as("portal")
                .body("""
                        {"number": "%s", "accessCode": "%s"}
                        """.formatted(fee.number(), fee.accessCode()))
                .post("/api/v1/case-lookups")
                .then()
                .statusCode(200);
    }

    /** Page by page: a machine on which other tests ran before has many cases. */
    private static List<String> all(String client, String query) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = read(client, "/api/v1/cases?limit=500&" + query + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);
        return found;
    }

    @Test
    void a_decision_an_act_and_money_are_seen_everywhere_at_once() {
        CaseAt fee = Scene.registered().enforcing();
        assertThat(all("head-709", "state=ENFORCING")).contains(fee.id());

        String receipt = fee.receive("{\"obligation\": 1, \"amount\": 500, \"on\": \"2016-12-10\"}")
                .path("id");
        read("clerk-709", fee.path() + "/receipts").body("items.id", hasItem(receipt));
        read("clerk-709", fee.path() + "/money").body("total.held", equalTo(500));
        String remittance = fee.remit(
                        "{\"kind\": \"REMITTED\", \"obligation\": 1, \"amount\": 300, \"on\": \"2016-12-11\"}")
                .path("id");
        read("clerk-709", fee.path() + "/remittances").body("items.id", hasItem(remittance));
        read("clerk-709", fee.path() + "/money").body("total.held", equalTo(200));
        read("clerk-709", "/api/v1/cases?number=" + fee.number()).body("items[0].settled", equalTo(300));

        String decision = fee.decide("head-709", """
                {"kind": "POSTPONEMENT", "decidedOn": "2016-12-20", "ground": "ILLNESS", "groundOn": "2016-12-19"}
                """).path("id");
        read("head-709", fee.path() + "/decisions").body("items.id", hasItem(decision));
        read("head-709", fee.path()).header("ETag", fee.etag()).body("standing.state", equalTo("POSTPONED"));
        read("head-709", fee.path() + "?asOf=2016-12-19").body("standing.state", equalTo("ENFORCING"));
        read("head-709", fee.path() + "/timeline").body("items.id", hasItem(decision));
        assertThat(all("head-709", "state=POSTPONED")).contains(fee.id());
        assertThat(all("head-709", "state=ENFORCING")).doesNotContain(fee.id());
        read("head-709", fee.path() + "/possible-decisions?on=2016-12-20&limit=500")
                .body("items.find { it.kind == 'RESUMPTION' }.allowed", equalTo(true));

        String act = fee.act("{\"kind\": \"VERIFICATION\", \"on\": \"2016-12-21\", \"result\": \"NO_MEANS\"}")
                .path("id");
        read("officer-709-1", fee.path() + "/acts").body("items.id", hasItem(act));

        fee.decide("head-709", """
                {"kind": "REASSIGNMENT", "decidedOn": "2016-12-22", "newOfficer": "709-2"}
                """).then().statusCode(201);
        assertThat(all("officer-709-2", "")).contains(fee.id());
        assertThat(all("officer-709-1", "")).doesNotContain(fee.id());
        assertThat(all("head-709", "officer=709-2")).contains(fee.id());
    }

    @Test
    void what_is_told_to_the_others_stands_in_the_journal_without_names() {
        long end = endOfJournal();
        CaseAt fee = Scene.registered();

        String told = Awaitility.await(
                        "the journal ends where an open transaction, whose ever, may still put something")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> read("operator", "/api/v1/events?limit=500&after=" + end)
                                .extract()
                                .asString(),
                        journal -> journal.contains(fee.id()));

        assertThat(told).doesNotContain("Nguyễn");
    }

    @Test
    void a_back_dated_decision_corrects_the_past_days_and_only_a_head_may_take_it() {
        CaseAt fee = Scene.registered().enforcing();
        fee.receive("{\"obligation\": 1, \"amount\": 500, \"on\": \"2016-12-20\"}")
                .then()
                .statusCode(201);
        read("head-709", fee.path() + "?asOf=2016-12-15").body("standing.state", equalTo("ENFORCING"));
        String late = """
                {"kind": "POSTPONEMENT", "decidedOn": "2016-12-12", "ground": "ILLNESS", "groundOn": "2016-12-12"}
                """;

        fee.act("{\"kind\": \"NEW_INFORMATION\", \"on\": \"2016-12-12\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("BACK_DATING_PERMITTED"));
        fee.decide("head-709", late).then().statusCode(201);

        read("head-709", fee.path() + "?asOf=2016-12-11").body("standing.state", equalTo("ENFORCING"));
        read("head-709", fee.path() + "?asOf=2016-12-12").body("standing.state", equalTo("POSTPONED"));
        read("head-709", fee.path() + "?asOf=2016-12-15").body("standing.state", equalTo("POSTPONED"));
        read("head-709", fee.path() + "?asOf=2016-12-20")
                .body("standing.state", equalTo("POSTPONED"))
                .body("standing.since", equalTo("2016-12-12"));
    }
}
