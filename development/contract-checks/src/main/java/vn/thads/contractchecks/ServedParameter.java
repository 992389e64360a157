package vn.thads.contractchecks;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param name its name
 * @param in {@code path}, {@code query} or {@code header}
 * @param required whether it must be given
 * @param schema what it may be, references resolved
 * @param examples values that the document shows
 */
public record ServedParameter(String name, String in, boolean required, JsonNode schema, List<String> examples) {
    public ServedParameter {
        examples = List.copyOf(examples);
    }

    static ServedParameter of(JsonNode node, ServedContract contract) {
        List<String> examples = new ArrayList<>();
        if (node.has("example")) {
            examples.add(text(node.get("example")));
        }
        node.path("examples").forEach(example -> examples.add(text(example.path("value"))));
        return new ServedParameter(
                node.path("name").asString(),
                node.path("in").asString(),
                node.path("required").asBoolean(false),
                contract.resolved(node.path("schema")),
                examples);
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
