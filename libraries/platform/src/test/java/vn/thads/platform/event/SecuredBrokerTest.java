package vn.thads.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thads.localstack.Folders;
import vn.thads.localstack.FreePorts;
import vn.thads.localstack.KafkaBroker;
import vn.thads.localstack.KafkaListeners;
import vn.thads.localstack.ProcessGuard;
import vn.thads.localstack.testing.Certificates;

/** A real broker with TLS, SCRAM and rights: the job makes what the services need, and each client comes in by our settings alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredBrokerTest {
    private static final String CASES = "thads.cases.v1";
    private final Path folder = Path.of("target", "secured-broker").toAbsolutePath();
    private Certificates certificates = new Certificates(folder, folder, folder, folder);
    private String inside = "";
    private String clients = "";

    @BeforeAll
    void start() throws Exception {
        Folders.delete(folder);
        certificates = Certificates.make(folder.resolve("authority"));
        List<Integer> ports = FreePorts.take(3);
        KafkaBroker.startBare(
                folder.resolve("kafka"),
                KafkaListeners.secured(ports.get(0), ports.get(1), ports.get(2), certificates.keyStore()),
                folder.resolve("kafka.log"),
                ProcessGuard.start());
        inside = "127.0.0.1:" + ports.get(0);
        clients = "127.0.0.1:" + ports.get(1);
        Path passwords = Files.createDirectories(folder.resolve("passwords"));
        for (String service : BrokerPlan.ofTheSuite().services()) {
            Files.writeString(passwords.resolve(service), "s3cret of \"" + service + "\"\n");
        }

        var done = setup().run(Optional.of(passwords));

        assertThat(done).hasSize(3).last().asString().contains("rights given");
    }

    private BrokerSetup setup() {
        return new BrokerSetup(clients(Map.of("kafka.bootstrap.servers", inside)), shape(), BrokerPlan.ofTheSuite());
    }

    @AfterAll
    void clear() {
        Folders.delete(folder);
    }

    @Test
    void a_service_tells_its_topic_and_another_hears_it() throws Exception {
        var cases = as("case-service");
        try (var producer = cases.producer()) {
            producer.send(record(CASES)).get();
        }

        try (var consumer = as("complaint-service").groupConsumer("complaint-service", 10)) {
            consumer.subscribe(List.of(CASES));
            Awaitility.await("the event")
                    .until(() -> consumer.poll(Duration.ofMillis(200)).count() == 1);
        }
    }

    @Test
    void a_service_that_has_no_right_to_a_topic_is_refused() {
        try (var producer = as("officer-service").producer()) {
            assertThatThrownBy(() -> producer.send(record(CASES)).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void the_topics_are_kept_for_ever_and_made_once() throws Exception {
        var again = setup().run(Optional.empty());

        assertThat(again.getFirst()).isEqualTo("topics made: []");
        try (Admin admin = clients(Map.of("kafka.bootstrap.servers", inside)).admin()) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, CASES);
            var settings = Objects.requireNonNull(
                            admin.describeConfigs(Set.of(topic)).values().get(topic))
                    .get();
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("min.insync.replicas").value()).isEqualTo("1");
            assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .containsExactlyInAnyOrderElementsOf(BrokerPlan.ofTheSuite().accessControl());
            assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .extracting(AclBinding::entry)
                    .noneMatch(entry -> entry.principal().contains("*"));
        }
    }

    @Test
    void a_wrong_password_and_a_strange_authority_are_refused() {
        var wrong = new HashMap<>(settingsOf("case-service"));
        wrong.put("thads.kafka.password", "guessed");
        assertThatThrownBy(() -> ask(wrong)).hasCauseInstanceOf(SaslAuthenticationException.class);

        var strange = new HashMap<>(settingsOf("case-service"));
        strange.put(
                "thads.kafka.ca-file",
                Certificates.make(folder.resolve("strange")).authority().toString());
        assertThatThrownBy(() -> ask(strange)).hasCauseInstanceOf(SslAuthenticationException.class);
    }

    private static void ask(Map<String, String> settings) throws Exception {
        try (Admin admin = clients(settings).admin()) {
            admin.listTopics().names().get();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kafka.bootstrap.servers      | kafka            | kafka.bootstrap.servers is "kafka": name host:port
        thads.kafka.ca-file          | /none/ca.crt     | thads.kafka.ca-file is /none/ca.crt, which cannot be read
        thads.kafka.sasl-mechanism   | PLAIN            | thads.kafka.sasl-mechanism is "PLAIN": only SCRAM-SHA-512
        thads.kafka.user         | ''               | thads.kafka.user is not set, but thads.kafka.security-protocol is SASL_SSL
        thads.kafka.password         | ''               | thads.kafka.password is not set, but thads.kafka.security-protocol is SASL_SSL
        thads.kafka.security-protocol | SSL             | thads.kafka.user or thads.kafka.password is set, but
        thads.kafka.security-protocol | PLAINTEXT       | thads.kafka.ca-file is set, but thads.kafka.security-protocol is PLAINTEXT
        """)
    void what_contradicts_itself_is_refused_in_a_sentence(String name, String value, String sentence) {
        var settings = new HashMap<>(settingsOf("case-service"));
        settings.put(name, value);

        assertThatThrownBy(() -> clients(settings))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(sentence)
                .message()
                .doesNotContain("s3cret");
    }

    private KafkaClients as(String service) {
        return clients(settingsOf(service));
    }

    private Map<String, String> settingsOf(String service) {
        return Map.of(
                "kafka.bootstrap.servers",
                clients,
                "thads.kafka.security-protocol",
                "SASL_SSL",
                "thads.kafka.ca-file",
                certificates.authority().toString(),
                "thads.kafka.user",
                service,
                "thads.kafka.password",
                "s3cret of \"" + service + "\"");
    }

    private static KafkaClients clients(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .withMapping(KafkaSettings.class)
                .build();
        return new KafkaClients(
                settings.getOrDefault("kafka.bootstrap.servers", ""), config.getConfigMapping(KafkaSettings.class));
    }

    private static EventSettings shape() {
        return new SmallRyeConfigBuilder()
                .withMapping(EventSettings.class)
                .build()
                .getConfigMapping(EventSettings.class);
    }

    private static ProducerRecord<byte[], byte[]> record(String topic) {
        return new ProducerRecord<>(topic, "a".getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8));
    }
}
