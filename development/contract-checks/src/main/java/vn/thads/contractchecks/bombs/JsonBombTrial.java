package vn.thads.contractchecks.bombs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.thads.contractchecks.AccessGrants;
import vn.thads.contractchecks.AnswerRules;
import vn.thads.contractchecks.AnswerRules.Answer;
import vn.thads.contractchecks.ServedContract;
import vn.thads.contractchecks.ServedOperation;
import vn.thads.localstack.testing.TestTokens;

/** Sends bodies made to hurt to every operation that takes JSON: each is refused with 400 or 413, soon, and the service goes on. */
public final class JsonBombTrial {
    /** A machine that runs other builds beside this one is slow; a bomb that goes off takes minutes or the memory. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String JSON = "application/json";
    private static final int LONGEST_ANSWER = 10_000;

    private final String base;
    private final ServedContract contract;
    private final AccessGrants grants;

    /**
     * @param base address of the service
     * @param contract its document
     * @param grants who may call what there
     */
    public JsonBombTrial(String base, ServedContract contract, AccessGrants grants) {
        this.base = base;
        this.contract = contract;
        this.grants = grants;
    }

    /** What was not refused as it should be. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (ServedOperation operation : contract.operations()) {
                if (operation.consumes().contains(JSON)) {
                    grants.clientsOf(operation.id()).stream()
                            .findFirst()
                            .ifPresent(client -> explode(http, operation, client, faults));
                }
            }
        }
        return faults;
    }

    private void explode(HttpClient http, ServedOperation operation, String client, List<String> faults) {
        String path =
                operation.template().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        JsonBombs.with(field(operation)).forEach((name, bomb) -> {
            String where = operation.id() + ", " + name + ": ";
            try {
                HttpResponse<String> answer =
                        http.send(request(operation, client, path, bomb), BodyHandlers.ofString());
                if (answer.statusCode() != 400 && answer.statusCode() != 413) {
                    faults.add(where + answer.statusCode());
                }
                if (answer.body().length() > LONGEST_ANSWER) {
                    faults.add(where + "an answer of " + answer.body().length() + " characters");
                }
                var read = Answer.of(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.body());
                new AnswerRules(contract)
                        .faults(operation.method(), path, read)
                        .forEach(fault -> faults.add(where + fault));
            } catch (HttpTimeoutException _) {
                faults.add(where + "no answer within " + SOON);
            } catch (IOException e) {
                faults.add(where + "cut off: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    private HttpRequest request(ServedOperation operation, String client, String path, String bomb) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + TestTokens.of(client))
                .header("Content-Type", JSON)
                .timeout(SOON)
                .method(operation.method(), BodyPublishers.ofString(bomb));
        if (operation.takes("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.takes("If-Match")) {
            request.header("If-Match", "\"1\"");
        }
        return request.build();
    }

    /** A field that the operation knows, so that the reader does not stop at a name. */
    private String field(ServedOperation operation) {
        JsonNode schema = contract.resolved(
                operation.node().path("requestBody").path("content").path(JSON).path("schema"));
        return contract.resolved(schema).path("properties").propertyNames().stream()
                .findFirst()
                .orElse("x");
    }
}
