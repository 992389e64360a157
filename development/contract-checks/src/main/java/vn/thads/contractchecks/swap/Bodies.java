package vn.thads.contractchecks.swap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.thads.contractchecks.ServedContract;
import vn.thads.contractchecks.ServedOperation;

/** Bodies of an operation: the example of the document, and the same with something foreign in it. */
final class Bodies {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z/_.:-]{2,60}");
    private static final int MOST = 4;

    private final ServedContract contract;
    private final ServedOperation operation;

    Bodies(ServedContract contract, ServedOperation operation) {
        this.contract = contract;
        this.operation = operation;
    }

    boolean isJson() {
        return mediaType().equals("application/json");
    }

    String mediaType() {
        return operation.consumes().contains("application/json")
                ? "application/json"
                : operation.consumes().stream().findFirst().orElse("");
    }

    /** A body that is no JSON, or none. */
    String other() {
        return mediaType().isEmpty() ? "" : "x\n";
    }

    /** The first example, in the words of an office and with ids that its people know. */
    JsonNode example(UnaryOperator<String> localised, Harvest of) {
        JsonNode media = operation.node().path("requestBody").path("content").path(mediaType());
        JsonNode example = media.has("example")
                ? media.get("example")
                : media.path("examples")
                        .valueStream()
                        .map(one -> contract.resolved(one).path("value"))
                        .findFirst()
                        .orElse(JSON.createObjectNode());
        JsonNode local = JSON.readTree(localised.apply(example.toString()));
        for (String pointer : texts(local)) {
            if (Swaps.isId(local.at(pointer).asString())) {
                List<String> known = of.ids(collection(pointer.substring(pointer.lastIndexOf('/') + 1)));
                if (!known.isEmpty()) {
                    local = JSON.readTree(with(local, pointer, known.getFirst()));
                }
            }
        }
        return local;
    }

    /** Where texts stand. */
    static List<String> texts(JsonNode node) {
        List<String> found = new ArrayList<>();
        collect(node, "", found);
        return found;
    }

    /** What of theirs might stand in a field. */
    static Set<String> candidates(String field, String present, Harvest theirs) {
        Set<String> found = new LinkedHashSet<>();
        theirs.ids(collection(field)).stream().limit(MOST).forEach(found::add);
        if (found.isEmpty() || !Swaps.isId(present)) {
            theirs.values(field).stream()
                    .filter(value -> CODE.matcher(value).matches())
                    .limit(MOST)
                    .forEach(found::add);
        }
        return found;
    }

    static String with(JsonNode body, String pointer, String value) {
        JsonNode copy = body.deepCopy();
        int cut = pointer.lastIndexOf('/');
        String last = pointer.substring(cut + 1);
        switch (copy.at(pointer.substring(0, cut))) {
            case ObjectNode object -> object.set(last, JsonNodeFactory.instance.stringNode(value));
            case ArrayNode array -> array.set(Integer.parseInt(last), JsonNodeFactory.instance.stringNode(value));
            default -> throw new IllegalStateException("no place " + pointer);
        }
        return copy.toString();
    }

    /** {@code titleId} and {@code title} name one of {@code titles}. */
    private static String collection(String field) {
        return (field.endsWith("Id") ? field.substring(0, field.length() - 2) : field) + "s";
    }

    private static void collect(JsonNode node, String at, List<String> into) {
        if (node.isString()) {
            into.add(at);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at + "/" + i, into);
            }
        } else {
            node.forEachEntry((name, value) -> collect(value, at + "/" + name, into));
        }
    }
}
