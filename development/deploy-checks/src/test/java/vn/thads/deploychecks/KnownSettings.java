package vn.thads.deploychecks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Environment variables that the services read: settings of ours from the sources, Quarkus' from its own description. */
final class KnownSettings {
    private static final Path ROOT = Path.of("../..");
    private static final String DESCRIPTION = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    /** Where nothing is injected: a converter, a migration. */
    private static final Pattern ASKED = Pattern.compile("String KEY = \"(thads[.][^\"]+)\"");

    private static final Pattern MAPPED = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern PART = Pattern.compile("(?m)^    \\S+ (\\w+)\\(\\);");

    private KnownSettings() {}

    /** Of ours, such as {@code THADS_AUDIT_SIGNING_KEY}; those of Kafka's client that we name are among them. */
    static Set<String> ofTheSuite() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            INJECTED.matcher(text).results().forEach(found -> names.add(variable(found.group(1))));
            if (text.contains("getOptionalValue(KEY")) {
                ASKED.matcher(text).results().forEach(found -> names.add(variable(found.group(1))));
            }
            MAPPED.matcher(text)
                    .results()
                    .forEach(mapping -> PART.matcher(text)
                            .results()
                            .forEach(part -> names.add(variable(mapping.group(1) + "." + kebab(part.group(1))))));
        }
        return names;
    }

    /** Of Quarkus, where they can be set when a service starts. */
    static Set<String> ofQuarkus() throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL description :
                Collections.list(KnownSettings.class.getClassLoader().getResources(DESCRIPTION))) {
            try (var in = description.openStream()) {
                collect(new JsonMapper().readTree(in), names);
            }
        }
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        if ("RUN_TIME".equals(node.path("phase").asText())) {
            names.add(node.path("path").path("environmentVariable").asText());
        }
        node.forEach(part -> collect(part, names));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> services = Files.list(ROOT);
                Stream<Path> libraries = Files.list(ROOT.resolve("libraries"))) {
            List<Path> modules = Stream.concat(
                            services.filter(folder -> folder.toString().endsWith("-service")), libraries)
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            Set<Path> all = new TreeSet<>();
            for (Path module : modules) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
                }
            }
            return List.copyOf(all);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
