package vn.thads.contractchecks.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.thads.contractchecks.ServedContract;

/** Bodies that the document allows: its examples with ids that answers have told, and such as are made up from the schema. */
final class RightBodies {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** What may be there once only, with the part of it that tells one from another. */
    private static final Set<String> UNIQUE = Set.of("number", "code", "externalId", "documentNumber");

    private static final Pattern FIRST_DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern LAST_DIGITS = Pattern.compile("[0-9]+(?=[^0-9]*$)");

    private final ServedContract contract;
    private final SplittableRandom random;
    private final Pool pool;
    private final Places places;
    private final Values values;
    private int next = 1_000;

    RightBodies(ServedContract contract, SplittableRandom random, Pool pool, Places places, Values values) {
        this.contract = contract;
        this.random = random;
        this.pool = pool;
        this.places = places;
        this.values = values;
    }

    /** An example of the document as if it were written today: for objects that are there, and mostly with a new number. */
    JsonNode example(JsonNode media, String path) {
        List<JsonNode> examples = examples(media);
        if (examples.isEmpty()) {
            return values.of(media.path("schema"), "body");
        }
        JsonNode example = values.any(examples).deepCopy();
        link(example, path);
        if (example instanceof ObjectNode object && random.nextInt(3) == 0 && fill(object, media.path("schema"))) {
            return example;
        }
        if (example instanceof ObjectNode object && random.nextInt(4) > 0) {
            renew(object, media.path("schema"));
        }
        return example;
    }

    /** An example with some of its values changed, or something quite new. */
    JsonNode varied(JsonNode media, String path) {
        JsonNode schema = contract.resolved(media.path("schema"));
        if (random.nextInt(3) == 0) {
            JsonNode made = values.of(schema, "body");
            link(made, path);
            return made;
        }
        JsonNode example = example(media, path);
        if (example instanceof ObjectNode object) {
            List<String> names = List.copyOf(schema.path("properties").propertyNames());
            for (int i = random.nextInt(1, 4); i > 0 && !names.isEmpty(); i--) {
                String name = values.any(names);
                object.set(name, values.of(schema.path("properties").path(name), name));
            }
        }
        return example;
    }

    private List<JsonNode> examples(JsonNode media) {
        List<JsonNode> examples = new ArrayList<>();
        media.path("examples")
                .forEach(example -> examples.add(contract.resolved(example).path("value")));
        if (media.has("example")) {
            examples.add(media.get("example"));
        }
        return examples;
    }

    /** Writes in what one answer has told together, such as the number and the code by which something is looked up. */
    private boolean fill(ObjectNode example, JsonNode schema) {
        List<String> required = contract.resolved(schema)
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return required.size() > 1
                && pool.together(required)
                        .map(told -> {
                            ObjectNode filled = example.deepCopy();
                            required.forEach(name -> filled.set(name, told.get(name)));
                            boolean isRight =
                                    contract.schemas().faults(schema, filled).isEmpty();
                            if (isRight) {
                                example.setAll(filled);
                            }
                            return isRight;
                        })
                        .orElse(false);
    }

    private void link(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (ID.matcher(object.get(name).asString("")).matches()) {
                    places.reference(name, path).ifPresent(id -> object.put(name, id));
                }
            }
        }
        node.forEach(child -> link(child, path));
    }

    private void renew(ObjectNode example, JsonNode schema) {
        for (String name : UNIQUE) {
            JsonNode old = example.path(name);
            if (old.isString()) {
                Pattern digits = name.endsWith("umber") ? FIRST_DIGITS : LAST_DIGITS;
                example.set(
                        name,
                        JsonNodeFactory.instance.stringNode(
                                digits.matcher(old.asString()).replaceFirst(Integer.toString(next++))));
                if (!contract.schemas().faults(schema, example).isEmpty()) {
                    example.set(name, old);
                }
            }
        }
    }
}
