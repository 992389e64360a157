package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;
import vn.thads.localstack.Api;
import vn.thads.localstack.Service;

/** The images of docker-compose.yml, with the same servers: an officer comes, and his office takes a case. */
@Tag("containers")
class ContainersTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration START = Duration.ofMinutes(4);
    private static final Network NETWORK = Network.newNetwork();
    private static final GenericContainer<?> POSTGRES = withSecrets(server("postgres:18", "postgres"))
            .withEnv("POSTGRES_PASSWORD", "local")
            .withCopyFileToContainer(
                    shared("deploy/containers/postgres/databases.sh"), "/docker-entrypoint-initdb.d/databases.sh")
            .waitingFor(Wait.forSuccessfulCommand("pg_isready -h 127.0.0.1 -U postgres -d reporting")
                    .withStartupTimeout(START));
    private static final GenericContainer<?> KAFKA = server("apache/kafka:4.1.2", "kafka")
            .withEnv("KAFKA_NODE_ID", "1")
            .withEnv("KAFKA_PROCESS_ROLES", "broker,controller")
            .withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@kafka:9093")
            .withEnv("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER")
            .withEnv("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://:9093")
            .withEnv("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://kafka:9092")
            .withEnv("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT")
            .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
            .waitingFor(Wait.forSuccessfulCommand("bash -c 'exec 3<>/dev/tcp/127.0.0.1/9092'")
                    .withStartupTimeout(START));
    private static final GenericContainer<?> KEYCLOAK = server("quay.io/keycloak/keycloak:26.4.0", "keycloak")
            .withCommand("start-dev", "--import-realm")
            .withEnv("KC_HOSTNAME", "http://keycloak:8080")
            .withEnv("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true")
            .withEnv("KC_DB", "dev-mem")
            .withCopyFileToContainer(
                    shared("deploy/containers/keycloak/thads-realm.json"), "/opt/keycloak/data/import/thads-realm.json")
            .withExposedPorts(8080)
            .waitingFor(Wait.forHttp("/realms/thads/.well-known/openid-configuration")
                    .withStartupTimeout(START));
    private static final GenericContainer<?> OFFICERS = service("officer-service", "officers");
    private static final GenericContainer<?> CASES = service("case-service", "cases");

    @BeforeAll
    static void start() {
        Startables.deepStart(Stream.of(POSTGRES, KAFKA, KEYCLOAK)).join();
        Startables.deepStart(Stream.of(OFFICERS, CASES)).join();
    }

    @AfterAll
    static void stop() {
        Stream.of(CASES, OFFICERS, KEYCLOAK, KAFKA, POSTGRES).forEach(GenericContainer::stop);
        NETWORK.close();
    }

    @Test
    void the_images_take_an_officer_a_judgment_and_a_case() {
        try (var api = new Api(url(KEYCLOAK) + "/realms/thads/protocol/openid-connect/token")) {
            created(api.post(url(OFFICERS) + "/api/v1/officers", "hr-72", """
                {"code": "709-1", "name": "Nguyễn Văn Mẫu", "identityType": "CCCD", "identityNumber": "087084000999",
                 "birthDate": "1984-05-01", "grades": [{"grade": "CHV_SO_CAP", "from": "2012-01-01"}],
                 "postings": [{"office": "709", "role": "OFFICER", "kind": "APPOINTMENT", "from": "2012-01-01"}]}
                """, key()));
            var judgment = """
                {"office": "709", "number": "12/2016/HS-ST", "court": "TAND-709", "judgmentKind": "CRIMINAL",
                 "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "receivedOn": "2016-10-20"}
                """;
            JsonNode title = Awaitility.await("the office is known to case-service, by an event")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> api.post(url(CASES) + "/api/v1/titles", "court", judgment, key()), Api.Answer::isOk)
                    .body();
            var request = """
                {"titleId": "%s", "initiation": "EX_OFFICIO", "decidedOn": "2016-10-25", "officer": "709-1",
                 "parties": [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "Trần Thị Ví Dụ"},
                             {"ref": "p2", "roles": ["CREDITOR"], "kind": "STATE", "name": "Ngân sách nhà nước"}],
                 "obligations": [{"number": 1, "kind": "MONEY_FEE", "amount": 200000, "debtors": ["p1"], "creditors": ["p2"]}]}
                """.formatted(title.path("id").asText());

            Awaitility.await("the officer is known to case-service, by an event")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> created(api.post(url(CASES) + "/api/v1/cases", "head-709", request, key())));
        }
    }

    @Test
    void every_client_of_the_realm_logs_in_and_is_known_to_the_services() throws IOException {
        JsonNode realm = new JsonMapper()
                .readTree(ROOT.resolve("deploy/containers/keycloak/thads-realm.json")
                        .toFile());
        List<String> clients = StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("serviceAccountsEnabled").asBoolean())
                .map(client -> client.path("clientId").asText())
                .toList();

        try (var api = new Api(url(KEYCLOAK) + "/realms/thads/protocol/openid-connect/token")) {
            assertThat(clients).hasSizeGreaterThan(10).allSatisfy(client -> {
                assertThat(api.ask(url(OFFICERS) + "/api/v1/offices/709", client)
                                .status())
                        .as(client)
                        .isIn(200, 403);
                assertThat(api.ask(url(CASES) + "/api/v1/cases?office=709", client)
                                .status())
                        .as(client)
                        .isIn(200, 403);
            });
        }
    }

    private static JsonNode created(Api.Answer answer) {
        assertThat(answer.status()).as(answer.problem()).isEqualTo(201);
        return answer.body();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static GenericContainer<?> server(String image, String name) {
        return new GenericContainer<>(DockerImageName.parse(image))
                .withNetwork(NETWORK)
                .withNetworkAliases(name);
    }

    private static GenericContainer<?> service(String module, String database) {
        var image = new ImageFromDockerfile("thads/" + module, false)
                .withFileFromPath("Dockerfile", ROOT.resolve("deploy/containers/service.Dockerfile"))
                .withFileFromPath(
                        module + "/target/quarkus-app", ROOT.resolve(module).resolve("target/quarkus-app"))
                .withBuildArg("SERVICE", module);
        return new GenericContainer<>(image)
                .withNetwork(NETWORK)
                .withNetworkAliases(module)
                .withEnv("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/" + database)
                .withEnv("QUARKUS_DATASOURCE_USERNAME", database + "_run")
                .withEnv("QUARKUS_DATASOURCE_PASSWORD", "local")
                .withEnv("QUARKUS_FLYWAY_USERNAME", database)
                .withEnv("QUARKUS_FLYWAY_PASSWORD", "local")
                .withEnv("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092")
                .withEnv("QUARKUS_OIDC_AUTH_SERVER_URL", "http://keycloak:8080/realms/thads")
                .withExposedPorts(8080)
                .waitingFor(Wait.forHttp("/q/health/ready").withStartupTimeout(START));
    }

    /** The passwords of the two users of each database, as docker-compose.yml mounts them. */
    private static GenericContainer<?> withSecrets(GenericContainer<?> postgres) {
        for (Service service : Service.values()) {
            for (String user : List.of("database", "database-migration")) {
                postgres.withCopyToContainer(Transferable.of("local"), "/run/secrets/" + service.module() + "." + user);
            }
        }
        return postgres;
    }

    private static MountableFile shared(String file) {
        return MountableFile.forHostPath(ROOT.resolve(file));
    }

    private static String url(GenericContainer<?> container) {
        return "http://" + container.getHost() + ":" + container.getMappedPort(8080);
    }
}
