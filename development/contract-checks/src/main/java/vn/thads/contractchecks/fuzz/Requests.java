package vn.thads.contractchecks.fuzz;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
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

    private static final int REMEMBERED = 40;

    private final ServedContract contract;
    private final AccessGrants grants;
    private final SplittableRandom random;
    private final Places places;
    private final Values values;
    private final RightBodies bodies;
    private final Violations violations;
    private final Map<String, List<String>> letIn = new HashMap<>();
    private final Map<String, String> acting = new HashMap<>();
    private final Map<String, List<Set<String>>> filters = new HashMap<>();
    private final Map<String, FuzzRequest> goingOn = new HashMap<>();

    Requests(ServedContract contract, AccessGrants grants, SplittableRandom random, Pool pool, Places places) {
        this.contract = contract;
        this.grants = grants;
        this.random = random;
        this.places = places;
        this.values = new Values(contract, random, pool);
        this.bodies = new RightBodies(contract, random, pool, places, values);
        this.violations = new Violations(contract, random);
    }

    /** The part of a request that is made wrong; {@code NONE} where nothing is. */
    private enum Spot {
        NONE,
        PATH,
        QUERY,
        HEADER,
        MEDIA_TYPE,
        BODY
    }

    /** Half of the requests have a wrong at one place; the rest are right as far as the document can say. */
    FuzzRequest next(ServedOperation operation) {
        Intent intent = random.nextBoolean() ? Intent.SPOILT : random.nextInt(4) == 0 ? Intent.VARIED : Intent.EXAMPLE;
        FuzzRequest page = goingOn.get(operation.id());
        if (page != null && intent == Intent.EXAMPLE && random.nextInt(4) == 0) {
            return page;
        }
        Spot spot = intent == Intent.SPOILT ? spot(operation) : Spot.NONE;
        List<String> wrongs = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        StringBuilder query = new StringBuilder();
        String path = path(operation, spot == Spot.PATH);
        Set<String> given = filters(operation, intent);
        for (ServedParameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "query" ->
                    addQuery(parameter, intent, given.contains(parameter.name()), spot == Spot.QUERY, query, wrongs);
                case "header" -> addHeader(parameter, spot == Spot.HEADER, path, headers, wrongs);
                default -> {}
            }
        }
        String body = operation.consumes().isEmpty() ? "" : body(operation, path, intent, spot, headers, wrongs);
        if (random.nextInt(4) == 0) {
            headers.put("Accept-Language", values.any(List.of("en", "vi", "fr", "*", "en;q=x", "")));
        }
        return new FuzzRequest(
                operation, client(operation, path), path, query.toString(), headers, body, wrongs, intent);
    }

    /** Who asked and was let in asks again, rather than others, for the same and for what else may be done at that object. */
    void learnAccepted(FuzzRequest request, String object) {
        if (request.operation().method().equals("GET")) {
            acting.putIfAbsent(object, request.client());
        } else {
            acting.put(object, request.client());
        }
        remember(letIn, request.operation().id(), request.client());
        if (request.intent() != Intent.SPOILT && !request.query().contains("cursor=")) {
            remember(filters, request.operation().id(), names(request.query()));
        }
    }

    private static Set<String> names(String query) {
        return Arrays.stream(query.split("[?&]", -1))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
    }

    private static <T> void remember(Map<String, List<T>> into, String operation, T what) {
        List<T> known = into.computeIfAbsent(operation, unused -> new ArrayList<>());
        known.add(what);
        if (known.size() > REMEMBERED) {
            known.removeFirst();
        }
    }

    /** A list goes on. */
    void learnNext(FuzzRequest request, String cursor) {
        String query = request.query().replaceFirst("[?&]cursor=[^&]*", "").replaceFirst("^&", "?");
        goingOn.put(
                request.operation().id(),
                request.with(query + (query.isEmpty() ? "?" : "&") + "cursor=" + encoded(cursor)));
    }

    private Spot spot(ServedOperation operation) {
        List<Spot> spots = new ArrayList<>();
        operation
                .parameters()
                .forEach(parameter -> spots.add(Spot.valueOf(parameter.in().toUpperCase(Locale.ROOT))));
        if (!operation.consumes().isEmpty()) {
            spots.addAll(List.of(Spot.MEDIA_TYPE, Spot.BODY, Spot.BODY, Spot.BODY, Spot.BODY));
        }
        return spots.isEmpty() ? Spot.NONE : values.any(spots);
    }

    private String client(ServedOperation operation, String path) {
        List<String> granted = grants.clientsOf(operation.id());
        List<String> before = letIn.getOrDefault(operation.id(), List.of());
        if (granted.isEmpty() || random.nextInt(20) == 0) {
            return values.any(IssuerClient.all()).id();
        }
        for (String at = random.nextBoolean() ? path : ""; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            String acted = acting.getOrDefault(at, "");
            if (granted.contains(acted)) {
                return acted;
            }
        }
        return before.isEmpty() || random.nextInt(4) == 0 ? values.any(granted) : values.any(before);
    }

    /** The path of an object that an answer has told of, or one whose variable parts are as the document shows them. */
    private String path(ServedOperation operation, boolean spoil) {
        String template = operation.template();
        int end = template.lastIndexOf('}') + 1;
        return object(template.substring(0, end), operation, spoil) + template.substring(end);
    }

    private String object(String template, ServedOperation operation, boolean spoil) {
        int open = template.lastIndexOf('{');
        if (open < 0) {
            return template;
        }
        Optional<String> known = spoil ? Optional.empty() : places.any(template);
        if (known.isPresent()) {
            return known.get();
        }
        String name = template.substring(open + 1, template.length() - 1);
        int close = template.lastIndexOf('}', open) + 1;
        return object(template.substring(0, close), operation, false)
                + template.substring(close, open)
                + encoded(spoil ? oddId() : text(parameter(operation, name)));
    }

    private String oddId() {
        return random.nextBoolean()
                ? values.uuid()
                : values.any(List.of("0", "x", "%", "..;", "' or 1=1", "ă", "-1", "null", "1e9"));
    }

    private static ServedParameter parameter(ServedOperation operation, String name) {
        return operation.parameters().stream()
                .filter(one -> one.name().equals(name) && one.in().equals("path"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operation.id() + " does not describe " + name));
    }

    private String text(ServedParameter parameter) {
        if (!parameter.examples().isEmpty() && random.nextInt(8) > 0) {
            return values.any(parameter.examples());
        }
        return varied(parameter);
    }

    private String varied(ServedParameter parameter) {
        JsonNode value = values.of(parameter.schema(), parameter.name());
        return value.isString() ? value.asString() : value.toString();
    }

    /** The optional parts of the query that are given: a third of them, or those that were given when it was accepted. */
    private Set<String> filters(ServedOperation operation, Intent intent) {
        List<Set<String>> accepted = filters.getOrDefault(operation.id(), List.of());
        if (!accepted.isEmpty() && random.nextBoolean()) {
            return values.any(accepted);
        }
        // a cursor belongs to one list: the document's is of none
        return operation.parameters().stream()
                .map(ServedParameter::name)
                .filter(name -> random.nextInt(3) == 0 && (intent != Intent.EXAMPLE || !name.equals("cursor")))
                .collect(Collectors.toSet());
    }

    private void addQuery(
            ServedParameter parameter,
            Intent intent,
            boolean isGiven,
            boolean spoil,
            StringBuilder query,
            List<String> wrongs) {
        if (parameter.required() ? spoil && random.nextInt(4) == 0 : !isGiven && !spoil) {
            if (parameter.required()) {
                wrongs.add("no " + parameter.name());
            }
            return;
        }
        // A long poll is no fault, but fifty of them are a minute.
        String right = parameter.name().equals("waitSeconds")
                ? "0"
                : intent == Intent.VARIED ? varied(parameter) : text(parameter);
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
                ? places.version(path).orElse("\"1\"")
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

    private String body(
            ServedOperation operation,
            String path,
            Intent intent,
            Spot spot,
            Map<String, String> headers,
            List<String> wrongs) {
        String mediaType = values.any(List.copyOf(operation.consumes()));
        JsonNode media = operation.node().path("requestBody").path("content").path(mediaType);
        boolean isJson = mediaType.endsWith("json") && !mediaType.endsWith("ndjson");
        JsonNode right = isJson && intent == Intent.VARIED ? bodies.varied(media, path) : bodies.example(media, path);
        String body = right.isString() && !isJson ? right.asString() : right.toString();
        headers.put("Content-Type", mediaType);
        if (spot == Spot.MEDIA_TYPE) {
            headers.put(
                    "Content-Type",
                    values.any(List.of(
                            "text/plain", "application/xml", "application/octet-stream", "multipart/form-data")));
            wrongs.add("the media type");
        } else if (isJson && spot == Spot.BODY) {
            body = violations.spoil(media.path("schema"), right).orElse(body);
        } else if (spot == Spot.BODY) {
            body = body.replace(
                    values.any(List.of("709", "\"", ",", "2017", ":", "\n")),
                    values.any(List.of("", "\u0000", "\"", "ÿ", "9".repeat(40))));
        }
        if (isJson) {
            contract.schemas().faults(media.path("schema"), body).forEach(fault -> wrongs.add("body " + fault));
        }
        return body;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
