package vn.thads.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are wrong are refused before anything is rendered, in a sentence that names the value. */
class WrongValuesTest {
    private static final String TYPICAL = "services.case-service.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        services.case-service.database.host       | ``       | services.case-service.database.host is empty: name the host of its PostgreSQL
        services.case-service.database.name       | ``       | services.case-service.database.name is empty: name its database
        services.case-service.database.secretName | ``       | services.case-service.database.secretName is empty: name the Secret
        services.case-service.database.password   | secret   | additional properties 'password' not allowed
        services.case-service.replica             | 3        | additional properties 'replica' not allowed
        services.case-service.replicas            | 0        | services.case-service would have 0 replicas: at least 1
        services.judge-service.enabled            | true     | additional properties 'judge-service' not allowed
        defaults.replicas                         | many     | got string, want integer
        defaults.autoscaling.targetCpuPercent     | 0        | minimum: got 0, want 1
        defaults.settings.QUARKUS_OIDC_CREDENTIALS_SECRET | x | which is a secret: put it into a Secret and name that
        database.sslMode                          | verify-full | services.case-service.database.caSecretName is empty
        kafka.bootstrapServers                    | ``       | kafka.bootstrapServers is "": name host:port of one or more brokers
        kafka.bootstrapServers                    | broker   | kafka.bootstrapServers is "broker": name host:port
        kafka.replication                         | 0        | kafka.replication is 0: at least 1
        kafka.minInSyncReplicas                   | 4        | kafka.minInSyncReplicas is 4: at least 1 and no more than kafka.replication, which is 3
        kafka.securityProtocol                    | TLS      | value must be one of
        kafka.setup.enabled                       | true     | kafka.setup.user or kafka.setup.secretName is empty
        services.case-service.kafkaSecretName     | ``       | services.case-service.kafkaSecretName is empty: kafka.securityProtocol SASL_SSL needs
        oidc.authServerUrl                        | keycloak | oidc.authServerUrl is "keycloak": name the issuer's address
        traces.collector                          | jaeger   | traces.collector is "jaeger": name the collector's address
        keys.audit.secretName                     | ``       | keys.audit.secretName is empty: name the Secret that holds the key
        image.tag                                 | latest   | image.tag is latest: name the version
        ingress.enabled                           | true     | ingress.tlsSecretName is empty: name the Secret with the certificate
        """)
    void a_wrong_value_is_refused(String name, String value, String sentence) {
        assertThatThrownBy(() -> Chart.OF_THE_SUITE.manifests(Map.of(name, value)))
                .hasMessageContaining(sentence);
    }

    @Test
    void replicas_from_three_to_two_are_refused() {
        Map<String, Object> values = Map.of(
                "defaults.autoscaling.enabled", true,
                "defaults.autoscaling.minReplicas", 3,
                "defaults.autoscaling.maxReplicas", 2);

        assertThatThrownBy(() -> Chart.OF_THE_SUITE.manifests(values))
                .hasMessageContaining(
                        "goes from 3 to 2 replicas: minReplicas is at least 1 and no more than maxReplicas");
    }

    @Test
    void a_container_without_bounds_is_refused() {
        Map<String, Object> values = Map.of("defaults.resources.limits.memory", "");

        assertThatThrownBy(() -> Chart.OF_THE_SUITE.manifests(values))
                .hasMessageContaining("has no resources.limits.memory: every container has requests and limits");
    }

    @Test
    void one_replica_is_enough() {
        List<JsonNode> manifests = Chart.OF_THE_SUITE.manifests(Map.of(TYPICAL + "replicas", 1));

        assertThat(new Manifests(manifests).ofKind("Deployment"))
                .filteredOn(one -> Manifests.name(one).endsWith("case-service"))
                .allSatisfy(one -> assertThat(one.at("/spec/replicas").asInt()).isEqualTo(1));
    }

    @Test
    void a_service_that_is_left_out_leaves_nothing_behind() {
        List<JsonNode> manifests = Chart.OF_THE_SUITE.manifests(Map.of(TYPICAL + "enabled", false));

        assertThat(manifests)
                .isNotEmpty()
                .noneSatisfy(one -> assertThat(Manifests.name(one)).contains("case-service"));
    }
}
