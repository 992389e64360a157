package vn.thads.contractchecks.fuzz;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.thads.contractchecks.AccessGrants;
import vn.thads.contractchecks.ServedContract;
import vn.thads.contractchecks.ServedOperation;
import vn.thads.contractchecks.ServedParameter;
import vn.thads.localstack.IssuerClient;

/** Makes requests up: right ones, and such with one or a few wrongs, which the document itself finds. */
final class Requests {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ServedContract contract;
    private final AccessGrants grants;
    private final SplittableRandom random;
    private final Pool pool;
    private final Values values;
    private final Violations violations;

    Requests(ServedContract contract, AccessGrants grants, SplittableRandom random, Pool pool) {
        this.contract = contract;
        this.grants = grants;
        this.random = random;
        this.pool = pool;
        this.values = new Values(contract, random, pool);
        this.violations = new Violations(contract, random);
    }

    FuzzRequest next(ServedOperation operation) {
        List<String> wrongs = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        // Half of the requests have a wrong at one place; the rest are right as far as the document can say.
        int spoilt = random.nextInt(8);
        String path = path(operation);
        StringBuilder query = new StringBuilder();
        for (ServedParameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "query" ->
                    addQuery(parameter, spoilt == 0 || (spoilt == 1 && !isWritten(operation)), query, wrongs);
                case "header" -> addHeader(parameter, spoilt == 2, path, headers, wrongs);
                default -> {}
            }
        }
        String body = operation.consumes().isEmpty() ? "" : body(operation, spoilt, headers, wrongs);
        if (random.nextInt(4) == 0) {
            headers.put("Accept-Language", values.any(List.of("en", "vi", "fr", "*", "en;q=x", "")));
        }
        return new FuzzRequest(operation, client(operation), path, query.toString(), headers, body, wrongs);
    }

    private String client(ServedOperation operation) {
        List<String> granted = grants.clientsOf(operation.id());
        return granted.isEmpty() || random.nextInt(15) == 0
                ? values.any(IssuerClient.all()).id()
                : values.any(granted);
    }

    /** A path whose variable parts are, mostly, ids that an answer has told. */
    private String path(ServedOperation operation) {
        StringBuilder path = new StringBuilder();
        for (String part : operation.template().substring(1).split("/", -1)) {
            String value = part.startsWith("{")
                    ? encoded(id(path.toString(), part.substring(1, part.length() - 1), operation))
                    : part;
            path.append('/').append(value);
        }
        return path.toString();
    }

    private String id(String list, String name, ServedOperation operation) {
        int luck = random.nextInt(20);
        if (luck == 0) {
            return values.any(List.of("0", "x", "%", "..;", "' or 1=1", "ă", "-1", "null", "1e9"));
        }
        if (luck == 1) {
            return values.uuid();
        }
        ServedParameter parameter = operation.parameters().stream()
                .filter(one -> one.name().equals(name) && one.in().equals("path"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operation.id() + " does not describe " + name));
        return pool.id(list).orElseGet(() -> text(parameter));
    }

    private String text(ServedParameter parameter) {
        if (!parameter.examples().isEmpty() && random.nextInt(3) > 0) {
            return values.any(parameter.examples());
        }
        JsonNode value = values.of(parameter.schema(), parameter.name());
        return value.isString() ? value.asString() : value.toString();
    }

    private void addQuery(ServedParameter parameter, boolean spoil, StringBuilder query, List<String> wrongs) {
        boolean isLeftOut = parameter.required() ? spoil && random.nextInt(4) == 0 : random.nextInt(3) > 0;
        if (isLeftOut) {
            if (parameter.required()) {
                wrongs.add("no " + parameter.name());
            }
            return;
        }
        // A long poll is no fault, but fifty of them are a minute.
        String right = parameter.name().equals("waitSeconds") ? "0" : text(parameter);
        String value = spoil && random.nextBoolean() ? violations.oddText() : right;
        if (!value.isEmpty() || parameter.required()) {
            // an optional filter without a value is one that was left out, as forms send it
            wrongs.addAll(wrongs(parameter, value));
        }
        query.append(query.isEmpty() ? '?' : '&')
                .append(encoded(parameter.name()))
                .append('=')
                .append(encoded(value));
    }

    private void addHeader(
            ServedParameter parameter, boolean spoil, String path, Map<String, String> headers, List<String> wrongs) {
        String name = parameter.name();
        if (spoil && random.nextBoolean()) {
            if (parameter.required() || name.equalsIgnoreCase("If-Match")) {
                wrongs.add("no " + name);
            }
            return;
        }
        String right = name.equalsIgnoreCase("If-Match")
                ? pool.version(path).orElse("\"1\"")
                : name.equalsIgnoreCase("Idempotency-Key") ? values.uuid() : asHeader(text(parameter));
        String value =
                spoil ? values.any(List.of("x", "\"", "\"0\"", "W/\"1\"", "*", "9", "\"x\"", "a".repeat(300))) : right;
        wrongs.addAll(wrongs(parameter, value));
        headers.put(name, value);
    }

    /** A header holds visible ASCII alone (RFC 9110 §5.5); a client sends nothing else. */
    private static String asHeader(String text) {
        String visible = text.replaceAll("[^\\x21-\\x7E]", "");
        return visible.isEmpty() ? "x" : visible;
    }

    private List<String> wrongs(ServedParameter parameter, String value) {
        return contract.schemas().faults(parameter.schema(), read(parameter.schema(), value)).stream()
                .map(fault -> parameter.name() + " " + value + " " + fault)
                .toList();
    }

    /** The text of a parameter as the value that the schema speaks of. */
    private static JsonNode read(JsonNode schema, String text) {
        boolean isWhole = schema.toString().contains("\"integer\"") && text.matches("-?[0-9]{1,40}");
        boolean isFlag = schema.toString().contains("\"boolean\"") && text.matches("true|false");
        return isWhole
                ? NODES.numberNode(new BigInteger(text))
                : isFlag ? NODES.booleanNode(text.equals("true")) : NODES.stringNode(text);
    }

    private String body(ServedOperation operation, int spoilt, Map<String, String> headers, List<String> wrongs) {
        String mediaType = values.any(List.copyOf(operation.consumes()));
        JsonNode media = operation.node().path("requestBody").path("content").path(mediaType);
        JsonNode schema = media.path("schema");
        boolean isJson = mediaType.endsWith("json") && !mediaType.endsWith("ndjson");
        JsonNode right = right(media, isJson);
        String body = right.isString() && !isJson ? right.asString() : right.toString();
        headers.put("Content-Type", mediaType);
        if (spoilt == 3) {
            headers.put(
                    "Content-Type",
                    values.any(List.of(
                            "text/plain", "application/xml", "application/octet-stream", "multipart/form-data")));
            wrongs.add("the media type");
        } else if (isJson && spoilt > 3 && spoilt < 7) {
            body = violations.spoil(schema, right).orElse(body);
        } else if (!isJson && spoilt > 5) {
            body = body.replace(
                    values.any(List.of("709", "\"", ",", "2017", ":", "\n")),
                    values.any(List.of("", "\u0000", "\"", "ÿ", "9".repeat(40))));
        }
        if (isJson) {
            String sent = body;
            contract.schemas().faults(schema, sent).forEach(fault -> wrongs.add("body " + fault));
        }
        return body;
    }

    /** An example of the document with some of its values changed, or something quite new. */
    private JsonNode right(JsonNode media, boolean isJson) {
        List<JsonNode> examples = new ArrayList<>();
        media.path("examples")
                .forEach(example -> examples.add(contract.resolved(example).path("value")));
        if (media.has("example")) {
            examples.add(media.get("example"));
        }
        JsonNode schema = contract.resolved(media.path("schema"));
        if (examples.isEmpty() || (isJson && random.nextInt(3) == 0)) {
            return values.of(schema, "body");
        }
        JsonNode example = values.any(examples).deepCopy();
        if (example instanceof tools.jackson.databind.node.ObjectNode object) {
            List<String> names = List.copyOf(schema.path("properties").propertyNames());
            for (int i = random.nextInt(4); i > 0 && !names.isEmpty(); i--) {
                String name = values.any(names);
                object.set(name, values.of(schema.path("properties").path(name), name));
            }
        }
        return example;
    }

    private static boolean isWritten(ServedOperation operation) {
        return !operation.consumes().isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
