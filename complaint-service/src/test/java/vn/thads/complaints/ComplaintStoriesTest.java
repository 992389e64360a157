package vn.thads.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thads.contractchecks.fuzz.OwnDatabase;

/** The story of docs/complaint-service.md, called as it is printed there. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ComplaintStoriesTest {
    private static final Path STORIES = Path.of("../docs/complaint-service.md");
    private static final Pattern CALL = Pattern.compile(
            "((?:LETTER|DON|SECOND)=\\$\\()?curl -s -X ([A-Z]+) \"?\\$C([^ \"]+)\"? -H \"Authorization: Bearer \\$\\(\\./run token ([a-z0-9-]+)\\)\"(.*)",
            Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile(" -H '([A-Za-z-]+): ([^']*)'");
    private static final Pattern BODY = Pattern.compile(" -d '([^']*)'", Pattern.DOTALL);

    private final Map<String, String> ids = new HashMap<>();

    @Test
    void every_call_is_answered_as_the_page_says() throws IOException {
        Nation.settle();
        List<Response> answers = new ArrayList<>();
        for (String block : Files.readString(STORIES).split("```bash\n", -1)) {
            if (block.contains("```")) {
                for (String command : block.substring(0, block.indexOf("```")).split("\n\n", -1)) {
                    answers.add(run(command.strip()));
                }
            }
        }

        assertThat(answers).hasSize(17);
        assertThat(answers.get(1).<String>path("clock.state")).isEqualTo("AT_RISK");
        assertThat(answers.get(1).<String>path("dueOn")).isEqualTo("2017-03-27");
        assertThat(answers.get(3).<String>path("dueOn")).isEqualTo("2017-04-10");
        assertThat(answers.get(4).<List<String>>path("offices.office")).contains("709");
        assertThat(answers.get(5).<List<String>>path("items.id")).contains(ids.getOrDefault("LETTER", ""));
        assertThat(answers.get(6).asString()).contains("UID:SETTLE-" + ids.get("LETTER"));
        assertThat(answers.get(10).<String>path("office")).isEqualTo("72");
        // ten days after Friday 26 May
        assertThat(answers.get(12).<String>path("dueOn")).isEqualTo("2017-06-05");
        assertThat(answers.get(13).<String>path("aftermath.effectiveOn")).isEqualTo("2017-06-01");
        assertThat(answers.get(16).<List<String>>path("matters.kind")).containsExactly("COMPLAINT", "PETITION");
        Nation.as("head-709").get("/api/v1/clocks/" + ids.get("LETTER")).then().statusCode(404);
    }

    private Response run(String command) {
        Matcher call = CALL.matcher(command);
        assertThat(call.matches()).as(command).isTrue();
        var request = Nation.as(call.group(4));
        HEADER.matcher(call.group(5)).results().forEach(header -> request.header(header.group(1), header.group(2)));
        BODY.matcher(call.group(5)).results().forEach(body -> request.body(body.group(1)));
        String path = "/api/v1" + call.group(3);
        for (var id : ids.entrySet()) {
            path = path.replace("$" + id.getKey(), id.getValue());
        }
        Response answer = request.request(call.group(2), path);
        assertThat(answer.statusCode()).as("%s: %s", command, answer.asString()).isBetween(200, 299);
        if (call.group(1) != null) {
            ids.put(call.group(1).replace("=$(", ""), answer.jsonPath().getString("id"));
        }
        return answer;
    }
}
