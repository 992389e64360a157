package vn.thads.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls the API once and repeats nothing: what comes back is an answer, or nobody knows what happened.
 *
 * <p>Tokens are fetched before the first fault, for the issuer stands beside what is tested.
 */
final class Caller implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final SmallYear year;
    private final Duration patience;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Caller(SmallYear year, Duration patience) {
        this.year = year;
        this.patience = patience;
    }

    /** What one attempt came to. */
    sealed interface Outcome permits Answered, Unknown {}

    /**
     * The service said something.
     *
     * @param status HTTP status
     * @param headers headers
     * @param body JSON; missing if there was none or it was none
     * @param took from the call to the last byte
     */
    record Answered(int status, java.net.http.HttpHeaders headers, JsonNode body, Duration took) implements Outcome {
        boolean isOk() {
            return status >= 200 && status < 300;
        }

        /** Whether the same request may be sent again: busy, away, or its first attempt is still under way. */
        boolean isPassing() {
            return status == 503 || (status == 409 && body.path("type").asText().endsWith("idempotency-in-progress"));
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /**
     * No answer: it may have happened or not.
     *
     * @param why what the network said
     */
    record Unknown(String why) implements Outcome {}

    Outcome get(String url, String client) {
        return send(request(url, client).GET());
    }

    Outcome post(String url, String client, String json, Map<String, String> headers) {
        var request =
                request(url, client).header("content-type", "application/json").POST(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return send(request);
    }

    /** Without a token, as whoever watches over health asks. */
    Outcome look(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).timeout(patience).GET());
    }

    private HttpRequest.Builder request(String url, String client) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(patience)
                .header("authorization", "Bearer " + tokens.computeIfAbsent(client, year::token));
    }

    private Outcome send(HttpRequest.Builder request) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            var took = Duration.ofNanos(System.nanoTime() - begun);
            return new Answered(answer.statusCode(), answer.headers(), parse(answer.body()), took);
        } catch (IOException e) {
            return new Unknown(e.getClass().getSimpleName() + " " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at a call", e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return JSON.getNodeFactory().textNode(body);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
