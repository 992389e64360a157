package vn.thads.contractchecks.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import vn.thads.localstack.testing.TestTokens;

/** Sends requests of clients to the service. */
final class Wire implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Wire(String base) {
        this.base = base;
    }

    /**
     * A request.
     *
     * @param target path and query
     */
    record Asked(String method, String target, Map<String, String> headers, String body) {
        static Asked get(String target) {
            return new Asked("GET", target, Map.of("Accept-Language", "en"), "");
        }
    }

    /** What came back; {@code headers} as one text. */
    record Answered(int status, String type, String etag, String headers, String body) {
        JsonNode json() {
            try {
                return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (JacksonException _) {
                return MissingNode.getInstance();
            }
        }

        boolean isGiven() {
            return status >= 200 && status < 300;
        }
    }

    Answered send(String client, Asked asked) {
        var request = HttpRequest.newBuilder(URI.create(base + asked.target()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + TestTokens.of(client))
                .method(
                        asked.method(),
                        asked.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(asked.body()));
        asked.headers().forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answered(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.headers().map().toString(),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
