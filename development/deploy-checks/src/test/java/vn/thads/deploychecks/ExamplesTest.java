package vn.thads.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples of PostgreSQL and Kafka bring what the chart names; their own kinds are not checked here. */
class ExamplesTest {
    private final Manifests rendered =
            new Manifests(Chart.OF_THE_SUITE.manifests(Chart.OF_THE_SUITE.example("cloudnativepg-strimzi.yaml")));

    private static final Path PLAN = Path.of("../../libraries/platform/src/main/resources/brokers.csv");

    private static List<JsonNode> example(String name) throws IOException {
        return Chart.documents(Files.readString(Chart.OF_THE_SUITE.example(name)));
    }

    @Test
    void every_service_finds_its_database_and_its_secrets() throws IOException {
        List<JsonNode> clusters = example("cloudnativepg.yaml");

        assertThat(clusters).hasSameSizeAs(rendered.ofKind("Deployment")).allSatisfy(cluster -> {
            String name = cluster.at("/metadata/name").asText();
            String database = cluster.at("/spec/bootstrap/initdb/database").asText();
            assertThat(cluster.at("/spec/bootstrap/initdb/owner").asText()).isEqualTo(database);
            assertThat(cluster.at("/spec/managed/roles/0/name").asText()).isEqualTo(database + "_run");
            assertThat(cluster.at("/spec/managed/roles/0/passwordSecret/name").asText())
                    .isEqualTo(name + "-run");
            assertThat(rendered.ofKind("Deployment"))
                    .as(name)
                    .filteredOn(deployment -> deployment
                            .toString()
                            .contains("jdbc:postgresql://" + name + "-rw:5432/" + database + "?sslmode=verify-full"))
                    .singleElement()
                    .satisfies(deployment -> assertThat(deployment.toString())
                            .contains("{\"name\":\"" + name + "-run\",\"key\":\"password\"}")
                            .doesNotContain("\"" + name + "-app\"")
                            .contains("\"secretName\":\"" + name + "-ca\""));
        });
    }

    @Test
    void every_service_finds_the_brokers() throws IOException {
        JsonNode kafka = example("strimzi.yaml").stream()
                .filter(one -> "Kafka".equals(one.path("kind").asText()))
                .findFirst()
                .orElseThrow();
        String brokers = kafka.at("/metadata/name").asText() + "-kafka-bootstrap:"
                + kafka.at("/spec/kafka/listeners/0/port").asInt();

        assertThat(rendered.ofKind("Deployment"))
                .allSatisfy(deployment -> assertThat(deployment.toString()).contains("\"" + brokers + "\""));
    }

    /** {@code thads.cases.v1 Write Describe} of each user, as Strimzi's users and as {@code brokers.csv} have it. */
    @Test
    void strimzi_gives_the_rights_of_the_plan_and_makes_its_topics() throws IOException {
        Set<String> planned = new TreeSet<>();
        Set<String> topics = new TreeSet<>();
        for (String line :
                Files.readAllLines(PLAN).subList(1, Files.readAllLines(PLAN).size())) {
            String[] right = line.split(",", -1);
            planned.add(right[0] + " " + right[2] + ("write".equals(right[1]) ? " Write" : " Read") + " Describe");
            topics.addAll(List.of(right[2], right[2] + ".dlq"));
            planned.add(right[0] + " " + right[0] + " Read");
            if ("read".equals(right[1])) {
                planned.add(right[0] + " " + right[2] + ".dlq Write Describe");
            }
        }
        Set<String> given = new TreeSet<>();
        Set<String> made = new TreeSet<>();
        for (JsonNode one : example("strimzi.yaml")) {
            String name = one.at("/metadata/name").asText();
            if ("KafkaTopic".equals(one.path("kind").asText())) {
                made.add(name);
            }
            for (JsonNode right : one.at("/spec/authorization/acls")) {
                String operations = Manifests.elements(right.path("operations"))
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" "));
                given.add(name + " " + right.at("/resource/name").asText() + " " + operations);
            }
        }

        assertThat(given).isEqualTo(planned);
        assertThat(made).isEqualTo(topics);
    }

    @Test
    void an_acknowledged_event_is_on_two_of_three_brokers() throws IOException {
        List<JsonNode> kafka = example("strimzi.yaml");

        assertThat(kafka)
                .anySatisfy(one -> assertThat(one.at("/spec/replicas").asInt()).isEqualTo(3));
        assertThat(kafka)
                .anySatisfy(one -> assertThat(one.at("/spec/kafka/config")
                                .path("min.insync.replicas")
                                .asInt())
                        .isEqualTo(2));
    }
}
