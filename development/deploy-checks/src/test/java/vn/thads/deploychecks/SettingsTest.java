package vn.thads.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of settings says of every setting what the code says; {@code -Dsettings.write=true} writes it anew. */
class SettingsTest {
    private static final Path PAGE = OwnSettings.ROOT.resolve("docs/operators/settings.md");
    private static final Path MEANINGS = Path.of("src/test/resources/settings.tsv");
    private static final Pattern OF_QUARKUS = Pattern.compile("\\bQUARKUS_[A-Z_]+");
    private static final Set<String> SERVICES =
            Set.of("all", "case-service", "officer-service", "complaint-service", "reporting-service");

    /**
     * A setting, as an operator reads of it.
     *
     * @param services who asks for it
     * @param vietnamese what it means
     * @param english what it means
     */
    private record Meaning(String services, String vietnamese, String english) {}

    private static SortedMap<String, Meaning> meanings() throws IOException {
        return Files.readAllLines(MEANINGS).stream()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(
                        part -> part[0],
                        part -> new Meaning(part[1], part[2], part[3]),
                        (one, other) -> {
                            throw new AssertionError("twice: " + one);
                        },
                        TreeMap::new));
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Settings of Quarkus that the compose file or the chart sets: whoever installs without them must know them. */
    private static Set<String> variablesOfQuarkus() throws IOException {
        Set<String> variables = new TreeSet<>();
        try (Stream<Path> templates = Files.list(OwnSettings.ROOT.resolve("deploy/helm/thads/templates"))) {
            for (Path file : Stream.concat(templates, Stream.of(OwnSettings.ROOT.resolve("docker-compose.yml")))
                    .toList()) {
                OF_QUARKUS.matcher(Files.readString(file)).results().forEach(one -> variables.add(one.group()));
            }
        }
        return variables;
    }

    @Test
    void every_setting_of_ours_and_every_one_that_an_installation_sets_has_a_meaning_in_both_languages()
            throws IOException {
        var meanings = meanings();
        Set<String> ours = OwnSettings.all().keySet();
        assertThat(ours).contains("thads.audit.sign-every", "thads.kafka.ca-file", "thads.keys.allow-local");

        assertThat(meanings.keySet().stream().filter(name -> !name.startsWith("quarkus.")))
                .as("ours, no more and no less")
                .containsExactlyElementsOf(ours);
        assertThat(meanings.keySet().stream()
                        .filter(name -> name.startsWith("quarkus."))
                        .map(SettingsTest::variable))
                .as("of Quarkus, what compose file and chart set")
                .containsExactlyInAnyOrderElementsOf(variablesOfQuarkus());
        assertThat(meanings.values()).allSatisfy(meaning -> {
            assertThat(meaning.vietnamese()).isNotBlank();
            assertThat(meaning.english()).isNotBlank().isNotEqualTo(meaning.vietnamese());
            assertThat(SERVICES).containsAll(List.of(meaning.services().split(", ")));
        });
    }

    @Test
    void the_page_is_as_the_code() throws IOException {
        String page = page();
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("write it anew: -Dtest=SettingsTest -Dsettings.write=true")
                .isEqualTo(page);
    }

    private static String page() throws IOException {
        Map<String, String> ours = OwnSettings.all();
        Map<String, String> shipped = OwnSettings.shippedDefaults();
        var page = new StringBuilder("""
            # Settings (cấu hình)

            Written by a test from the code (`SettingsTest`); change the code or the meanings beside that test, not this page.

            A setting is an environment variable, or a file of its name in the folder that `THADS_SECRETS_FOLDER` names (secrets belong there:
            `roles.md`). Other settings of Quarkus work too; those below are the ones that an installation needs. A value that does not fit stops the
            start with one line that names it. Durations are ISO 8601: `PT30S`, `P180D`.

            Cấu hình là biến môi trường, hoặc là tệp cùng tên trong thư mục mà `THADS_SECRETS_FOLDER` chỉ ra (bí mật phải đặt ở đó). Giá trị sai làm
            dịch vụ dừng ngay khi khởi động, với một dòng nói rõ sai ở đâu và sửa thế nào.

            | Name (tên) | Variable (biến môi trường) | Default (mặc định) | Ý nghĩa | Meaning | Service (dịch vụ) |
            |---|---|---|---|---|---|
            """);
        meanings()
                .forEach((name, meaning) -> page.append("| `%s` | `%s` | %s | %s | %s | %s |%n"
                        .formatted(
                                name,
                                variable(name),
                                code(ours.getOrDefault(name, shipped.getOrDefault(name, ""))),
                                meaning.vietnamese(),
                                meaning.english(),
                                meaning.services())));
        return page.toString();
    }

    private static String code(String value) {
        return value.isEmpty() ? "–" : "`" + value + "`";
    }
}
