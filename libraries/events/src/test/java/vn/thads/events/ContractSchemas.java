package vn.thads.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the JSON Schema (2020-12) of every event from its record; the descriptions are the record's own Javadoc. */
final class ContractSchemas {
    static final Path FOLDER = Path.of("src/main/resources/schemas");
    private static final Path SOURCES = Path.of("src/main/java/vn/thads/events");
    private static final Pattern RECORD =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record (\\w+)\\(", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("@param (\\w+)\\s+((?:(?!@param|\\*/).)*)", Pattern.DOTALL);

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Map<String, Map<String, String>> comments = readComments();

    /** File name of a type's schema: the type itself, with {@code .json}. */
    static String fileOf(String type) {
        return type + ".json";
    }

    String schemaOf(String type) {
        Class<?> event = EventTypes.classOf(type).orElseThrow();
        ObjectNode root = json.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:thads:" + type);
        root.put("title", event.getSimpleName());
        describe(event, root);
        try {
            return json.writeValueAsString(root) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(Class<?> type, ObjectNode schema) {
        Map<String, String> texts = comments.getOrDefault(type.getSimpleName(), Map.of());
        schema.put("description", texts.getOrDefault("", type.getSimpleName()));
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = json.createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = properties.putObject(component.getName());
            String text = texts.get(component.getName());
            if (text != null) {
                property.put("description", text);
            }
            fill(component.getGenericType(), property);
            if (!isNullable(component)) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
    }

    private void fill(Type type, ObjectNode schema) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            schema.put("type", "array");
            fill(list.getActualTypeArguments()[0], schema.putObject("items"));
        } else if (type instanceof Class<?> plain) {
            fillPlain(plain, schema);
        } else {
            throw new IllegalStateException("no schema for " + type);
        }
    }

    private void fillPlain(Class<?> type, ObjectNode schema) {
        if (type == String.class) {
            schema.put("type", "string");
        } else if (type == UUID.class) {
            schema.put("type", "string").put("format", "uuid");
        } else if (type == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else if (type == Instant.class) {
            schema.put("type", "string").put("format", "date-time");
        } else if (type == long.class || type == int.class || type == Integer.class) {
            schema.put("type", "integer");
        } else if (type == BigDecimal.class) {
            schema.put("type", "number");
        } else if (type == boolean.class) {
            schema.put("type", "boolean");
        } else if (type.isEnum()) {
            schema.put("type", "string");
            ArrayNode values = schema.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                values.add(constant.toString());
            }
        } else if (type.isRecord()) {
            // a nested record keeps the component's own description
            String own = schema.path("description").asText(null);
            describe(type, schema);
            if (own != null) {
                schema.put("description", own);
            }
        } else {
            throw new IllegalStateException("no schema for " + type);
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Map<String, String>> readComments() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        try (var files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Matcher found = RECORD.matcher(Files.readString(file));
                while (found.find()) {
                    all.put(found.group(2), texts(found.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Map<String, String> texts(String comment) {
        String plain = comment.replaceAll("(?m)^\\s*\\* ?", " ")
                .replaceAll("\\{@(?:code|link) #?([^}]*)}", "$1")
                .replace("<p>", "")
                .replaceAll("\\s+", " ")
                .strip();
        Map<String, String> texts = new TreeMap<>();
        int parameters = plain.indexOf("@param");
        texts.put("", parameters < 0 ? plain : plain.substring(0, parameters).strip());
        Matcher parameter = PARAMETER.matcher(plain);
        while (parameter.find()) {
            texts.put(parameter.group(1), parameter.group(2).strip());
        }
        return texts;
    }

    /** Writes the schemas anew after a contract has grown: run it from the module's folder and look at the difference. */
    public static void main(String[] arguments) throws IOException {
        var schemas = new ContractSchemas();
        Files.createDirectories(FOLDER);
        for (String type : EventTypes.all()) {
            Files.writeString(FOLDER.resolve(fileOf(type)), schemas.schemaOf(type));
        }
    }
}
