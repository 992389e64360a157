package vn.thads.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.thads.cases.scene.Scene.as;
import static vn.thads.cases.scene.Scene.caseOf;
import static vn.thads.cases.scene.Scene.read;
import static vn.thads.cases.scene.Scene.register;
import static vn.thads.cases.scene.Scene.registered;
import static vn.thads.cases.scene.Scene.title;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ListCasesApiTest {
    private static final String DEBTOR_NAMED = """
            [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "%s"},
             {"ref": "p2", "roles": ["CREDITOR"], "kind": "STATE", "name": "Nhà nước"}]
            """;

    @BeforeEach
    void open() {
        Scene.open();
    }

    private static String registeredWithDebtor(String name) {
        return register("clerk-709", caseOf(title("709")).parties(DEBTOR_NAMED.formatted(name)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_party_is_found_without_marks_and_wherever_the_tone_stands() {
        String id = registeredWithDebtor("Đặng Thuỷ Hoà Xuyến");

        for (String q : List.of("dang thuy hoa", "Thủy Hòa", "THUỶ HOÀ", "hoa xuy")) {
            as("clerk-709")
                    .queryParam("q", q)
                    .get("/api/v1/cases")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }
        as("clerk-709")
                .queryParam("q", "Nguyễn Xuyến")
                .get("/api/v1/cases")
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void filters_narrow_the_list_and_wrong_ones_are_named() {
        var open = registered().enforcing();

        read("head-709", "/api/v1/cases?state=ENFORCING&limit=500")
                .body("items.id", hasItem(open.id()))
                .body("items.state", everyItem(equalTo("ENFORCING")));
        read("head-709", "/api/v1/cases?number=" + open.number()).body("items", hasSize(1));
        read("head-709", "/api/v1/cases?judgmentKind=LABOUR").body("items", hasSize(0));
        read("head-709", "/api/v1/cases?decidedFrom=2017-10-01").body("items.id", not(hasItem(open.id())));
        read("head-709", "/api/v1/cases?state=ASLEEP").statusCode(400).body("errors[0].pointer", equalTo("state"));
        read("head-709", "/api/v1/cases?number=abc").statusCode(400).body("errors[0].rule", equalTo("pattern"));
        read("head-709", "/api/v1/cases?limit=501").statusCode(400);
        read("head-709", "/api/v1/cases?q=x").statusCode(400);
    }

    @Test
    void a_voluntary_term_that_is_over_shows_as_verifying_without_a_write() {
        var fee = registered().notified();

        read("head-709", "/api/v1/cases?state=VERIFYING&limit=500").body("items.id", hasItem(fee.id()));
        read("head-709", "/api/v1/cases?state=VOLUNTARY&limit=500").body("items.id", not(hasItem(fee.id())));
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        String name = "Trang Mục Lục";
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(registeredWithDebtor(name));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = as("clerk-709").queryParam("q", name).queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/cases")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        as("clerk-709")
                .queryParam("q", name)
                .queryParam("limit", 2)
                .queryParam("total", true)
                .get("/api/v1/cases")
                .then()
                .body("total", equalTo(5), "items", hasSize(2));
    }

    @Test
    void an_empty_list_says_why_and_nothing_about_others() {
        var one = registered();

        read("head-709", "/api/v1/cases/" + one.id() + "/decisions?total=true").body("total", notNullValue());
        read("head-709", "/api/v1/cases/" + one.id() + "/timeline?total=true").body("total", greaterThan(0));
        read("head-709", "/api/v1/cases?judgmentKind=LABOUR").body("emptyBecause", equalTo("NO_DATA"));
        for (String beyond : List.of("office=703", "office=999")) {
            read("head-709", "/api/v1/cases?total=true&" + beyond)
                    .statusCode(200)
                    .body("items", hasSize(0), "total", equalTo(0), "emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        }
        read("officer-709-1", "/api/v1/cases?officer=709-2").body("emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        read("head-709", "/api/v1/money-balances?office=703").body("emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        read("head-709", "/api/v1/titles?total=true&office=703")
                .body("total", equalTo(0), "emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
    }

    @Test
    void a_cursor_works_only_with_its_filter() {
        registered();
        registered();
        String next = read("clerk-709", "/api/v1/cases?limit=1")
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");

        read("clerk-709", "/api/v1/cases?limit=1&state=DONE&cursor=" + next)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void everybody_sees_what_is_his() {
        var mine = registered();
        String foreign = register("head-703", caseOf(title("703")).officer("703-1"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String banks = register("head-709", caseOf(title("709")).onRequestOfBank())
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        sees("officer-709-1", mine.id(), true);
        sees("officer-709-2", mine.id(), false);
        sees("head-709", mine.id(), true);
        sees("head-703", mine.id(), false);
        sees("province-72", mine.id(), true);
        sees("province-72", foreign, true);
        sees("province-70", mine.id(), false);
        sees("ministry", foreign, true);
        sees("court", mine.id(), true);
        sees("court", foreign, false);
        sees("bank", banks, true);
        sees("bank", mine.id(), false);
    }

    private static void sees(String client, String id, boolean expected) {
        String cursor = null;
        boolean found = false;
        do {
            var request = as(client).queryParam("limit", 500);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/cases")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found |= page.getList("items.id").contains(id);
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(found).as("%s in the list of %s", id, client).isEqualTo(expected);
        read(client, "/api/v1/cases/" + id).statusCode(expected ? 200 : 404);
    }

    @Test
    void who_need_not_know_the_parties_sees_initials() {
        var fee = registered();

        read("ministry", "/api/v1/cases/" + fee.id())
                .body("parties[0].name", equalTo("N.T.T."))
                .body("parties[0].identityNumber", equalTo(null));
        read("clerk-709", "/api/v1/cases/" + fee.id())
                .body("parties[0].name", equalTo("Nguyễn Thị Thử"))
                .body("parties[0].identityNumber", equalTo("******001"));
    }

    @Test
    void before_its_decision_there_was_no_case() {
        var fee = registered();

        read("clerk-709", fee.path() + "?asOf=2016-10-24").statusCode(400).body("errors[0].pointer", equalTo("asOf"));
        read("clerk-709", fee.path() + "?asOf=gestern").statusCode(400);
        read("clerk-709", "/api/v1/cases/01931f2e-7a00-7000-8000-00000000c0ff").statusCode(404);
        read("clerk-709", "/api/v1/cases/no-id").statusCode(404);
    }
}
