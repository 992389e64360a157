package vn.thads.cases.importing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.thads.cases.scene.Scene.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.ImportLine;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CaseImportTest {
    /** Far apart: each imported number raises the series from which live registrations draw. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);

    @BeforeEach
    void open() {
        Scene.open();
    }

    private static ImportLine line() {
        return ImportLine.paid(NUMBERS.addAndGet(1000));
    }

    private static String file(ImportLine... lines) {
        return Arrays.stream(lines).map(ImportLine::json).collect(Collectors.joining("\n"));
    }

    private static ValidatableResponse imported(String client, String type, String file) {
        String location = given().auth()
                .oauth2(TestTokens.of(client))
                .contentType(type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/case-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/api/"));
        Awaitility.await("the job works through the file")
                .atMost(Duration.ofMinutes(1))
                .until(() -> read(client, path).extract().path("state").equals("DONE"));
        return read(client, path).statusCode(200);
    }

    private static ValidatableResponse imported(ImportLine... lines) {
        return imported("migration", "application/x-ndjson", file(lines));
    }

    private static ValidatableResponse errors(ValidatableResponse job) {
        return read("migration", "/api/v1/case-imports/" + job.extract().path("id") + "/errors");
    }

    private static String caseId(ImportLine line) {
        return read("head-709", "/api/v1/cases?number=" + line.externalId())
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @Test
    void a_whole_past_is_loaded_and_stands_as_it_stood_on_any_day() {
        ImportLine line = line();

        imported(line).body("rowsLoaded", equalTo(1)).body("rowsFailed", equalTo(0));

        String path = "/api/v1/cases/" + caseId(line);
        read("head-709", path)
                .body("standing.state", equalTo("DONE"))
                .body("standing.since", equalTo("2016-11-04"))
                .body("obligations[0].settled", equalTo(200_000));
        read("head-709", path + "?asOf=2016-10-27").body("standing.state", equalTo("VOLUNTARY"));
        read("head-709", path + "/money").body("total.held", equalTo(0)).body("total.remitted", equalTo(200_000));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        ImportLine one = line();
        ImportLine other = line();
        imported(one, other).body("rowsLoaded", equalTo(2));

        imported(one, other)
                .body("rowsLoaded", equalTo(0))
                .body("rowsUnchanged", equalTo(2))
                .body("rowsFailed", equalTo(0));
    }

    @Test
    void another_content_under_the_same_name_is_a_row_error() {
        ImportLine line = line();
        imported(line).body("rowsLoaded", equalTo(1));

        var job = imported(line.facts("\"decisions\": [], \"acts\": [], \"money\": []"));

        job.body("rowsFailed", equalTo(1));
        errors(job).body("items[0].rule", equalTo("import-differs")).body("items[0].field", equalTo("/externalId"));
    }

    @Test
    void bad_rows_are_reported_each_and_good_ones_loaded() {
        ImportLine good = line();
        ImportLine lawless = line().facts("""
                "acts": [], "money": [],
                "decisions": [{"ref": "d1", "kind": "RESUMPTION", "decidedOn": "2016-12-01", "groundOn": "2016-11-30"}]
                """);
        String broken = line().json().replace("\"MONEY_FEE\"", "7");
        String unknownParty = line().json().replace("\"debtors\": [\"p1\"]", "\"debtors\": [\"p9\"]");
        String file = file(good, lawless) + "\n" + broken + "\n{ no json\n" + unknownParty;

        var job = imported("migration", "application/x-ndjson", file);

        job.body("rowsLoaded", equalTo(1)).body("rowsFailed", equalTo(4));
        errors(job)
                .body("items", hasSize(4))
                .body("items.row", equalTo(java.util.List.of(2, 3, 4, 5)))
                .body("items[0].field", equalTo("/decisions/0"))
                .body("items[0].rule", equalTo("FROM_STATE"))
                .body("items[1].field", equalTo("/obligations/0/kind"))
                .body("items[3].field", equalTo("/obligations/0/debtors/0"))
                .body("items[3].rule", equalTo("known-party"));
        read("head-709", "/api/v1/cases/" + caseId(good)).statusCode(200);
    }

    @Test
    void a_report_repeats_no_person_wherever_he_was_put() {
        String person = "Nguyễn Văn Mẫu";
        String file = String.join(
                "\n",
                line().json().replaceFirst("\\{", "{\"debtor\": \"" + person + "\", "),
                line().json().replaceFirst("\\{", "{\"" + person + "\": 1, "),
                line().json().replace("\"MONEY_FEE\"", "\"" + person + "\""));

        var job = imported("migration", "application/x-ndjson", file);

        job.body("rowsFailed", equalTo(3));
        errors(job)
                .body("items", hasSize(3))
                .body("items[0].field", equalTo("/debtor"))
                .body("items[1].field", equalTo("/…"))
                .body(not(containsString("Mẫu")));
    }

    @Test
    void only_a_migration_may_say_when_a_fact_was_known() {
        var job = imported("clerk-709", "application/x-ndjson", file(line()));

        job.body("rowsFailed", equalTo(1));
        read("clerk-709", "/api/v1/case-imports/" + job.extract().path("id") + "/errors")
                .body("items[0].rule", equalTo("recorded-at"));
    }

    @Test
    void an_office_imports_for_itself_only_and_sees_its_own_jobs_only() {
        String text = line().office("703").json().replaceAll(", *\"recordedAt\": \"[^\"]*\"", "");

        var job = imported("clerk-709", "application/x-ndjson", text);

        job.body("rowsFailed", equalTo(1));
        String path = "/api/v1/case-imports/" + job.extract().path("id");
        read("clerk-709", path + "/errors").body("items[0].rule", equalTo("not-in-reach"));
        read("head-703", path).statusCode(404);
    }

    @Test
    void a_csv_file_holds_one_flat_row_per_case() {
        int number = NUMBERS.addAndGet(1000);
        String header =
                "externalId,office,titleNumber,titleIssuedOn,titleEffectiveOn,court,judgmentKind,receivedOn,initiation,number,"
                        + "decidedOn,officer,debtorName,obligationKind,amount\n";
        String row =
                "csv-%d,709,%d/2016/HS-ST,2016-09-12,2016-10-12,TAND-709,CRIMINAL,2016-10-20,EX_OFFICIO,%d,2016-10-25,709-1,"
                        + "Lê Văn Bảng,MONEY_FEE,%s\n";

        var job = imported(
                "clerk-709",
                "text/csv",
                header
                        + row.formatted(number, number, number, "300000")
                        + row.formatted(number + 1, number + 1, NUMBERS.addAndGet(1000), "nhiều"));

        job.body("rowsLoaded", equalTo(1)).body("rowsFailed", equalTo(1));
        read("clerk-709", "/api/v1/case-imports/" + job.extract().path("id") + "/errors")
                .body("items[0].field", equalTo("amount"));
    }

    @Test
    void an_imported_number_raises_the_series() {
        ImportLine line = line();
        imported(line).body("rowsLoaded", equalTo(1));

        String number = Scene.register("clerk-709", Scene.caseOf(Scene.title("709")))
                .then()
                .statusCode(201)
                .extract()
                .path("number");

        int running = Integer.parseInt(number.substring(number.lastIndexOf('/') + 1));
        org.assertj.core.api.Assertions.assertThat(running).isGreaterThan(line.number());
    }
}
