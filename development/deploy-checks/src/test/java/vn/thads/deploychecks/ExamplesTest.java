package vn.thads.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of PostgreSQL and Kafka bring what the chart names; their own kinds are not checked here. */
class ExamplesTest {
    private final Manifests rendered =
            new Manifests(Chart.OF_THE_SUITE.manifests(Chart.OF_THE_SUITE.example("cloudnativepg-strimzi.yaml")));

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
            assertThat(rendered.ofKind("Deployment"))
                    .as(name)
                    .filteredOn(deployment -> deployment
                            .toString()
                            .contains("jdbc:postgresql://" + name + "-rw:5432/" + database + "?sslmode=verify-full"))
                    .singleElement()
                    .satisfies(deployment -> assertThat(deployment.toString())
                            .contains("{\"name\":\"" + name + "-app\",\"key\":\"password\"}")
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
