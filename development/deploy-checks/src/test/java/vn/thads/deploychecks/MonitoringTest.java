package vn.thads.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards speak of metrics that the services have, and each alert of a page that says what to do. */
class MonitoringTest {
    private static final Path MONITORING = Path.of("../../deploy/monitoring");
    private static final Path RUNBOOKS = Path.of("../../docs/operators/runbooks.md");
    private static final Pattern METRIC = Pattern.compile("\\b(?:thads|http_server|agroal|jvm|process)_[a-z_]+\\b");

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        new YAMLMapper()
                .readTree(MONITORING.resolve("rules.yml").toFile())
                .path("groups")
                .forEach(group -> group.path("rules").forEach(alerts::add));
        return alerts;
    }

    private static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(MONITORING.resolve("grafana/dashboards"))) {
            return files.sorted().toList();
        }
    }

    private static Set<String> known() throws IOException {
        return Files.readAllLines(MONITORING.resolve("metrics.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> metricsIn(String expression) {
        return METRIC.matcher(expression).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    @Test
    void each_alert_speaks_of_metrics_that_the_services_have_and_has_a_runbook() throws IOException {
        Set<String> headings = Files.readAllLines(RUNBOOKS).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> "docs/operators/runbooks.md#" + line.substring(3).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(alerts()).hasSizeGreaterThan(20).allSatisfy(alert -> {
            assertThat(known()).containsAll(metricsIn(alert.path("expr").asText()));
            assertThat(headings).contains(alert.at("/annotations/runbook_url").asText());
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
        });
    }

    @Test
    void each_panel_shows_metrics_that_the_services_have() throws IOException {
        assertThat(dashboards()).hasSize(5).allSatisfy(file -> {
            JsonNode board = new ObjectMapper().readTree(file.toFile());
            assertThat(file).hasFileName(board.path("uid").asText() + ".json");
            assertThat(board.path("panels")).isNotEmpty().allSatisfy(panel -> {
                String expressions = panel.path("targets").toString();
                assertThat(known()).containsAll(metricsIn(expressions));
                assertThat(expressions).as("a metric or up").containsPattern("[a-z]+_[a-z_]+|up");
            });
        });
    }

    @Test
    void prometheus_takes_the_rules_and_each_alert_fires_when_it_should_and_no_sooner() throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool"))),
                "left out: promtool is not installed (package prometheus of Debian)");
        assertThat(promtool("check", "rules", "rules.yml")).contains("SUCCESS");
        assertThat(promtool("check", "config", "prometheus.yml")).contains("SUCCESS");
        assertThat(promtool("test", "rules", "rules_test.yml")).contains("SUCCESS");
        String cases = Files.readString(MONITORING.resolve("rules_test.yml"));
        assertThat(alerts())
                .allSatisfy(alert -> assertThat(cases)
                        .contains("- name: " + alert.path("alert").asText() + " fires")
                        .contains("- name: " + alert.path("alert").asText() + " quiet"));
    }

    private static String promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(MONITORING.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
