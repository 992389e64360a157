package vn.thads.contractchecks.bombs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that cost a careless reader of JSON minutes or the memory. */
final class JsonBombs {
    private static final int LEVELS = 100_000;
    private static final int KEYS = 150_000;
    private static final int PAIRS = 14;
    private static final int DIGITS = 100_000;

    private JsonBombs() {}

    /**
     * Each by what is wrong with it.
     *
     * @param field a field that the operation knows
     */
    static Map<String, String> with(String field) {
        Map<String, String> bombs = new LinkedHashMap<>();
        bombs.put("a hundred thousand lists", "[".repeat(LEVELS) + "]".repeat(LEVELS));
        bombs.put("a hundred thousand objects", ("{\"" + field + "\":").repeat(LEVELS));
        bombs.put("a field of a hundred thousand lists", of(field, "[".repeat(LEVELS) + "]".repeat(LEVELS)));
        bombs.put(
                "many keys",
                keys(IntStream.range(0, KEYS).mapToObj(i -> "k" + i).toList()));
        bombs.put("keys that collide", keys(colliding()));
        bombs.put("a number larger than memory", of(field, "1e999999999"));
        bombs.put("a number of many digits", of(field, "9".repeat(DIGITS)));
        bombs.put("half a character", of(field, "\"\\ud800\"") + " ");
        bombs.put("the same key twice", "{\"" + field + "\":null,\"" + field + "\":null}");
        bombs.put("two documents", "{} {}");
        return bombs;
    }

    private static String of(String field, String value) {
        return "{\"" + field + "\":" + value + "}";
    }

    private static String keys(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\":1").collect(Collectors.joining(",", "{", "}"));
    }

    /** Names whose String hashes are all equal: "Aa" and "BB" collide, and so do all their combinations. */
    private static List<String> colliding() {
        List<String> names = List.of("");
        for (int i = 0; i < PAIRS; i++) {
            names = names.stream()
                    .flatMap(name -> List.of(name + "Aa", name + "BB").stream())
                    .toList();
        }
        return names;
    }
}
