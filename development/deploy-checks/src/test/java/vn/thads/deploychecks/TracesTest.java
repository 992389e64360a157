package vn.thads.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The way of traces from the services to a collector, where an operator names one. */
class TracesTest {
    private static final Path ROOT = Path.of("../..");
    private static final String COLLECTOR = "THADS_TRACES_COLLECTOR";
    private static final Pattern SAID = Pattern.compile("(?:setAttribute|count)\\(\"([a-z._]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z._]+)\"");

    private static JsonNode yaml(String path) throws IOException {
        return new YAMLMapper().readTree(ROOT.resolve(path).toFile());
    }

    private static Set<String> found(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(one -> found.add(one.group(1)));
        return found;
    }

    private static List<String> names(JsonNode list) {
        return Manifests.elements(list).map(JsonNode::asText).toList();
    }

    @Test
    void the_chart_names_the_collector_and_lets_its_services_reach_it() {
        var all = new Manifests(
                Chart.OF_THE_SUITE.manifests(Map.of("traces.collector", "http://collector.monitoring:4318")));

        assertThat(all.ofKind("Deployment"))
                .hasSize(4)
                .allSatisfy(deployment -> assertThat(deployment.toString())
                        .contains("{\"name\":\"" + COLLECTOR + "\",\"value\":\"http://collector.monitoring:4318\"}"));
        assertThat(all.ofKind("NetworkPolicy"))
                .filteredOn(policy -> Manifests.name(policy).endsWith("-service"))
                .hasSize(4)
                .allSatisfy(policy ->
                        assertThat(policy.at("/spec/egress").toString()).contains("\"port\":4318"));
    }

    @Test
    void without_a_collector_nothing_goes_anywhere() {
        assertThat(Chart.OF_THE_SUITE.manifests())
                .allSatisfy(manifest -> assertThat(manifest.toString())
                        .doesNotContain(COLLECTOR)
                        .doesNotContain("4318"));
    }

    @Test
    void the_collector_joins_what_it_has_and_has_what_it_joins() throws IOException {
        JsonNode collector = yaml("deploy/monitoring/collector.yml");
        JsonNode pipeline = collector.at("/service/pipelines/traces");

        for (String part : List.of("receivers", "processors", "exporters")) {
            assertThat(names(pipeline.path(part)))
                    .as(part)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(List.copyOf(collector.path(part).properties().stream()
                            .map(Map.Entry::getKey)
                            .toList()));
        }
    }

    @Test
    void the_collector_lets_through_what_our_spans_say_and_nothing_else() throws IOException {
        var said = new TreeSet<String>();
        for (String module : List.of(
                "libraries/platform", "case-service", "officer-service", "complaint-service", "reporting-service")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    String text = Files.readString(file);
                    if (text.contains("vn.thads.platform.trace")) {
                        said.addAll(found(SAID, text));
                    }
                }
            }
        }

        String statement = yaml("deploy/monitoring/collector.yml")
                .at("/processors/transform/trace_statements/0/statements/0")
                .asText();
        assertThat(statement).startsWith("keep_keys(attributes, [");
        assertThat(said).contains("http.route", "thads.events").isEqualTo(found(QUOTED, statement));
    }

    @Test
    void the_compose_file_has_a_collector_and_the_way_to_it() throws IOException {
        JsonNode compose = yaml("docker-compose.yml");
        String listening = yaml("deploy/monitoring/collector.yml")
                .at("/receivers/otlp/protocols/http/endpoint")
                .asText();
        String port = listening.substring(listening.lastIndexOf(':'));

        assertThat(compose.at("/x-environment/" + COLLECTOR).asText()).isEqualTo("${" + COLLECTOR + ":-}");
        assertThat(names(compose.at("/services/collector/profiles"))).containsExactly("monitoring");
        assertThat(names(compose.at("/services/collector/volumes")))
                .containsExactly("./deploy/monitoring/collector.yml:/etc/collector.yml:ro");
        assertThat(compose.at("/services/jaeger/image").asText()).matches(".+:[0-9].*");
        assertThat(Files.readString(ROOT.resolve(".env.example"))).contains("http://collector" + port);
        assertThat(Files.readString(ROOT.resolve("docs/operators/monitor.md")))
                .contains(COLLECTOR + "=http://collector" + port);
    }
}
