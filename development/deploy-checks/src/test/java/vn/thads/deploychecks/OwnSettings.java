package vn.thads.deploychecks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Settings that our code asks for, with their defaults, as its sources say. */
final class OwnSettings {
    static final Path ROOT = Path.of("../..");
    private static final List<String> MODULES =
            List.of("libraries/platform", "case-service", "officer-service", "complaint-service", "reporting-service");

    private static final Pattern INJECTED = Pattern.compile(
            "@ConfigProperty\\(\\s*name = \"([^\"]+)\"(?:,\\s*defaultValue = (?:\"([^\"]*)\"|(LOCAL_KEY)))?");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern PART =
            Pattern.compile("(?m)(?:^    @WithDefault\\(\"([^\"]*)\"\\)\\s+)?^    [A-Z<>a-z]+ (\\w+)\\(\\);");
    private static final Pattern NAMED = Pattern.compile("String [A-Z]+ = \"(thads\\.[a-z.-]+)\"");
    private static final Pattern ASKED = Pattern.compile("getOptionalValue\\(\\s*\"([^\"]+)\"");

    private OwnSettings() {}

    /** Name and default; an empty one where there is none. */
    static SortedMap<String, String> all() throws IOException {
        var found = new TreeMap<String, String>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    collect(Files.readString(file), found);
                }
            }
        }
        found.keySet().removeIf(name -> !name.startsWith("thads.") && !name.startsWith("kafka."));
        shippedDefaults().forEach((name, value) -> found.replace(name, value));
        return found;
    }

    private static void collect(String text, Map<String, String> found) {
        INJECTED.matcher(text).results().forEach(one -> note(found, one.group(1), isLocal(one) ? "" : one.group(2)));
        MAPPING.matcher(text)
                .results()
                .forEach(mapping -> PART.matcher(text)
                        .results()
                        .forEach(part -> note(found, mapping.group(1) + "." + kebab(part.group(2)), part.group(1))));
        if (text.contains("getOptionalValue(") || text.contains("implements ConfigSourceFactory")) {
            NAMED.matcher(text).results().forEach(one -> note(found, one.group(1), null));
            ASKED.matcher(text).results().forEach(one -> note(found, one.group(1), null));
        }
    }

    private static boolean isLocal(MatchResult one) {
        return one.group(3) != null;
    }

    private static void note(Map<String, String> found, String name, @org.jspecify.annotations.Nullable String value) {
        found.merge(name, value == null ? "" : value, (one, other) -> one.isEmpty() ? other : one);
    }

    /** Of every service; where a service says otherwise it is not for operators. */
    static Map<String, String> shippedDefaults() throws IOException {
        var shipped = new Properties();
        try (var in = Files.newBufferedReader(
                ROOT.resolve("libraries/platform/src/main/resources/META-INF/microprofile-config.properties"))) {
            shipped.load(in);
        }
        var defaults = new TreeMap<String, String>();
        shipped.forEach((name, value) -> defaults.put(name.toString(), value.toString()));
        return defaults;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
