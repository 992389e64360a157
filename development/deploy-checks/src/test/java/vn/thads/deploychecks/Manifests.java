package vn.thads.deploychecks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a chart renders, by kind and name.
 *
 * @param all every manifest
 */
record Manifests(List<JsonNode> all) {
    private static final Set<String> WITH_PODS = Set.of("Deployment", "Job");

    Manifests {
        all = List.copyOf(all);
    }

    /** A container and the manifest in which it stands. */
    record Container(JsonNode manifest, JsonNode pod, JsonNode container) {
        @Override
        public String toString() {
            return name(manifest) + "/" + container.path("name").asText();
        }

        Stream<JsonNode> environment() {
            return elements(container.path("env"));
        }
    }

    List<JsonNode> ofKind(String kind) {
        return all.stream()
                .filter(one -> kind.equals(one.path("kind").asText()))
                .toList();
    }

    List<String> names(String kind) {
        return ofKind(kind).stream()
                .map(one -> one.at("/metadata/name").asText())
                .sorted()
                .toList();
    }

    List<Container> containers() {
        return all.stream()
                .filter(one -> WITH_PODS.contains(one.path("kind").asText()))
                .flatMap(one -> {
                    JsonNode pod = one.at("/spec/template/spec");
                    return Stream.of("initContainers", "containers")
                            .flatMap(kind -> elements(pod.path(kind)))
                            .map(container -> new Container(one, pod, container));
                })
                .toList();
    }

    /** Whether a selector, such as {@code /spec/selector/matchLabels} of a budget, takes the pods of a deployment. */
    static boolean selects(JsonNode selector, JsonNode deployment) {
        JsonNode labels = deployment.at("/spec/template/metadata/labels");
        return !selector.isEmpty()
                && selector.propertyStream().allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    static String name(JsonNode manifest) {
        return manifest.path("kind").asText() + " "
                + manifest.at("/metadata/name").asText();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
