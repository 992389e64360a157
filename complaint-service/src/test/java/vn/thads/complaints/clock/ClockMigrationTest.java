package vn.thads.complaints.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.complaints.Nation.letter;
import static vn.thads.complaints.Nation.register;
import static vn.thads.complaints.Nation.step;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.thads.complaints.Nation;
import vn.thads.localstack.testing.TestServers;

/** A database from before the clocks gets just those that the service would have started. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ClockMigrationTest {
    @Inject
    AgroalDataSource database;

    @Test
    void what_was_open_before_there_were_clocks_has_the_same_clock_as_what_came_after()
            throws IOException, SQLException {
        Nation.settle();
        for (String stage : new String[] {"A", "B", "C", "D"}) {
            String id = register("clerk-709", letter("709").replace("\"stage\":\"A\"", "\"stage\":\"" + stage + "\""))
                    .path("id");
            step("head-709", id, 1, "acceptances", "{\"acceptedOn\":\"2017-02-08\"}");
        }
        register("clerk-709", letter("709").replace("\"COMPLAINT\",\"stage\":\"A\"", "\"DENUNCIATION\""));

        QuarkusTransaction.begin();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table kept on commit drop as select * from clock where kind in ('COMPLAINT', 'DENUNCIATION')");
            statement.execute("delete from clock where kind in ('COMPLAINT', 'DENUNCIATION')");
            statement.execute(filling());

            assertThat(count(statement, "kept")).isGreaterThan(5);
            assertThat(count(statement, "((table kept) except (table clock)) as missing"))
                    .isZero();
            assertThat(count(statement, "clock where kind in ('COMPLAINT', 'DENUNCIATION')"))
                    .isEqualTo(count(statement, "kept"));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static long count(Statement statement, String from) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String filling() throws IOException {
        try (var file = ClockMigrationTest.class.getResourceAsStream("/db/migration/V005__clock.sql")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            String tail = text.substring(text.indexOf("insert into clock ("));
            return tail.substring(0, tail.indexOf(';'));
        }
    }
}
