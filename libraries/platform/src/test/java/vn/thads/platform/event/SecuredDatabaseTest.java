package vn.thads.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.Folders;
import vn.thads.localstack.FreePorts;
import vn.thads.localstack.PostgresServer;
import vn.thads.localstack.ProcessGuard;
import vn.thads.localstack.testing.Certificates;

/** PostgreSQL with TLS is reached by what stands behind the address, as chart and documents write it. */
class SecuredDatabaseTest {
    private static final String DATABASE = "secured";

    @Test
    void a_connection_is_encrypted_and_the_server_is_who_it_says() throws Exception {
        Path folder = Path.of("target", "secured-database").toAbsolutePath();
        Folders.delete(folder);
        var certificates = Certificates.make(folder.resolve("authority"));
        var server = PostgresServer.start(
                folder.resolve("postgres"),
                FreePorts.take(1).getFirst(),
                List.of(DATABASE),
                folder.resolve("postgres.log"),
                ProcessGuard.start());
        speakTls(server, certificates);

        String address = server.jdbcUrl(DATABASE) + "?sslmode=verify-full&sslrootcert=";
        Awaitility.await("PostgreSQL has read its settings")
                .untilAsserted(() -> assertThat(isEncrypted(address + certificates.authority()))
                        .isTrue());

        Path strange = Certificates.make(folder.resolve("strange")).authority();
        assertThatThrownBy(() -> isEncrypted(address + strange))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("SSL error");
        server.process().kill();
        Folders.delete(server.data());
        Folders.delete(folder);
    }

    private static boolean isEncrypted(String address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address, DATABASE, PostgresServer.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The server writes its own files: it refuses a key that others may read, and may run as another user than we. */
    private static void speakTls(PostgresServer server, Certificates certificates) throws Exception {
        try (Connection connection = server.administrator("postgres");
                Statement statement = connection.createStatement()) {
            for (Path file : List.of(certificates.key(), certificates.certificate())) {
                statement.execute("copy (select unnest(string_to_array('%s', '|'))) to program 'umask 077; cat > %s'"
                        .formatted(Files.readString(file).strip().replaceAll("\\R", "|"), file.getFileName()));
            }
            statement.execute("alter system set ssl_key_file = 'server.key'");
            statement.execute("alter system set ssl_cert_file = 'server.crt'");
            statement.execute("alter system set ssl = on");
            statement.execute("select pg_reload_conf()");
        }
    }
}
