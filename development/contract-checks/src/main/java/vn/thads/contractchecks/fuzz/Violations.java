package vn.thads.contractchecks.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.thads.contractchecks.ServedContract;

/** Spoils a body at one place. */
final class Violations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NOT_JSON = List.of(
            "",
            "{",
            "}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{'a':1}",
            "[{]",
            "{}{}",
            "nul",
            "\u0000",
            "NaN",
            "// x\n{}",
            "{\"a\":\"\ud800\"}");
    private static final List<String> NOT_AN_OBJECT = List.of("null", "[]", "\"\"", "0", "true", "[{}]");
    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "\u00a0",
            "x",
            "\u0000",
            "không có",
            "2017-02-30",
            "20170216",
            "2017-2-1",
            "16/02/2017",
            "2017-02-16T00:00:00Z",
            "+12017-01-01",
            "-0001-01-01",
            "1-1-1-1-1",
            "yesterday",
            "NaN",
            "1e5");
    private static final List<Number> ODD_NUMBERS =
            List.of(-1, 0, 1.5, Long.MAX_VALUE, Long.MIN_VALUE, 1e15 + 1, Integer.MAX_VALUE + 1L);

    private final ServedContract contract;
    private final SplittableRandom random;

    Violations(ServedContract contract, SplittableRandom random) {
        this.contract = contract;
        this.random = random;
    }

    /** A text that is no body of that schema, if one is found. */
    Optional<String> spoil(JsonNode schema, JsonNode right) {
        switch (random.nextInt(12)) {
            case 0 -> {
                return Optional.of(any(NOT_JSON));
            }
            case 1 -> {
                return Optional.of(any(NOT_AN_OBJECT));
            }
            case 2 -> {
                int depth = 1 << random.nextInt(5, 15);
                return Optional.of("[".repeat(depth) + "]".repeat(depth));
            }
            default -> {
                for (int attempt = 0; attempt < 10; attempt++) {
                    JsonNode spoilt = spoilt(right.deepCopy());
                    if (!contract.schemas().faults(schema, spoilt).isEmpty()) {
                        return Optional.of(spoilt.toString());
                    }
                }
                return Optional.empty();
            }
        }
    }

    /** Anything but what the text of a parameter should be. */
    String oddText() {
        return any(ODD_TEXTS);
    }

    private JsonNode spoilt(JsonNode body) {
        List<JsonNode> containers = new ArrayList<>();
        collect(body, containers);
        if (containers.isEmpty()) {
            return odd(body);
        }
        switch (any(containers)) {
            case ObjectNode object -> spoil(object);
            case ArrayNode array -> spoil(array);
            default -> throw new IllegalStateException("neither object nor array");
        }
        return body;
    }

    private void spoil(ObjectNode object) {
        List<String> names = List.copyOf(object.propertyNames());
        int how = random.nextInt(5);
        if (how == 0 || names.isEmpty()) {
            object.put("khongCo", "x");
        } else if (how == 1) {
            object.remove(any(names));
        } else if (how == 2) {
            String name = any(names);
            object.set(name.toUpperCase(java.util.Locale.ROOT), object.get(name));
        } else {
            String name = any(names);
            object.set(name, odd(object.get(name)));
        }
    }

    private void spoil(ArrayNode array) {
        if (random.nextBoolean() || array.isEmpty()) {
            array.add(odd(NODES.nullNode()));
        } else {
            array.set(random.nextInt(array.size()), odd(array.get(0)));
        }
    }

    private JsonNode odd(JsonNode right) {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.arrayNode().add(right);
            case 3 -> NODES.objectNode();
            case 4 -> NODES.stringNode(right.isString() ? right.asString() + "x".repeat(10_000) : right.toString());
            case 5 -> number(any(ODD_NUMBERS));
            default -> NODES.stringNode(any(ODD_TEXTS));
        };
    }

    private static JsonNode number(Number number) {
        return number instanceof Double real
                ? NODES.numberNode(real.doubleValue())
                : NODES.numberNode(number.longValue());
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
