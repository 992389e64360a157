package vn.thads.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.events.CaseState;
import vn.thads.events.ComplaintEvent.ComplaintAccepted;
import vn.thads.events.ComplaintEvent.ComplaintDecided;
import vn.thads.events.ComplaintEvent.ComplaintRegistered;
import vn.thads.events.ComplaintEvent.Kind;
import vn.thads.events.ComplaintEvent.ReceptionDue;
import vn.thads.events.ComplaintEvent.Verdict;
import vn.thads.localstack.PostgresServer;
import vn.thads.localstack.testing.SharedServers;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.event.EventConsumer;
import vn.thads.reporting.testing.Api;
import vn.thads.reporting.testing.CaseStory;
import vn.thads.reporting.testing.OtherServices;

/** Under the role that runs the service, which does not own the tables that a rebuild exchanges. */
@QuarkusTest
@QuarkusTestResource(
        value = TestServers.class,
        initArgs = @ResourceArg(name = "roles", value = "two"),
        restrictToAnnotatedClass = true)
class RebuildApiTest {
    private static final String FORM = "/api/v1/forms/06?office=551&year=2017&months=12";
    private static final String COMPLETED = "rows.find { it.key == 'TOTAL' }.cells.completed";
    private static final String ENTRIES = "/api/v1/ledger/entries?office=551";

    private static final String INDICATORS = "/api/v1/indicators?office=551&year=2017&months=12";
    private static final String IN_TIME = "items.find { it.key == 'complaintsInTime' }.printed";

    @Inject
    AgroalDataSource database;

    @Inject
    @All
    List<EventConsumer> consumers;

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

    @Test
    void a_rebuild_that_runs_is_cancelled_and_leaves_nothing_and_another_begins() throws SQLException {
        String id;
        try (var session = database.getConnection();
                var statement = session.createStatement()) {
            // a rebuild begins when it has this lock: until then it runs and reads nothing
            statement.execute("select pg_advisory_lock(" + RebuildRunner.LOCK + ")");
            try {
                id = start(true);
                Api.post("clerk-709", "/api/v1/rebuilds/" + id + "/cancellations", "")
                        .statusCode(403);
                Api.post("operator", "/api/v1/rebuilds/" + id + "/cancellations", "")
                        .statusCode(200)
                        .body("state", equalTo("ABANDONED"))
                        .body("finishedAt", notNullValue());
                Api.post("operator", "/api/v1/rebuilds/" + id + "/cancellations", "")
                        .statusCode(409)
                        .body("type", endsWith("rebuild-ended"));
            } finally {
                statement.execute("select pg_advisory_unlock(" + RebuildRunner.LOCK + ")");
            }
        }

        String next = start(true);
        Api.eventually("operator", "/api/v1/rebuilds/" + next, "state", "SWAPPED");
        Api.get("operator", "/api/v1/rebuilds/" + id)
                .body("state", equalTo("ABANDONED"))
                .body("eventsRead", equalTo(0));
        Api.post("operator", "/api/v1/rebuilds/" + next + "/cancellations", "").statusCode(409);
        Api.post("operator", "/api/v1/rebuilds/" + UUID.randomUUID() + "/cancellations", "")
                .statusCode(404);
    }

    /** What was changed behind the back of the inbox is found by the next rebuild, and put right by its swap. */
    private void tampering() throws SQLException {
        UUID complaint = complaintInTime();
        Api.eventually("ministry", INDICATORS, IN_TIME, 100.0f);
        execute("""
                insert into ledger_entry (event_id, cause, case_id, recorded_at, legal_date, office, officer, judgment_kind, initiation,
                    flags, account, dimension, obligation, delta)
                select event_id, cause, case_id, recorded_at, legal_date, office, officer, judgment_kind, initiation, flags,
                    account, dimension, obligation, delta
                from ledger_entry where office = '551' and account = 'COMPLETED' and dimension = 'CASES' limit 1
                """);
        execute("""
                update ledger_rollup set delta = delta + 7
                where office = '551' and account = 'COMPLETED' and dimension = 'CASES' and legal_month = '2017-02-01'
                """);
        // figures are kept until the ledger posts: as if it had posted
        execute("update office_change set change = nextval('office_change_number') where office = '551'");
        execute("update complaint_fact set due_on = '2016-12-01' where what = 'DECIDED' and complaint_id = '%s'"
                .formatted(complaint));
        execute("delete from reception_fact where office = '551'");
        Api.get("ministry", FORM).body(COMPLETED, equalTo(29));
        Api.get("ministry", INDICATORS).body(IN_TIME, equalTo(0.0f));

        String id = start(true);
        Api.eventually("operator", "/api/v1/rebuilds/" + id, "state", "READY").body("differences", equalTo(4));
        Api.get("operator", "/api/v1/rebuilds/" + id + "/differences")
                .body("items.register", contains("LEDGER", "LEDGER_SUMS", "COMPLAINTS", "RECEPTIONS"))
                .body("items.number", contains(1, 2, 3, 4))
                .body("items[0].account", equalTo("completed"))
                .body("items[0].running", equalTo(23))
                .body("items[0].rebuilt", equalTo(22))
                .body("items[1].office", equalTo("551"))
                .body("items[2].key", equalTo(complaint + "/3"))
                .body("items[2].runningRow", containsString("2016-12-01"))
                .body("items[2].rebuiltRow", containsString("2016-12-12"))
                .body("items[3].running", equalTo(0))
                .body("items[3].rebuilt", equalTo(1));
        Api.get("operator", "/api/v1/rebuilds/" + id + "/differences?register=COMPLAINTS")
                .body("items.number", contains(3));
        Api.post("operator", "/api/v1/rebuilds/" + id + "/swaps", "")
                .statusCode(200)
                .body("state", equalTo("SWAPPED"));
        Api.post("operator", "/api/v1/rebuilds/" + id + "/swaps", "")
                .statusCode(409)
                .body("type", endsWith("rebuild-not-ready"));
        Api.get("ministry", FORM).body(COMPLETED, equalTo(22));
        Api.get("ministry", INDICATORS).body(IN_TIME, equalTo(100.0f));
        Api.eventually("operator", "/api/v1/rebuilds/" + start(true), "state", "SWAPPED")
                .body("differences", equalTo(0));
    }

    private static UUID complaintInTime() {
        var id = UUID.randomUUID();
        LocalDate received = LocalDate.of(2016, 11, 10);
        LocalDate due = LocalDate.of(2016, 12, 12);
        OtherServices.tell(new ReceptionDue(UUID.randomUUID(), "551", LocalDate.of(2016, 10, 31)), 1, noonOf(received));
        OtherServices.tell(
                new ComplaintRegistered(id, Kind.COMPLAINT, "551", "551-1", null, "A", 1, received, received),
                1,
                noonOf(received));
        OtherServices.tell(new ComplaintAccepted(id, received, due), 2, noonOf(received));
        OtherServices.tell(new ComplaintDecided(id, due, due, Verdict.REJECTED), 3, noonOf(due));
        return id;
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Test
    void a_rebuild_whose_process_was_killed_is_begun_anew_whatever_it_left_behind() throws SQLException {
        CaseStory.civil().registered("2016-11-02", "552-4", 500);
        Api.eventually("ministry", ENTRIES.replace("551", "552") + "&officer=552-4", "items.size()", 4);
        execute("update rebuild set state = 'ABANDONED' where state = 'READY'");
        execute("""
                insert into rebuild (id, state, swap_when_equal, events_read, started_by, started_at)
                values (uuidv7(), 'RUNNING', true, 1, 'killed', clock_timestamp() - interval '1 minute')
                """);
        execute("insert into shadow.case_timeline select * from case_timeline on conflict do nothing");
        executeAsOwner("""
                do $$ declare index text; begin
                    for index in select format('drop index shadow.%I', indexname) from pg_indexes
                        where schemaname = 'shadow' and tablename = 'ledger_entry' and indexdef not like '%(id)' loop
                        execute index;
                    end loop;
                end $$
                """);

        Api.eventually("operator", "/api/v1/rebuilds/" + start(true), "state", "SWAPPED")
                .body("differences", equalTo(0));

        assertThat(indexesOfTheLedger()).isEqualTo(4);
        Api.get("ministry", ENTRIES.replace("551", "552") + "&officer=552-4").body("items", hasSize(4));
    }

    private int indexesOfTheLedger() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from pg_indexes where schemaname = 'public' and tablename = 'ledger_entry'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void a_rebuild_hears_of_an_event_before_anybody_else() {
        assertThat(consumers.getFirst().name()).isEqualTo(RebuildConsumer.NAME);
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
        Api.get("head-709", path).body("items", hasSize(0)).body("emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
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

    private static void executeAsOwner(String sql) throws SQLException {
        String owner = SharedServers.DATABASE;
        try (var connection = DriverManager.getConnection(
                        SharedServers.running().jdbcBase() + owner, owner, PostgresServer.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
