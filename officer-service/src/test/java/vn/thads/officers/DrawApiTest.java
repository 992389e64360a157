package vn.thads.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thads.contractchecks.QuietDatabase;
import vn.thads.officers.draw.DrawVerifier;

@QuarkusTest
@TestProfile(QuietDatabase.class)
class DrawApiTest {
    private static final String PATH = "/assignment-draws";
    private static final String COMMITMENT = "{\"office\": \"%s\", \"on\": \"2017-02-16\", \"exclusions\": [%s]}";

    @TempDir
    Path folder;

    @Test
    void a_draw_is_committed_drawn_once_and_replayed_by_anybody() throws IOException {
        String kin = Calls.registered("710");
        String other = Calls.registered("710");
        String leftOut = Calls.registered("710");
        Calls.post("hr-72", "/officers/" + kin + "/relatives", """
                {"relation": "SIBLING", "identityType": "CMND", "identityNumber": "290666111", "declaredOn": "2016-10-03"}
                """).statusCode(201);
        var committed = Calls.post("province-72", PATH, COMMITMENT.formatted("710", """
                        {"officer": "%s", "ground": "OTHER_DUTY"}""".formatted(leftOut)))
                .statusCode(201)
                .body(
                        "state", equalTo("COMMITTED"),
                        "opened", nullValue(),
                        "exclusions.officer", contains(leftOut),
                        "shares.capacity", everyItem(equalTo(100)))
                .extract();
        String place = PATH + "/" + committed.jsonPath().getString("id");
        String commitment = committed.jsonPath().getString("commitment");
        assertThat(committed.jsonPath().<String>getList("shares.officer"))
                .contains(kin, other)
                .doesNotContain(leftOut);
        await("the sealer chains what was recorded within seconds")
                .untilAsserted(() -> assertThat(audited()).contains(commitment).contains("draw.committed"));

        Calls.post("province-72", place + "/drawings", cases(30))
                .statusCode(201)
                .body("state", equalTo("DRAWN"));

        String drawn = Calls.get("officer-709-1", place)
                .statusCode(200)
                .body(
                        "opened.cases", hasSize(30),
                        "opened.cases.findAll { it.reference != '' }.officer", everyItem(not(equalTo(kin))),
                        "commitment", equalTo(commitment))
                .extract()
                .asString();
        assertThat(drawn).doesNotContain("290666111", "SIBLING", "Nguyễn");
        assertThat(replayed(drawn, commitment))
                .startsWith("0")
                .contains("RIGHT")
                .doesNotContain("WRONG");
        assertThat(replayed(
                        drawn.replace("\"" + other + "\",\"passedOver\"", "\"" + kin + "\",\"passedOver\""),
                        commitment))
                .startsWith("1")
                .contains("WRONG");
        Calls.post("province-72", place + "/drawings", cases(1))
                .statusCode(409)
                .body("type", equalTo("/problems/draw-ended"));
    }

    @Test
    void a_case_that_was_known_before_is_not_drawn_and_nothing_changes() {
        Calls.registered("711");
        String place = committed("711");

        Calls.post("province-72", place + "/drawings", """
                        {"witness": null, "cases": [{"reference": "A-1", "receivedAt": "2017-02-16T01:00:00Z", "parties": []}]}
                        """)
                .statusCode(409)
                .body("type", equalTo("/problems/draw-case-known"));
        Calls.post("province-72", place + "/drawings", """
                        {"witness": null, "cases": [{"reference": "A-1", "receivedAt": null, "parties": []},
                                                    {"reference": "A-1", "receivedAt": null, "parties": []}]}
                        """)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cases/1/reference"));
        Calls.post("head-703", place + "/drawings", cases(1)).statusCode(404);
        Calls.post("head-703", place + "/withdrawals", "").statusCode(404);
        Calls.post("officer-709-1", place + "/drawings", cases(1)).statusCode(403);

        Calls.get("head-703", place).statusCode(200).body("state", equalTo("COMMITTED"), "opened", nullValue());
    }

    @Test
    void a_draw_that_is_withdrawn_keeps_its_number_and_shows_its_seed() throws IOException {
        Calls.registered("712");
        String first = committed("712");
        String second = committed("712");

        Calls.as("province-72")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1" + first + "/withdrawals")
                .then()
                .statusCode(201)
                .body("state", equalTo("WITHDRAWN"), "opened.cases", hasSize(0));

        Calls.get("clerk-709", PATH + "?office=712")
                .body("items.state", contains("COMMITTED", "WITHDRAWN"), "items.number", contains(2, 1));
        assertThat(replayed(Calls.get("ministry", first).extract().asString(), null))
                .startsWith("0");
        assertThat(replayed(Calls.get("ministry", second).extract().asString(), null))
                .startsWith("1")
                .contains("not published yet");
    }

    @Test
    void an_office_without_officers_and_a_wrong_exclusion_are_refused() {
        String code = Calls.registered("708");
        // officers of other tests may be there too
        String everybody = Calls.post("province-72", PATH, COMMITMENT.formatted("708", ""))
                .statusCode(201)
                .extract()
                .jsonPath()
                .<String>getList("shares.officer")
                .stream()
                .map(officer -> exclusion(officer, "OTHER_DUTY"))
                .collect(Collectors.joining(","));

        Calls.post("province-72", PATH, COMMITMENT.formatted("708", everybody))
                .statusCode(409)
                .body("type", equalTo("/problems/draw-without-officers"));
        Calls.post("province-72", PATH, COMMITMENT.formatted("708", exclusion(code, "ASTROLOGY")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/exclusions/0/ground"));
        Calls.post("province-72", PATH, COMMITMENT.formatted("708", exclusion("709-x", "OTHER_DUTY")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/exclusions/0/officer"));
        Calls.post("province-72", PATH, COMMITMENT.formatted("708", "").replace("2017-02-16", "2025-07-01"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/office"));
    }

    private static String exclusion(String officer, String ground) {
        return "{\"officer\": \"%s\", \"ground\": \"%s\"}".formatted(officer, ground);
    }

    private static String committed(String office) {
        return PATH + "/"
                + Calls.post("province-72", PATH, COMMITMENT.formatted(office, ""))
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getString("id");
    }

    private static String cases(int count) {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add("""
                    {"reference": "2017-%d", "receivedAt": null,
                     "parties": [{"identityType": "CMND", "identityNumber": "290 666 111"}]}
                    """.formatted(i));
        }
        return "{\"witness\": \"48213\", \"cases\": [" + String.join(",", cases) + "]}";
    }

    private static String audited() {
        return Calls.get("auditor", "/audit-records").statusCode(200).extract().asString();
    }

    /** The exit code and what the replay prints. */
    private String replayed(String draw, @Nullable String commitment) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".json");
        Files.writeString(file, draw);
        var out = new ByteArrayOutputStream();
        String[] arguments =
                commitment == null ? new String[] {file.toString()} : new String[] {file.toString(), commitment};
        int code = DrawVerifier.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + "\n" + out.toString(StandardCharsets.UTF_8);
    }
}
