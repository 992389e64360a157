package vn.thads.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
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
class RebuildApiTest {
    private static final String FORM = "/api/v1/forms/06?office=551&year=2017&months=12";
    private static final String COMPLETED = "rows.find { it.key == 'TOTAL' }.cells.completed";
    private static final String ENTRIES = "/api/v1/ledger/entries?office=551";

    @Inject
    AgroalDataSource database;

    @BeforeAll
    static void offices() {
        OtherServices.office("55", "VN", "PROVINCE", "2016-10-01");
        OtherServices.office("551", "55", "DISTRICT", "2016-10-01");
        OtherServices.office("552", "55", "DISTRICT", "2016-10-01");
    }

    @BeforeEach
    void the_offices_are_known() {
        for (String code : new String[] {"551", "552"}) {
            Api.knowsOffice(code, "&year=2017&months=12");
        }
    }

    @Test
    void a_rebuild_from_kafka_reaches_the_same_figures_and_is_swapped_while_events_go_on() throws SQLException {
        for (int i = 0; i < 20; i++) {
            CaseStory.civil().registered("2016-11-02", "551-1", 500).becomes(CaseState.DONE, "2017-02-10");
        }
        Api.eventually("ministry", FORM, COMPLETED, 20);

        String id = start(true);
        CaseStory.civil().registered("2016-11-02", "551-1", 500).becomes(CaseState.DONE, "2017-02-10");
        Api.eventually("operator", "/api/v1/rebuilds/" + id, "state", "SWAPPED")
                .body("differences", equalTo(0))
                .body("eventsRead", greaterThan(39));

        Api.eventually("ministry", FORM, COMPLETED, 21);
        CaseStory.civil().registered("2016-11-02", "551-1", 500).becomes(CaseState.DONE, "2017-02-10");
        Api.eventually("ministry", FORM, COMPLETED, 22);
        tampering();
    }

    /** A figure that was changed behind the ledger's back is found by the next rebuild, and put right by its swap. */
    private void tampering() throws SQLException {
        execute("""
                insert into ledger_entry (event_id, cause, case_id, recorded_at, legal_date, office, officer, judgment_kind, initiation,
                    flags, account, dimension, obligation, delta)
                select event_id, cause, case_id, recorded_at, legal_date, office, officer, judgment_kind, initiation, flags,
                    account, dimension, obligation, delta
                from ledger_entry where office = '551' and account = 'COMPLETED' and dimension = 'CASES' limit 1
                """);

        String id = start(true);
        Api.eventually("operator", "/api/v1/rebuilds/" + id, "state", "READY").body("differences", equalTo(1));
        Api.get("operator", "/api/v1/rebuilds/" + id + "/differences")
                .body("items", hasSize(1))
                .body("items[0].account", equalTo("completed"));
        Api.post("operator", "/api/v1/rebuilds/" + id + "/swaps", "")
                .statusCode(200)
                .body("state", equalTo("SWAPPED"));
        Api.post("operator", "/api/v1/rebuilds/" + id + "/swaps", "")
                .statusCode(409)
                .body("type", endsWith("rebuild-not-ready"));
        Api.get("ministry", FORM).body(COMPLETED, equalTo(22));
    }

    @Test
    void the_entries_behind_a_figure_add_up_to_it_page_by_page() {
        CaseStory story = CaseStory.civil().registered("2016-11-02", "552-1", 500);
        story.becomes(CaseState.DONE, "2017-02-10");
        CaseStory.civil().registered("2016-11-03", "552-2", 500);
        Api.eventually("ministry", "/api/v1/forms/06?office=552&year=2017&months=12", COMPLETED, 1);

        String path = ENTRIES.replace("551", "552");
        Api.get("ministry", path + "&account=completed&dimension=CASES")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].caseId", equalTo(story.caseId().toString()))
                .body("items[0].delta", equalTo(1));
        Api.get("ministry", path + "&account=newlyAccepted&dimension=CASES&from=2016-11-03")
                .body("items.officer", everyItem(equalTo("552-2")));
        String cursor = Api.get("ministry", path + "&limit=3")
                .body("items", hasSize(3))
                .body("next", notNullValue())
                .extract()
                .path("next");
        Api.get("ministry", path + "&limit=3&cursor=" + cursor).body("items", hasSize(3));
        Api.get("ministry", "/api/v1/ledger/entries?case=" + story.caseId() + "&dimension=CASES")
                .body("items.account", containsInAnyOrder("newlyAccepted", "enforcing", "enforcing", "completed"));
        Api.get("head-709", path).statusCode(404);
        Api.get("ministry", "/api/v1/ledger/entries").statusCode(400).body("errors.pointer", hasItem("office"));
        Api.get("ministry", path + "&account=rate").statusCode(400).body("errors[0].pointer", equalTo("account"));
        Api.eventually("operator", "/api/v1/ledger/progress", "lag", 0).body("eventsPosted", greaterThan(2));
    }

    @Test
    void the_ledger_is_append_only() {
        assertThatThrownBy(() -> execute("update ledger_entry set delta = 2")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("delete from ledger_entry")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("truncate ledger_entry")).isInstanceOf(SQLException.class);
    }

    @Test
    void only_an_operator_rebuilds() {
        Api.post("ministry", "/api/v1/rebuilds", "{\"swapWhenEqual\": true}").statusCode(403);
        Api.post("operator", "/api/v1/rebuilds", "{}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/swapWhenEqual"));
        Api.get("operator", "/api/v1/rebuilds/01931f2e-7a00-7000-8000-0000000eb001")
                .statusCode(404);
    }

    private static String start(boolean swapWhenEqual) {
        String id = Api.post("operator", "/api/v1/rebuilds", "{\"swapWhenEqual\": %s}".formatted(swapWhenEqual))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(id).isNotNull();
        return id;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
