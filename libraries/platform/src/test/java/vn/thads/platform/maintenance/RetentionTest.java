package vn.thads.platform.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RetentionTest {
    @Inject
    AgroalDataSource database;

    @Inject
    Retention retention;

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    @Test
    void what_is_older_than_its_time_goes_by_a_day_and_what_waits_stays() throws SQLException {
        for (var letter : List.of("DROPPED:181", "DROPPED:179", "WAITING:181")) {
            String[] parts = letter.split(":", -1);
            execute("""
                    insert into dead_letter (topic, partition, record_offset, consumer, reason, state, failed_at, settled_at, published_at)
                    values ('retention', 0, %s, '%s', 'test', '%s', now() - interval '%s days',
                        case when '%s' = 'WAITING' then null else now() - interval '%s days' end, now())
                    """.formatted(letter.hashCode() & 0xffff, letter, parts[0], parts[1], parts[0], parts[1]));
        }
        for (int days : new int[] {399, 401}) {
            execute("""
                    insert into import_job (id, kind, content_type, state, sender, may_migrate, created_at, finished_at)
                    values (uuidv7(), 'retention-%s', 'text/csv', 'DONE', '{}', false, now(), now() - interval '%s days')
                    """.formatted(days, days));
        }

        retention.trim();

        assertThat(texts("select consumer from dead_letter where topic = 'retention' order by consumer"))
                .containsExactly("DROPPED:179", "WAITING:181");
        assertThat(texts("select kind from import_job where kind like 'retention-%'"))
                .containsExactly("retention-399");
        execute("delete from dead_letter where topic = 'retention'");
        execute("delete from import_job where kind like 'retention-%'");
    }
}
