package vn.thads.contractchecks;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document of a running service, as it serves it. */
public final class ServedContract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final ConcurrentHashMap<String, ServedContract> FETCHED = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    private final String text;
    private final JsonNode document;
    private final List<ServedOperation> operations;
    private final ClosedSchemas schemas;

    /** The document that a text is. */
    public ServedContract(String text) {
        this.text = text;
        this.document = JSON.readTree(text);
        this.operations = List.copyOf(read());
        this.schemas = new ClosedSchemas(document);
    }

    /** The document of the service that the test runs. */
    public static ServedContract running() {
        return of(RestAssured.baseURI + ":" + RestAssured.port);
    }

    /** The document of the service at an address, fetched once. */
    public static ServedContract of(String base) {
        return FETCHED.computeIfAbsent(base, address -> new ServedContract(fetch(address + "/openapi.json")));
    }

    /** Every operation, in the order of the document. */
    public List<ServedOperation> operations() {
        return operations;
    }

    /** The operation that answers a request, the most literal path first. */
    public Optional<ServedOperation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.isAt(method, path))
                .min(Comparator.comparingInt(ServedOperation::variableParts));
    }

    /** The schemas of the document, closed: what they do not name is a fault. */
    public ClosedSchemas schemas() {
        return schemas;
    }

    /** The whole document. */
    public JsonNode document() {
        return document;
    }

    /** Keeps the document as a file, for the tools that read it after the tests. */
    public void writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reference stands for; anything else stands for itself. */
    public JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = document.at(at.get("$ref").asString().substring(1));
        }
        return at;
    }

    private List<ServedOperation> read() {
        List<ServedOperation> found = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, node) -> {
                    if (METHODS.contains(method)) {
                        List<ServedParameter> parameters = new ArrayList<>();
                        for (JsonNode holder : List.of(item, node)) {
                            holder.path("parameters")
                                    .forEach(
                                            parameter -> parameters.add(ServedParameter.of(resolved(parameter), this)));
                        }
                        found.add(new ServedOperation(
                                node.path("operationId").asString(""),
                                method.toUpperCase(Locale.ROOT),
                                path,
                                node,
                                parameters));
                    }
                }));
        return found;
    }

    private static String fetch(String address) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + address, e);
        }
    }
}
