package vn.thads.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.KafkaBroker;

class SharedServersTest {
    private final SharedServers servers = SharedServers.running();

    @Test
    void a_service_finds_its_database_with_durable_commits() throws SQLException {
        var configuration = servers.configuration("cases");

        try (var connection = DriverManager.getConnection(
                        configuration.get("quarkus.datasource.jdbc.url"),
                        configuration.get("quarkus.datasource.username"),
                        configuration.get("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute("create extension pg_trgm; create extension unaccent");
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                var row = statement.executeQuery("show " + setting);
                row.next();
                assertThat(row.getString(1)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void every_topic_has_twelve_partitions() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers.kafka()))) {
            var topics =
                    admin.describeTopics(KafkaBroker.TOPICS).allTopicNames().get();

            assertThat(topics.values())
                    .hasSize(8)
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(12));
        }
    }

    @Test
    void what_is_told_of_rubbish_reaches_no_other_test() {
        String own = servers.configuration(SharedServers.FUZZED).get("kafka.bootstrap.servers");

        assertThat(servers.configuration("cases")).containsEntry("kafka.bootstrap.servers", servers.kafka());
        assertThat(own).isNotEqualTo(servers.kafka());
        assertThat(servers.configuration(SharedServers.FUZZED)).containsEntry("kafka.bootstrap.servers", own);
    }

    @Test
    void a_token_carries_the_claims_of_its_client() throws IOException {
        var payload = TestTokens.of("officer-709-1").split("\\.", -1)[1];

        var claims = new JsonMapper().readTree(Base64.getUrlDecoder().decode(payload));

        assertThat(claims.at("/iss").asText()).isEqualTo(servers.issuer());
        assertThat(claims.at("/sub").asText()).isEqualTo("officer-709-1");
        assertThat(claims.at("/aud/0").asText(claims.at("/aud").asText())).isEqualTo("thads");
        assertThat(claims.at("/groups/0").asText()).isEqualTo("enforcement-officer");
        assertThat(claims.at("/office").asText()).isEqualTo("709");
        assertThat(claims.at("/officer").asText()).isEqualTo("709-1");
    }

    @Test
    void asking_again_gives_the_same_servers() {
        assertThat(SharedServers.running()).isEqualTo(servers);
    }
}
