package vn.thads.contractchecks;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of a document as JSON Schema 2020-12, each compiled once.
 *
 * <p>Closed: an object that names its properties has no others, unless its schema says what further ones may be. OpenAPI leaves
 * it open, and a field that nobody documented would pass for ever.
 */
public final class ClosedSchemas {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";
    private static final JsonMapper JSON = new JsonMapper();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final ConcurrentHashMap<String, Schema> compiled = new ConcurrentHashMap<>();
    private final JsonNode definitions;

    ClosedSchemas(JsonNode document) {
        definitions = closed(document.path("components").path("schemas"));
    }

    /** What is wrong with a JSON text, in sentences; empty if it keeps to the schema. */
    public List<String> faults(JsonNode schema, String json) {
        try {
            JSON.readTree(json);
        } catch (JacksonException e) {
            return List.of("is no JSON: " + json);
        }
        return compiled(schema).validate(json, InputFormat.JSON).stream()
                .map(error -> "%s: %s".formatted(error.getInstanceLocation(), error.getMessage()))
                .toList();
    }

    /** The same for a value that was read already. */
    public List<String> faults(JsonNode schema, JsonNode value) {
        return compiled(schema).validate(value).stream()
                .map(error -> "%s: %s".formatted(error.getInstanceLocation(), error.getMessage()))
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        return compiled.computeIfAbsent(schema.toString(), text -> {
            JsonNode root = closed(schema);
            if (root instanceof ObjectNode object) {
                object.set("$defs", definitions);
            }
            return registry.getSchema(root);
        });
    }

    private static JsonNode closed(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object) {
            // Examples are no schemas, whatever they look like.
            object.remove(List.of("example", "examples", "default"));
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            if (object.path("$ref").isString()) {
                object.put("$ref", object.get("$ref").asString().replace(COMPONENTS, DEFINITIONS));
            }
        }
        node.forEach(ClosedSchemas::close);
    }
}
