package vn.thads.contractchecks.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.thads.contractchecks.ServedContract;

/** Values that a schema allows, plain and at its edges. Whether one is really right is for the schema to say. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final LocalDate YEAR = LocalDate.of(2016, 10, 1);
    private static final List<String> EDGES_OF_TIME =
            List.of("0001-01-01", "1900-02-28", "2017-09-30", "2017-10-01", "2026-11-24", "9999-12-31");
    /** Text as people and as attackers write it. */
    private static final List<String> TEXTS = List.of(
            "Nguyễn Văn Mẫu",
            "Ấp Mẫu, xã Trường Tây, huyện Hoà Thành",
            "Nguyê\u0303n Va\u0306n Mâ\u0303u",
            "x",
            "0",
            "'; drop table event; --",
            "' or '1'='1",
            "%00%0d%0aSet-Cookie: a=b",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "../../../../etc/passwd",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "\r\nHTTP/1.1 200 OK",
            "\u001b[31mred",
            "\u202eđảo ngược",
            "\ud83d\udc68\u200d\u2696\ufe0f",
            "%_\\",
            "null",
            "undefined",
            "\ufeffBOM");

    private static final List<String> CODES = List.of(
            "709",
            "703",
            "72",
            "72-00",
            "709-1",
            "703-1",
            "TAND-709",
            "01",
            "06",
            "A",
            "B",
            "2017-01",
            "102",
            "12/2016/HS-ST",
            "ABC",
            "A_B");

    private final ServedContract contract;
    private final SplittableRandom random;
    private final Pool pool;

    Values(ServedContract contract, SplittableRandom random, Pool pool) {
        this.contract = contract;
        this.random = random;
        this.pool = pool;
    }

    JsonNode of(JsonNode schema, String name) {
        return of(schema, name, 0);
    }

    private JsonNode of(JsonNode given, String name, int depth) {
        JsonNode schema = contract.resolved(given);
        JsonNode choices = schema.has("anyOf") ? schema.get("anyOf") : schema.path("oneOf");
        if (!choices.isEmpty()) {
            return of(random.nextInt(5) == 0 ? choices.get(choices.size() - 1) : choices.get(0), name, depth);
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (!schema.path("enum").isEmpty()) {
            return any(schema.get("enum"));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer", "number" -> known(schema, name).orElseGet(() -> number(schema));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> known(schema, name).orElseGet(() -> NODES.stringNode(text(schema)));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        List<JsonNode> required = schema.path("required").valueStream().toList();
        schema.path("properties").forEachEntry((name, property) -> {
            boolean isRequired = required.contains(NODES.stringNode(name));
            if (isRequired || (depth < DEEPEST && random.nextBoolean())) {
                object.set(name, of(property, name, depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                String key = pool.value("key").map(JsonNode::asString).orElse("accepted");
                object.set(key, of(schema.get("additionalProperties"), key, depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name, int depth) {
        ArrayNode array = NODES.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int count = Math.min(least + random.nextInt(3), schema.path("maxItems").asInt(Integer.MAX_VALUE));
        for (int i = 0; i < count; i++) {
            array.add(of(schema.path("items"), name, depth + 1));
        }
        return array;
    }

    /** Half of the time what an answer or an example has shown under that name. */
    private Optional<JsonNode> known(JsonNode schema, String name) {
        return random.nextBoolean()
                ? pool.value(name)
                        .filter(value ->
                                contract.schemas().faults(schema, value).isEmpty())
                : Optional.empty();
    }

    private JsonNode number(JsonNode schema) {
        long least =
                schema.path("minimum").asLong(schema.path("exclusiveMinimum").asLong(-1_000));
        long most = schema.path("maximum").asLong(2_000_000);
        return NODES.numberNode(
                switch (random.nextInt(6)) {
                    case 0 -> least;
                    case 1 -> most;
                    case 2 -> 0L;
                    case 3 -> schema.has("maximum") ? most : Long.MAX_VALUE;
                    default -> least < most ? random.nextLong(least, most) : least;
                });
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" ->
                random.nextInt(8) == 0
                        ? any(EDGES_OF_TIME)
                        : YEAR.plusDays(random.nextInt(365)).toString();
            case "date-time" ->
                (random.nextInt(8) == 0 ? any(EDGES_OF_TIME) : YEAR.plusDays(random.nextInt(3_000))) + "T02:00:00Z";
            case "uuid" -> uuid();
            default -> schema.has("pattern") ? matching(schema.get("pattern").asString()) : free(schema);
        };
    }

    private String matching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        List<String> fitting = (random.nextInt(4) == 0 ? TEXTS : CODES)
                .stream().filter(text -> pattern.matcher(text).find()).toList();
        // What fits in none of ours is likely an alternative: its first one.
        return fitting.isEmpty() ? regex.replaceAll("[\\^$()?:]", "").split("\\|", 2)[0] : any(fitting);
    }

    private String free(JsonNode schema) {
        int longest = schema.path("maxLength").asInt(10_000);
        String text = random.nextInt(10) == 0 ? "Đ".repeat(longest) : random.nextBoolean() ? any(TEXTS) : any(CODES);
        return text.substring(0, Math.min(text.length(), longest));
    }

    String uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | Long.MIN_VALUE)
                .toString();
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private JsonNode any(JsonNode list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The type of a schema; of several, mostly the first. */
    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            List<String> types = type.valueStream().map(JsonNode::asString).toList();
            boolean isNull = random.nextInt(6) == 0 && types.contains("null");
            return isNull
                    ? "null"
                    : types.stream()
                            .filter(one -> !one.equals("null"))
                            .findFirst()
                            .orElse("null");
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }
}
