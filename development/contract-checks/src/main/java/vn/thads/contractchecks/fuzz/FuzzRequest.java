package vn.thads.contractchecks.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.thads.contractchecks.ServedOperation;
import vn.thads.localstack.testing.TestTokens;

/**
 * A request as it will be sent.
 *
 * @param operation what it is meant for
 * @param client client of the local issuer who sends it
 * @param path path, encoded
 * @param query query with its question mark, encoded; empty if there is none
 * @param headers its headers but the token
 * @param body its body, empty if there is none
 * @param wrongs what is wrong with it by the document; empty if nothing is
 * @param intent what it is meant to be
 */
record FuzzRequest(
        ServedOperation operation,
        String client,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        List<String> wrongs,
        Intent intent) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int SHOWN = 600;

    FuzzRequest {
        headers = Map.copyOf(headers);
        wrongs = List.copyOf(wrongs);
    }

    /** The same with another query. */
    FuzzRequest with(String otherQuery) {
        return new FuzzRequest(operation, client, path, otherQuery, headers, body, wrongs, intent);
    }

    /** Whether the service says that it does it once only, however often it is sent. */
    boolean isOnceOnly() {
        return headers.containsKey("Idempotency-Key");
    }

    HttpRequest to(String base) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path + query))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + TestTokens.of(client))
                .method(operation.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public String toString() {
        String shown = body.length() > SHOWN ? body.substring(0, SHOWN) + "… (" + body.length() + " characters)" : body;
        return "%s %s%s by %s %s %s".formatted(operation.method(), path, query, client, headers, shown);
    }
}
