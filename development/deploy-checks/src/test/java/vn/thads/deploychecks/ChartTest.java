package vn.thads.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chart renders what Kubernetes takes and what an operator may rely on, with its own values and with the full example. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartTest {
    private static final List<String> SERVICES = List.of(
            "thads-case-service", "thads-complaint-service", "thads-officer-service", "thads-reporting-service");

    /** The image's own variable, which its start command reads. */
    private static final Set<String> OF_THE_IMAGE = Set.of("JAVA_OPTIONS");

    private Manifests byItself = new Manifests(List.of());
    private Manifests inFull = new Manifests(List.of());

    private enum Values {
        OF_ITS_OWN,
        OF_THE_EXAMPLE
    }

    @BeforeAll
    void render(@TempDir Path copy) throws IOException {
        var chart = Chart.OF_THE_SUITE.withHooksShown(copy);
        byItself = new Manifests(chart.manifests());
        inFull = new Manifests(chart.manifests(chart.example("cloudnativepg-strimzi.yaml")));
    }

    private Manifests rendered(Values values) {
        return values == Values.OF_ITS_OWN ? byItself : inFull;
    }

    @Test
    void helm_finds_no_fault() {
        var lint = Chart.OF_THE_SUITE.lint();

        assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void kubernetes_knows_every_field(Values values) {
        assertThat(rendered(values).all())
                .allSatisfy(manifest -> assertThat(KubernetesModel.read(manifest))
                        .as("%s", Manifests.name(manifest))
                        .isNotNull());
    }

    @Test
    void a_field_that_kubernetes_does_not_know_would_be_noticed() {
        ObjectNode deployment = byItself.ofKind("Deployment").getFirst().deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).put("readinesProbe", "a slip of the pen");

        assertThatThrownBy(() -> KubernetesModel.read(deployment)).isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void a_number_where_a_text_belongs_would_be_noticed() {
        ObjectNode deployment = byItself.ofKind("Deployment").getFirst().deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0/env/0")).put("value", 8080);

        assertThatThrownBy(() -> KubernetesModel.read(deployment)).hasMessageContaining("Cannot coerce");
    }

    @ParameterizedTest
    @EnumSource
    void every_service_has_what_a_service_needs(Values values) {
        var all = rendered(values);

        for (String kind : List.of("Deployment", "Service", "PodDisruptionBudget")) {
            assertThat(all.names(kind)).as(kind).isEqualTo(SERVICES);
        }
        assertThat(all.names("NetworkPolicy")).containsAll(SERVICES).contains("thads-migration");
        assertThat(all.names("Job"))
                .isEqualTo(SERVICES.stream().map(name -> name + "-migration").toList());
        assertThat(all.ofKind("Deployment")).allSatisfy(deployment -> {
            assertThat(selecting(all, "PodDisruptionBudget", "/spec/selector/matchLabels", deployment))
                    .hasSize(1);
            assertThat(selecting(all, "NetworkPolicy", "/spec/podSelector/matchLabels", deployment))
                    .hasSize(1);
            assertThat(selecting(all, "Service", "/spec/selector", deployment)).hasSize(1);
            assertThat(deployment.at("/spec/template/spec/topologySpreadConstraints"))
                    .hasSize(2);
        });
    }

    private static List<String> selecting(Manifests all, String kind, String selector, JsonNode deployment) {
        return all.ofKind(kind).stream()
                .filter(one -> Manifests.selects(one.at(selector), deployment))
                .map(Manifests::name)
                .toList();
    }

    @Test
    void the_example_also_scales_is_called_from_outside_and_is_watched() {
        assertThat(byItself.names("Ingress")).isEmpty();
        assertThat(inFull.names("Ingress")).isEqualTo(SERVICES);
        assertThat(inFull.names("ServiceMonitor")).isEqualTo(SERVICES);
        assertThat(inFull.names("HorizontalPodAutoscaler")).containsExactly("thads-case-service");
        assertThat(inFull.ofKind("Deployment"))
                .filteredOn(one -> !one.at("/spec").has("replicas"))
                .as("the autoscaler alone says how many replicas there are")
                .extracting(Manifests::name)
                .containsExactly("Deployment thads-case-service");
        assertThat(inFull.ofKind("Ingress"))
                .allSatisfy(ingress -> assertThat(ingress.toString())
                        .as("health and metrics stay inside")
                        .doesNotContain("\"/q")
                        .doesNotContain("\"path\":\"/\""));
    }

    @ParameterizedTest
    @EnumSource
    void containers_may_do_nothing_but_their_work(Values values) {
        assertThat(rendered(values).containers()).hasSize(8).allSatisfy(one -> {
            JsonNode container = one.container();
            JsonNode security = container.path("securityContext");
            assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.path("privileged").asBoolean(true)).isFalse();
            assertThat(security.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(security.at("/capabilities/add").isMissingNode()).isTrue();
            assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(one.pod().at("/securityContext/runAsNonRoot").asBoolean())
                    .isTrue();
            assertThat(one.pod().at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(one.pod().path("automountServiceAccountToken").asBoolean(true))
                    .isFalse();
            assertThat(Manifests.elements(container.path("volumeMounts"))
                            .filter(mount -> !mount.path("readOnly").asBoolean())
                            .map(mount -> mount.path("mountPath").asText()))
                    .as("where it may write")
                    .containsExactly("/tmp");
            assertThat(Manifests.elements(one.pod().path("volumes"))
                            .filter(volume -> volume.has("emptyDir"))
                            .map(volume -> volume.path("name").asText()))
                    .containsExactly("tmp");
        });
    }

    @ParameterizedTest
    @EnumSource
    void containers_have_bounds_and_a_version(Values values) {
        assertThat(rendered(values).containers()).allSatisfy(one -> {
            for (String amount : List.of("cpu", "memory")) {
                assertThat(one.container().at("/resources/requests/" + amount).asText())
                        .isNotEmpty();
                assertThat(one.container().at("/resources/limits/" + amount).asText())
                        .isNotEmpty();
            }
            assertThat(one.container().path("image").asText())
                    .matches(".+:[0-9][^:/]*")
                    .doesNotEndWith("latest");
        });
    }

    @ParameterizedTest
    @EnumSource
    void services_are_asked_whether_they_started_live_and_are_ready(Values values) {
        assertThat(rendered(values).ofKind("Deployment")).allSatisfy(deployment -> {
            JsonNode container = deployment.at("/spec/template/spec/containers/0");
            assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
            assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
            assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_variable_is_a_setting_that_can_be_set_at_the_start(Values values) throws IOException {
        var known = new TreeSet<>(KnownSettings.ofTheSuite());
        assertThat(known).contains("THADS_AUDIT_SIGN_EVERY", "THADS_EVENTS_BATCH_RECORDS", "THADS_IDENTITY_KEY");
        known.addAll(KnownSettings.ofQuarkus());
        assertThat(known).contains("QUARKUS_HTTP_PORT").doesNotContain("QUARKUS_DATASOURCE_DB_KIND");
        known.addAll(OF_THE_IMAGE);

        assertThat(rendered(values).containers())
                .allSatisfy(one -> assertThat(one.environment()
                                .map(variable -> variable.path("name").asText()))
                        .doesNotHaveDuplicates()
                        .isSubsetOf(known));
    }

    @ParameterizedTest
    @EnumSource
    void secrets_are_named_and_never_written(Values values) {
        assertThat(rendered(values).containers())
                .allSatisfy(one -> assertThat(one.environment()
                                .filter(variable ->
                                        variable.path("name").asText().matches(".*(PASSWORD|SECRET|_KEY|USERNAME)")))
                        .isNotEmpty()
                        .allSatisfy(variable -> {
                            assertThat(variable.has("value")).isFalse();
                            assertThat(variable.at("/valueFrom/secretKeyRef/name")
                                            .asText())
                                    .isNotEmpty();
                        }));
    }

    @ParameterizedTest
    @EnumSource
    void schemas_are_migrated_once_before_the_services_start(Values values) {
        var all = rendered(values);

        assertThat(all.ofKind("Job")).allSatisfy(job -> {
            assertThat(job.at("/metadata/annotations").toString()).contains("pre-install,pre-upgrade");
            assertThat(variable(job, "QUARKUS_INIT_AND_EXIT")).isEqualTo("true");
            assertThat(variable(job, "QUARKUS_FLYWAY_MIGRATE_AT_START")).isEqualTo("true");
        });
        assertThat(all.ofKind("Deployment"))
                .allSatisfy(deployment -> assertThat(variable(deployment, "QUARKUS_FLYWAY_MIGRATE_AT_START"))
                        .isEqualTo("false"));
    }

    @ParameterizedTest
    @EnumSource
    void the_role_that_runs_is_another_than_the_one_that_migrates(Values values) {
        var all = rendered(values);

        assertThat(all.ofKind("Job"))
                .allSatisfy(job -> assertThat(secret(job, "QUARKUS_FLYWAY_PASSWORD"))
                        .endsWith("-app")
                        .isNotEqualTo(secret(job, "QUARKUS_DATASOURCE_PASSWORD")));
        assertThat(all.ofKind("Deployment")).allSatisfy(deployment -> {
            assertThat(secret(deployment, "QUARKUS_DATASOURCE_PASSWORD")).endsWith("-run");
            assertThat(secret(deployment, "QUARKUS_FLYWAY_PASSWORD")).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_service_logs_in_to_the_brokers_by_tls(Values values) {
        assertThat(rendered(values).ofKind("Deployment")).allSatisfy(deployment -> {
            assertThat(variable(deployment, "THADS_KAFKA_SECURITY_PROTOCOL")).isEqualTo("SASL_SSL");
            String user = variable(deployment, "THADS_KAFKA_USER");
            assertThat(Manifests.name(deployment)).endsWith(user);
            assertThat(secret(deployment, "THADS_KAFKA_PASSWORD")).isEqualTo(user);
            assertThat(variable(deployment, "THADS_KAFKA_CA_FILE")).isEqualTo("/etc/thads/kafka-ca/ca.crt");
        });
    }

    @Test
    void a_job_makes_topics_and_gives_rights_where_no_operator_of_the_brokers_does(@TempDir Path copy)
            throws IOException {
        Map<String, Object> values = Map.of(
                "kafka.setup.enabled", true, "kafka.setup.user", "admin", "kafka.setup.secretName", "kafka-admin");

        List<JsonNode> all = Chart.OF_THE_SUITE.withHooksShown(copy).manifests(values);

        assertThat(new Manifests(all).ofKind("Job"))
                .filteredOn(job -> Manifests.name(job).endsWith("kafka-setup"))
                .singleElement()
                .satisfies(job -> {
                    assertThat(KubernetesModel.read(job)).isNotNull();
                    assertThat(variable(job, "THADS_KAFKA_USER")).isEqualTo("admin");
                    assertThat(secret(job, "THADS_KAFKA_PASSWORD")).isEqualTo("kafka-admin");
                    assertThat(secret(job, "QUARKUS_DATASOURCE_PASSWORD")).isEmpty();
                });
    }

    private static String secret(JsonNode manifest, String name) {
        return Manifests.elements(manifest.at("/spec/template/spec/containers/0/env"))
                .filter(one -> name.equals(one.path("name").asText()))
                .map(one -> one.at("/valueFrom/secretKeyRef/name").asText())
                .findFirst()
                .orElse("");
    }

    @Test
    void without_the_job_each_service_migrates_when_it_starts() {
        var all = new Manifests(Chart.OF_THE_SUITE.manifests(Map.of("migration.enabled", false)));

        assertThat(all.ofKind("Deployment"))
                .hasSameSizeAs(SERVICES)
                .allSatisfy(deployment -> assertThat(variable(deployment, "QUARKUS_FLYWAY_MIGRATE_AT_START"))
                        .isEqualTo("true"));
    }

    private static String variable(JsonNode manifest, String name) {
        return Manifests.elements(manifest.at("/spec/template/spec/containers/0/env"))
                .filter(one -> name.equals(one.path("name").asText()))
                .map(one -> one.path("value").asText())
                .findFirst()
                .orElse("");
    }
}
