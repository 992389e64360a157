package vn.thads.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** The public API of the running suite, called as any client calls it: a token, JSON, retries with the same key. */
public final class Api implements AutoCloseable {
    private static final int ATTEMPTS = 8;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final UnaryOperator<String> tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> fetched = new ConcurrentHashMap<>();

    /** Every token comes from this endpoint. */
    public Api(String tokenEndpoint) {
        this.tokens = client -> Issuer.token(tokenEndpoint, client);
    }

    /**
     * An answer that came.
     *
     * @param status HTTP status
     * @param body its JSON; missing if there was none
     * @param location the header of that name, or empty
     */
    public record Answer(int status, JsonNode body, String location, String etag) {
        public boolean isOk() {
            return status >= 200 && status < 300;
        }

        /** One line for a person: what a problem document says. */
        public String problem() {
            return status + " " + body.path("type").asText() + " "
                    + body.path("detail").asText() + " " + body.path("errors");
        }
    }

    /** Reads; a refusal is an exception. */
    public JsonNode get(String url, String client) {
        var answer = send(request(url, client).GET());
        if (!answer.isOk()) {
            throw new StackFailure("GET " + url + ": " + answer.problem());
        }
        return answer.body();
    }

    /** Reads; the caller looks at the status. */
    public Answer ask(String url, String client) {
        return send(request(url, client).GET());
    }

    /** Posts JSON once, however often it must be sent. */
    public Answer post(String url, String client, String json, String idempotencyKey) {
        return send(request(url, client)
                .header("content-type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    /** Puts or patches JSON on the version that was read. */
    public Answer change(String method, String url, String client, String json, String etag) {
        return send(request(url, client)
                .header("content-type", "application/json")
                .header("If-Match", etag)
                .method(method, BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    /** Sends a file of lines to an import. */
    public Answer upload(String url, String client, Path file, String idempotencyKey) {
        try {
            BodyPublisher body = BodyPublishers.ofFile(file);
            return send(request(url, client)
                    .header("content-type", "application/x-ndjson")
                    .header("Idempotency-Key", idempotencyKey)
                    .POST(body));
        } catch (FileNotFoundException e) {
            throw new StackFailure("The sample file " + file + " is missing.", e);
        }
    }

    private HttpRequest.Builder request(String url, String client) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .header("authorization", "Bearer " + fetched.computeIfAbsent(client, tokens));
    }

    /** Again after a pause while the service is away, busy or still at the first attempt; each attempt carries the same key. */
    private Answer send(HttpRequest.Builder builder) {
        var request = builder.header("accept", "application/json")
                .header("accept-language", "vi")
                .build();
        var trouble = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (!isTransient(response)) {
                    return new Answer(
                            response.statusCode(),
                            parse(response.body()),
                            response.headers().firstValue("location").orElse(""),
                            response.headers().firstValue("etag").orElse(""));
                }
                trouble = response.statusCode() + " " + response.body();
            } catch (IOException e) {
                trouble = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackFailure("Interrupted at " + request.uri(), e);
            }
            pause(Duration.ofMillis(100L << attempt));
        }
        throw new StackFailure(request.method() + " " + request.uri() + " failed " + ATTEMPTS + " times: " + trouble);
    }

    private static boolean isTransient(HttpResponse<String> response) {
        int status = response.statusCode();
        return status == 503
                || status == 429
                || (status == 409 && response.body().contains("in-progress"));
    }

    private static JsonNode parse(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return JSON.getNodeFactory().textNode(body);
        }
    }

    /** Waits a moment, or not at all if this thread is to end. */
    public static void pause(Duration duration) {
        try {
            if (new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting.", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
