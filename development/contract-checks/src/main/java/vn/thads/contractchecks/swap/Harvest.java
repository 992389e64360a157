package vn.thads.contractchecks.swap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import vn.thads.contractchecks.AccessGrants;
import vn.thads.contractchecks.ServedContract;
import vn.thads.contractchecks.ServedOperation;
import vn.thads.contractchecks.ServedParameter;
import vn.thads.localstack.IssuerClient;

/** Everything that some clients can read: where their objects are, with versions, values by field, and cursors of their lists. */
final class Harvest {
    private static final int MOST = Integer.getInteger("swap.most", 5);
    private static final List<String> IDENTIFIERS = List.of("id", "code", "key");

    private final ServedContract contract;
    private final AccessGrants grants;
    private final Wire wire;
    private final List<IssuerClient> clients;
    private final UnaryOperator<String> localised;
    private final Map<String, List<String>> places = new HashMap<>();
    private final Map<String, Set<String>> values = new HashMap<>();
    private final Map<String, String> versions = new HashMap<>();
    private final Map<String, String> cursors = new LinkedHashMap<>();

    /** What clients read; {@code localised} turns an example of the document into one of their office. */
    Harvest(
            ServedContract contract,
            AccessGrants grants,
            Wire wire,
            List<IssuerClient> clients,
            List<String> planted,
            UnaryOperator<String> localised) {
        this.contract = contract;
        this.grants = grants;
        this.wire = wire;
        this.clients = clients;
        this.localised = localised;
        planted.forEach(place -> addTo(place.substring(0, place.lastIndexOf('/')), place));
        contract.operations().forEach(operation -> places(operation.template()));
        contract.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .forEach(this::read);
    }

    /** Paths of their objects that a template stands for. */
    List<String> places(String template) {
        int open = template.lastIndexOf('{');
        if (open < 0) {
            return List.of(template);
        }
        int close = template.indexOf('}', open);
        String tail = template.substring(close + 1);
        List<String> found = new ArrayList<>();
        for (String list : places(template.substring(0, open - 1))) {
            if (!places.containsKey(list)) {
                places.put(list, new ArrayList<>());
                list(template.substring(0, open - 1), list);
            }
            places.getOrDefault(list, List.of()).forEach(object -> found.add(object + tail));
        }
        return found;
    }

    /** What stood in fields of a name. */
    List<String> values(String field) {
        return values.getOrDefault(field, Set.of()).stream().limit(MOST).toList();
    }

    /** The version of the object at a path, or of the nearest one above it. */
    String version(String path) {
        for (String at = path; at.lastIndexOf('/') > 0; at = at.substring(0, at.lastIndexOf('/'))) {
            if (versions.containsKey(at)) {
                return versions.getOrDefault(at, "");
            }
        }
        return "\"1\"";
    }

    /** Lists of theirs that go on, with the place where. */
    Map<String, String> cursors() {
        return cursors;
    }

    /** The ids of their objects in a collection such as {@code titles}. */
    List<String> ids(String collection) {
        return places.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/" + collection))
                .flatMap(entry -> entry.getValue().stream())
                .map(place -> place.substring(place.lastIndexOf('/') + 1))
                .limit(MOST)
                .toList();
    }

    /** The required query of an operation, of its examples. */
    String query(ServedOperation operation) {
        StringBuilder query = new StringBuilder();
        for (ServedParameter parameter : operation.parameters()) {
            if (parameter.in().equals("query") && parameter.required()) {
                String example = parameter.examples().isEmpty()
                        ? "1"
                        : parameter.examples().getFirst();
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.name())
                        .append('=')
                        .append(encoded(localised.apply(example)));
            }
        }
        return query.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void list(String template, String list) {
        Optional<ServedOperation> listing = contract.operations().stream()
                .filter(operation -> operation.template().equals(template)
                        && operation.method().equals("GET")
                        && operation.takes("cursor"))
                .findFirst();
        listing.ifPresent(operation -> {
            String query = query(operation);
            for (IssuerClient client : mayCall(operation)) {
                String more = list + query + (query.isEmpty() ? "?" : "&");
                JsonNode page = wire.send(client.id(), Wire.Asked.get(more + "limit=" + MOST))
                        .json();
                page.path("items")
                        .forEach(item -> IDENTIFIERS.stream()
                                .filter(item::has)
                                .findFirst()
                                .ifPresent(name -> addTo(
                                        list,
                                        list + "/" + encoded(item.get(name).asString()))));
                JsonNode first =
                        wire.send(client.id(), Wire.Asked.get(more + "limit=1")).json();
                if (first.path("next").isString()) {
                    cursors.put(more, first.path("next").asString());
                }
            }
        });
    }

    private void addTo(String list, String object) {
        List<String> known = places.computeIfAbsent(list, unused -> new ArrayList<>());
        if (!known.contains(object) && known.size() < 2 * MOST) {
            known.add(object);
        }
    }

    private void read(ServedOperation operation) {
        for (String place : places(operation.template())) {
            for (IssuerClient client : mayCall(operation)) {
                var answer = wire.send(client.id(), Wire.Asked.get(place + query(operation)));
                if (answer.isGiven()) {
                    learn(answer.json());
                    if (!answer.etag().isEmpty()) {
                        versions.put(place, answer.etag());
                    }
                }
            }
        }
    }

    private List<IssuerClient> mayCall(ServedOperation operation) {
        return clients.stream()
                .filter(client -> grants.isGranted(operation.id(), client))
                .toList();
    }

    private void learn(JsonNode node) {
        node.forEachEntry((name, value) -> {
            if (value.isString() && !value.asString().isBlank()) {
                values.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(value.asString());
            }
        });
        node.forEach(child -> {
            if (child.isContainer()) {
                learn(child);
            }
        });
    }
}
