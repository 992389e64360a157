package vn.thads.deploychecks;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The chart of the suite, as Helm renders it.
 *
 * @param folder where it lies
 */
record Chart(Path folder) {
    static final Chart OF_THE_SUITE = new Chart(Path.of("../../deploy/helm/thads"));

    /** Oldest Kubernetes that the chart names. */
    private static final String KUBERNETES = "1.30.0";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    Path example(String name) {
        return folder.resolve("examples").resolve(name);
    }

    LintResult lint() {
        return new Helm(folder).lint().strict().call();
    }

    /** What is rendered with the chart's own values. */
    List<JsonNode> manifests() {
        return rendered(List.of(), Map.of());
    }

    /** What is rendered with a file of values over the chart's own. */
    List<JsonNode> manifests(Path values) {
        return rendered(List.of(values), Map.of());
    }

    /** What is rendered with single values over the chart's own. */
    List<JsonNode> manifests(Map<String, Object> values) {
        return rendered(List.of(), values);
    }

    private List<JsonNode> rendered(List<Path> files, Map<String, Object> values) {
        var command = new Helm(folder)
                .template()
                .withName("thads")
                .withNamespace("thads")
                .withKubeVersion(KUBERNETES);
        files.forEach(command::withValuesFile);
        values.forEach(command::set);
        return documents(command.call());
    }

    /**
     * A copy whose hooks are rendered like everything else: Helm's library leaves out of its answer what it would run as a hook.
     */
    Chart withHooksShown(Path copy) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path from : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(folder.relativize(from));
                Files.createDirectories(to.getParent());
                Files.writeString(to, Files.readString(from).replace("helm.sh/hook:", "shown.thads/hook:"));
            }
        }
        return new Chart(copy);
    }

    /** The documents of a YAML file; a key that stands twice is refused. */
    static List<JsonNode> documents(String yaml) {
        try (var all = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return all.readAll().stream().filter(JsonNode::isObject).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
