package vn.thads.contractchecks.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** What earlier answers and the document's examples have told: values by the name of their field, ids by their list, versions. */
final class Pool {
    private static final int MOST = 100;
    private static final List<String> IDENTIFIERS = List.of("id", "code", "key");

    private final SplittableRandom random;
    private final Map<String, List<JsonNode>> values = new HashMap<>();
    private final Map<String, List<String>> ids = new HashMap<>();
    private final Map<String, String> etags = new HashMap<>();

    Pool(SplittableRandom random) {
        this.random = random;
    }

    /** Learns every plain value of a document under the name of its field. */
    void learn(JsonNode node) {
        node.forEachEntry((name, value) -> {
            if (value.isValueNode() && !value.isNull()) {
                remember(values, name, value);
            }
            value.forEach(item -> {
                if (value.isArray() && item.isValueNode()) {
                    remember(values, name, item);
                }
            });
        });
        node.forEach(child -> {
            if (child.isContainer()) {
                learn(child);
            }
        });
    }

    void learn(String name, JsonNode value) {
        remember(values, name, value);
    }

    /** Learns the ids of the objects of a list. */
    void learnIds(String listPath, JsonNode list) {
        list.path("items")
                .forEach(item -> IDENTIFIERS.stream()
                        .filter(item::has)
                        .findFirst()
                        .ifPresent(
                                name -> remember(ids, listPath, item.get(name).asString())));
    }

    /** Learns where an object is that was just made. */
    void learnPlace(String path) {
        int cut = path.lastIndexOf('/');
        remember(ids, path.substring(0, cut), path.substring(cut + 1));
    }

    void learnVersion(String path, String etag) {
        etags.put(path, etag);
        // A part that is added answers with the version of the whole.
        String above = path.replaceFirst("/[^/]+(/[^/]+)?$", "");
        etags.computeIfPresent(above, (unused, old) -> etag);
    }

    /** The version of the object at a path, or of the nearest one above it. */
    Optional<String> version(String path) {
        for (String at = path; at.lastIndexOf('/') > 0; at = at.substring(0, at.lastIndexOf('/'))) {
            if (etags.containsKey(at)) {
                return Optional.ofNullable(etags.get(at));
            }
        }
        return Optional.empty();
    }

    Optional<JsonNode> value(String name) {
        return any(values.getOrDefault(name, List.of()));
    }

    Optional<String> id(String listPath) {
        return any(ids.getOrDefault(listPath, List.of()));
    }

    private <T> Optional<T> any(List<T> known) {
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }

    private <T> void remember(Map<String, List<T>> into, String name, T value) {
        List<T> known = into.computeIfAbsent(name, unused -> new ArrayList<>());
        if (known.contains(value)) {
            return;
        }
        if (known.size() < MOST) {
            known.add(value);
        } else {
            known.set(random.nextInt(MOST), value);
        }
    }
}
