package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.FreePorts;
import vn.thads.localstack.PostgresServer;
import vn.thads.localstack.Service;

/** A start that cannot succeed ends at once, with one line that says what is wrong and how to mend it, and no trace. */
class StartRefusedTest {
    private static final Path JAR =
            Path.of("../../case-service/target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final long LIMIT_SECONDS = 90;

    private final SmallYear year = SmallYear.running();

    /** A replica of case-service beside the running one, with keys of its own, that neither migrates nor publishes. */
    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(FreePorts.take(1).getFirst()));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", year.stack().jdbcUrl(Service.CASE));
        settings.put("QUARKUS_DATASOURCE_USERNAME", Service.CASE.database());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", PostgresServer.PASSWORD);
        settings.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        settings.put("QUARKUS_FLYWAY_CONNECT_RETRIES", "0");
        settings.put("KAFKA_BOOTSTRAP_SERVERS", year.stack().bootstrapServers());
        settings.put("THADS_EVENTS_ENABLED", "false");
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", year.stack().issuerUrl());
        settings.put("THADS_KEYS_ALLOW_LOCAL", "true");
        return settings;
    }

    private void refused(Map<String, String> otherwise, String vietnamese, String english)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("thads-start", ".log");
        try {
            var builder = new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                            "-Dstderr.encoding=UTF-8",
                            "-jar",
                            JAR.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(settings());
            builder.environment().putAll(otherwise);
            Process start = builder.start();
            try {
                assertThat(start.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                        .as("it ended: %s", Files.readString(log))
                        .isTrue();
            } finally {
                start.destroyForcibly().waitFor();
            }
            String said = Files.readString(log);
            assertThat(start.exitValue()).as(said).isEqualTo(1);
            assertThat(said.lines().filter(line -> line.startsWith("Không khởi động được: ")))
                    .as(said)
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(vietnamese).contains(" / Not started: " + english));
            assertThat(said).doesNotContain("\tat ");
        } finally {
            Files.delete(log);
        }
    }

    @Test
    void a_wrong_setting_stops_it() throws Exception {
        refused(
                Map.of("THADS_EVENTS_BATCH_RECORDS", "many"),
                "cấu hình sai",
                "a setting is wrong, see docs/operators/settings.md. [");
    }

    @Test
    void keys_that_everybody_knows_stop_it() throws Exception {
        refused(
                Map.of("THADS_KEYS_ALLOW_LOCAL", "false"),
                "còn dùng giá trị của bộ chạy thử",
                "thads.identity.key, thads.identity.sealing-key, thads.events.sealing-key, thads.audit.signing-key,"
                        + " quarkus.oidc.auth-server-url is as in the local stack");
    }

    @Test
    void a_database_that_does_not_answer_stops_a_start_that_migrates() throws Exception {
        refused(
                Map.of(
                        "QUARKUS_FLYWAY_MIGRATE_AT_START",
                        "true",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:" + FreePorts.take(1).getFirst() + "/cases"),
                "cơ sở dữ liệu không trả lời",
                "the database does not answer");
    }

    @Test
    void a_port_in_use_stops_it() throws Exception {
        String url = year.stack().url(Service.CASE);
        String port = url.substring(url.lastIndexOf(':') + 1);
        refused(Map.of("QUARKUS_HTTP_PORT", port), "cổng " + port, "port " + port + " is in use");
    }

    @Test
    void a_schema_that_a_newer_version_took_apart_stops_it() throws Exception {
        change("""
            insert into flyway_schema_history
                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            values (100000, '999', 'contract after 998 drop what was', 'SQL', 'V999.sql', 1, 'test', 1, true)
            """);
        try {
            refused(Map.of(), "lược đồ cơ sở dữ liệu mới hơn", "the schema of the database is newer");
        } finally {
            change("delete from flyway_schema_history where installed_rank = 100000");
        }
    }

    private void change(String sql) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        year.stack().jdbcUrl(Service.CASE), Service.CASE.database(), PostgresServer.PASSWORD);
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
