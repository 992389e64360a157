package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.Service;

/** The story of the guide for integrators, run as it is printed there. */
class IntegratorsGuideTest {
    private static final Path GUIDE = Path.of("..", "..", "docs", "integrators.md");
    private static final JsonMapper JSON = new JsonMapper();

    private final SmallYear year = SmallYear.running();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> known = new HashMap<>();

    @Test
    void a_court_sends_a_judgment_and_follows_it() throws Exception {
        List<GuideCall> calls = GuideCall.in(Files.readString(GUIDE));
        assertThat(calls).hasSizeBetween(3, 10);
        long before = newlyAccepted();

        for (GuideCall call : calls) {
            var answer = send(call.with(known));
            assertThat(answer.statusCode())
                    .as("%s %s: %s", call.method(), call.path(), answer.body())
                    .isBetween(200, 299);
            learn(call, answer);
        }

        assertThat(known).containsKeys("title", "case", "accessCode");
        Awaitility.await("the case stands in the form")
                .atMost(Duration.ofSeconds(20))
                .until(() -> newlyAccepted() == before + 1);
    }

    @Test
    void the_interface_of_every_service_is_a_page_in_the_local_stack() throws Exception {
        for (Service service : Service.values()) {
            var page = URI.create(year.stack().url(service) + "/q/swagger-ui/");
            var answer = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s", page).isEqualTo(200);
            assertThat(answer.body()).contains("swagger-ui");
        }
    }

    private void learn(GuideCall call, HttpResponse<String> answer) throws IOException {
        JsonNode body = JSON.readTree(answer.body());
        if (call.path().equals("/api/v1/titles")) {
            known.put("title", body.path("id").asText());
        }
        if (call.path().equals("/api/v1/cases")) {
            known.put("case", body.path("id").asText());
            known.put("accessCode", body.path("accessCode").asText());
        }
        answer.headers().firstValue("etag").ifPresent(etag -> known.put("etag", etag));
    }

    private HttpResponse<String> send(GuideCall call) throws IOException, InterruptedException {
        Service service = Stream.of(Service.values())
                .filter(one -> one.module().equals(call.service()))
                .findFirst()
                .orElseThrow();
        var request = HttpRequest.newBuilder(URI.create(year.stack().url(service) + call.path()))
                .header("Authorization", "Bearer " + year.token(call.client()))
                .header("Content-Type", "application/json");
        call.headers().forEach(request::header);
        return http.send(
                request.method(
                                call.method(),
                                call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()))
                        .build(),
                BodyHandlers.ofString());
    }

    private long newlyAccepted() {
        JsonNode form =
                year.api().get(year.url(Service.REPORTING, "/forms/06?office=709&year=2017&months=12"), "head-709");
        for (JsonNode row : form.path("rows")) {
            if (row.path("key").asText().equals("TOTAL")) {
                return row.path("cells").path("newlyAccepted").asLong();
            }
        }
        throw new AssertionError("no TOTAL in " + form);
    }
}
