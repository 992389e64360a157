package vn.thads.contractchecks.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** Plain values that earlier answers and the document's examples have told, by the name of their field. */
final class Pool {
    private static final int MOST = 100;
    private static final int MOST_OBJECTS = 300;

    private final SplittableRandom random;
    private final Map<String, List<JsonNode>> values = new HashMap<>();
    private final Deque<JsonNode> objects = new ArrayDeque<>();

    Pool(SplittableRandom random) {
        this.random = random;
    }

    /** Learns every plain value of a document under the name of its field. */
    void learn(JsonNode node) {
        node.forEachEntry((name, value) -> {
            if (value.isValueNode() && !value.isNull()) {
                learn(name, value);
            }
            value.forEach(item -> {
                if (value.isArray() && item.isValueNode()) {
                    learn(name, item);
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
        List<JsonNode> known = values.computeIfAbsent(name, unused -> new ArrayList<>());
        if (known.contains(value)) {
            return;
        }
        if (known.size() < MOST) {
            known.add(value);
        } else {
            known.set(random.nextInt(MOST), value);
        }
    }

    /** Learns what an answer tells, also which values belong together. */
    void learnAnswer(JsonNode body) {
        learn(body);
        JsonNode items = body.path("items");
        if (items.isArray()) {
            items.forEach(objects::addLast);
        } else {
            objects.addLast(body);
        }
        while (objects.size() > MOST_OBJECTS) {
            objects.removeFirst();
        }
    }

    /** An object of an answer that has all of these fields. */
    Optional<JsonNode> together(List<String> names) {
        List<JsonNode> fitting = objects.stream()
                .filter(object -> names.stream().allMatch(object::hasNonNull))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }

    Optional<JsonNode> value(String name) {
        List<JsonNode> known = values.getOrDefault(name, List.of());
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }
}
