package vn.thads.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OfficerImportApiTest {
    private static String line(String code, String office, String form) {
        return """
                {"code":"%s","name":"Phạm Văn Mẫu","identityNumber":"079085000123","birthDate":"1985-01-01",\
                "grades":[{"grade":"CHV_SO_CAP","from":"2012-01-01"}],\
                "postings":[{"office":"%s","role":"OFFICER","kind":"APPOINTMENT","from":"2012-01-01","to":null}],\
                "discipline":[{"number":"1/QĐ","form":"%s","decidedOn":"2017-01-10","recordedAt":"2017-01-11T02:00:00Z"}],\
                "recordedAt":"2016-09-30T17:00:00Z"}
                """.formatted(code, office, form);
    }

    private static JsonPath load(String client, String type, String file) {
        String location = Calls.as(client)
                .contentType(type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/officer-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Awaitility.await("the job runs within the polling interval")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Calls.as(client).get(location).jsonPath(), job -> job.getString("finishedAt") != null);
    }

    @Test
    void a_past_is_loaded_bad_lines_are_reported_and_a_second_time_changes_nothing() {
        String good = Calls.newCode("709");
        String bad = Calls.newCode("709");
        String file = line(good, "709", "KHIEN_TRACH") + line(bad, "709", "NO_SUCH") + "{\"code\":1}\n";

        JsonPath first = load("migration", "application/x-ndjson", file);
        JsonPath second = load("migration", "application/x-ndjson", file);

        assertThat(first.getInt("rowsLoaded")).isEqualTo(1);
        assertThat(first.getInt("rowsFailed")).isEqualTo(2);
        assertThat(second.getInt("rowsUnchanged")).isEqualTo(1);
        assertThat(second.getInt("rowsLoaded")).isZero();
        Calls.get("migration", "/officer-imports/" + first.getString("id") + "/errors")
                .body(
                        "items",
                        hasSize(2),
                        "items[0].row",
                        equalTo(2),
                        "items[0].rule",
                        equalTo("discipline-form-not-in-force"));
        Calls.get("ministry", "/officers/" + good).statusCode(200).header("ETag", "\"2\"");
        Calls.get("ministry", "/officers/" + bad).statusCode(404);
    }

    @Test
    void a_csv_file_has_one_officer_a_record() {
        String code = Calls.newCode("708");
        String file = "code,name,identityNumber,birthDate,grade,gradeFrom,office,role,kind,from\n" + code
                + ",Võ Mẫu,079085000123,1985-01-01,TTV,2012-01-01,708,HEAD,APPOINTMENT,2012-01-01\n";

        assertThat(load("hr-72", "text/csv", file).getInt("rowsLoaded")).isEqualTo(1);
        Calls.get("hr-72", "/officers/" + code)
                .body("grades[0].grade", equalTo("TTV"), "postings[0].role", equalTo("HEAD"));
    }

    @Test
    void human_resources_loads_its_own_offices_and_no_past() {
        String own = line(Calls.newCode("709"), "709", "KHIEN_TRACH");
        String other = line(Calls.newCode("70"), "70", "KHIEN_TRACH")
                .replaceAll("\"recordedAt\":\"[^\"]*\"", "\"recordedAt\":null");

        JsonPath job = load("hr-72", "application/x-ndjson", own + other);

        assertThat(job.getInt("rowsFailed")).isEqualTo(2);
        Calls.get("hr-72", "/officer-imports/" + job.getString("id") + "/errors")
                .body("items[0].rule", equalTo("migrate"), "items[1].rule", equalTo("not-in-reach"));
    }
}
