package vn.thads.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thads.contractchecks.QuietDatabase;

/** The stories of docs/officer-service.md, called as they are printed there. */
@QuarkusTest
@TestProfile(QuietDatabase.class)
class OfficerStoriesTest {
    private static final Path STORIES = Path.of("../docs/officer-service.md");
    private static final Pattern CALL = Pattern.compile(
            "(?:([A-Z]+)=\\$\\()?curl -s -X ([A-Z]+) \"?\\$O([^ \"]+)\"? -H \"Authorization: Bearer \\$\\(\\./run token ([a-z0-9-]+)\\)\"(.*)",
            Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile(" -H '([A-Za-z-]+): ([^']*)'");
    private static final Pattern BODY = Pattern.compile(" -d '([^']*)'", Pattern.DOTALL);

    private final Map<String, String> known = new HashMap<>();
    private final List<String> advised = new ArrayList<>();

    @Test
    void every_call_is_answered_as_the_page_says() throws IOException {
        Calls.endSearches();
        int calls = 0;
        for (String block : Files.readString(STORIES).split("```bash\n", -1)) {
            if (block.contains("```")) {
                for (String command : block.substring(0, block.indexOf("```")).split("\n\n", -1)) {
                    run(command.strip());
                    calls++;
                }
            }
        }

        assertThat(calls).isEqualTo(16);
        assertThat(known).containsKeys("MOVEMENT", "PLAN", "DRAW");
        await("the plan of the third story")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Calls.as("province-72")
                                .get("/api/v1/reinforcement-plans/" + known.get("PLAN"))
                                .jsonPath()
                                .getString("state"))
                        .isEqualTo("DONE"));
        assertThat(Calls.as("hr-72").get("/api/v1/officers/712-81/postings").asString())
                .contains("\"SECONDMENT\"");
        assertThat(Calls.as("officer-709-1")
                        .get("/api/v1/assignment-draws/" + known.get("DRAW"))
                        .asString())
                .contains("\"DRAWN\"", "712-81");
        assertThat(advised).hasSize(2);
        assertThat(advised.getFirst()).contains("Seconded from office 712.");
        assertThat(advised.getLast()).contains("SECONDED_AWAY", "NĐ 138/2020 Art. 27");
    }

    private void run(String command) {
        Matcher call = CALL.matcher(command);
        assertThat(call.matches()).as(command).isTrue();
        String path = call.group(3);
        for (var one : known.entrySet()) {
            path = path.replace("$" + one.getKey(), one.getValue());
        }
        var request = Calls.as(call.group(4));
        HEADER.matcher(call.group(5)).results().forEach(header -> request.header(header.group(1), header.group(2)));
        BODY.matcher(call.group(5)).results().forEach(body -> request.body(body.group(1)));
        Response answer = request.request(call.group(2), "/api/v1" + path);
        assertThat(answer.statusCode()).as("%s: %s", command, answer.asString()).isBetween(200, 299);
        if (path.endsWith("/assignment-advice")) {
            advised.add(answer.asString());
        }
        if (call.group(1) != null) {
            known.put(call.group(1), answer.jsonPath().getString("id"));
        }
    }
}
