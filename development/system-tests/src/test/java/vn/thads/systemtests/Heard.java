package vn.thads.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.thads.localstack.Service;

/** Asks the services anything, right or wrong, and keeps every refusal word by word. */
final class Heard implements AutoCloseable {
    static final String JSON = "application/json";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SmallYear year;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Heard(SmallYear year) {
        this.year = year;
    }

    /**
     * An answer that was no success.
     *
     * @param to what was asked, without what was planted
     * @param status HTTP status
     * @param text headers and body
     */
    record Refusal(String to, int status, String text) {}

    /** An answer. */
    record Answer(int status, JsonNode body) {
        boolean isOk() {
            return status >= 200 && status < 300;
        }

        String text(String field) {
            return body.path(field).asText();
        }

        Answer mustBeOk(String what) {
            if (!isOk()) {
                throw new AssertionError(what + ": " + status + " " + body);
            }
            return this;
        }
    }

    /** A request that is still being written; {@code path} stands behind {@code /api/v1}. */
    record Ask(Service service, String method, String path, String client, String body, Map<String, String> headers) {
        static Ask get(Service service, String path, String client) {
            return new Ask(service, "GET", path, client, "", Map.of());
        }

        static Ask post(Service service, String path, String client, String body) {
            return new Ask(
                    service,
                    "POST",
                    path,
                    client,
                    body,
                    Map.of(
                            "content-type",
                            JSON,
                            "Idempotency-Key",
                            UUID.randomUUID().toString()));
        }

        /** With one header more, or otherwise. */
        Ask with(String header, String value) {
            var all = new HashMap<>(headers);
            all.put(header, value);
            return new Ask(service, method, path, client, body, Map.copyOf(all));
        }
    }

    Answer to(Ask ask) {
        BodyPublisher body = ask.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(ask.body());
        var request = HttpRequest.newBuilder(URI.create(year.url(ask.service(), ask.path())))
                .timeout(PATIENCE)
                .method(ask.method(), body);
        if (!ask.client().isEmpty()) {
            request.header("authorization", "Bearer " + tokens.computeIfAbsent(ask.client(), year::token));
        }
        ask.headers().forEach(request::header);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                refusals.add(new Refusal(
                        ask.method() + " of " + ask.service().module() + " by " + ask.client(),
                        answer.statusCode(),
                        answer.headers().map() + "\n" + answer.body()));
            }
            return new Answer(answer.statusCode(), parse(answer.body()));
        } catch (IOException e) {
            throw new AssertionError(ask.method() + " " + ask.path() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at a call", e);
        }
    }

    /** Sends what no HTTP client would send; what comes back until the server hangs up is kept as a refusal. */
    void raw(Service service, String request) {
        var address = URI.create(year.stack().url(service));
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            refusals.add(new Refusal("bytes to " + service.module(), 400, text));
        } catch (IOException e) {
            refusals.add(new Refusal("bytes to " + service.module(), 0, String.valueOf(e.getMessage())));
        }
    }

    /** The report of an import says what was refused, too. */
    void keep(Service service, Answer report) {
        refusals.add(new Refusal(
                "rows of an import into " + service.module(), 400, report.body().toString()));
    }

    Iterable<Refusal> refusals() {
        return refusals;
    }

    long count() {
        return refusals.size();
    }

    private static JsonNode parse(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(body);
        } catch (JsonProcessingException _) {
            return MAPPER.getNodeFactory().textNode(body);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
