package vn.thads.platform.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

/** Files as machines, old programs and enemies write them: the good rows are loaded, each bad one reported, and nothing else. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class HostileImportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofSeconds(90);

    @Inject
    ThingSql things;

    @Test
    void every_hostile_file_is_answered_with_an_exact_report() {
        Map<HostileFile, String> sent = new LinkedHashMap<>();
        for (HostileFile file : HostileFile.values()) {
            sent.put(file, send(file));
        }
        SoftAssertions all = new SoftAssertions();
        sent.forEach((file, location) -> {
            JsonNode job = ended(location);
            all.assertThat(job.path("state").asText()).as("%s", file).isEqualTo("DONE");
            all.assertThat(report(location)).as("report of %s", file).isEqualTo(file.report());
            all.assertThat(List.of(
                            job.path("rowsLoaded").asInt(),
                            job.path("rowsUnchanged").asInt(),
                            job.path("rowsFailed").asInt(),
                            job.path("rowsRead").asInt()))
                    .as("loaded, unchanged, failed and read of %s", file)
                    .isEqualTo(List.of(
                            file.names().size(),
                            file.unchanged(),
                            file.report().size(),
                            file.names().size()
                                    + file.unchanged()
                                    + file.report().size()));
            file.names()
                    .forEach(name -> all.assertThat(things.hasName(file.office(), name))
                            .as("%s of %s", name, file)
                            .isTrue());
            all.assertThat(things.count(file.office()))
                    .as("rows of %s", file)
                    .isEqualTo(file.names().size());
        });
        all.assertAll();

        Map<HostileFile, String> again = new LinkedHashMap<>();
        for (HostileFile file : HostileFile.values()) {
            again.put(file, send(file));
        }
        again.forEach((file, location) -> {
            JsonNode job = ended(location);
            all.assertThat(job.path("rowsLoaded").asInt()).as("%s again", file).isZero();
            all.assertThat(report(location)).as("report of %s again", file).isEqualTo(file.report());
            all.assertThat(things.count(file.office()))
                    .as("rows of %s, sent twice", file)
                    .isEqualTo(file.names().size());
        });
        all.assertAll();
    }

    private static RequestSpecification migration() {
        return given().auth().oauth2(TestTokens.of("migration"));
    }

    private static String send(HostileFile file) {
        return migration()
                .contentType(file.type())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file.bytes())
                .post("/api/v1/thing-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static JsonNode ended(String location) {
        return Awaitility.await("the end of " + location)
                .atMost(SOON)
                .until(() -> read(location), job -> job.hasNonNull("finishedAt"));
    }

    /** Row, field and rule of everything that was refused. */
    private static List<String> report(String location) {
        JsonNode errors = read(location + "/errors?limit=500");
        assertThat(errors.hasNonNull("next")).isFalse();
        List<String> lines = new ArrayList<>();
        errors.path("items")
                .forEach(error -> lines.add(
                        error.path("row").asInt() + " " + error.path("field").asText() + " "
                                + error.path("rule").asText()));
        return lines;
    }

    /** Not as REST-assured's own JSON, which compiles each of its paths. */
    private static JsonNode read(String location) {
        try {
            return JSON.readTree(migration().get(location).asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
