package vn.thads.officers.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

/** A database of before, with identity numbers in clear. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SealIdentitiesTest {
    @Inject
    AgroalDataSource database;

    private record Old(Connection connection) implements Context {
        @Override
        public Connection getConnection() {
            return connection;
        }

        @Override
        public Configuration getConfiguration() {
            throw new UnsupportedOperationException("the migration asks for none");
        }
    }

    @Test
    void numbers_of_before_are_sealed_and_none_stays_in_clear() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table officer (id uuid, identity_number text);
                    create temporary table relative (id uuid, officer_id uuid, token text, identity_number text not null);
                    insert into officer values (uuidv7(), '087084000999'), (uuidv7(), null);
                    insert into relative values (uuidv7(), uuidv7(), 'a', '290123456'), (uuidv7(), uuidv7(), 'b', '290123457');
                    """);

            new SealIdentities().migrate(new Old(connection));

            List<String> officers = opened(statement, "officer");
            List<String> relatives = opened(statement, "relative");
            statement.execute("drop table pg_temp.officer; drop table pg_temp.relative");
            assertThat(officers).containsExactly("087084000999", "null");
            assertThat(relatives).containsExactly("290123456", "290123457");
        }
    }

    private static List<String> opened(Statement statement, String table) throws Exception {
        var sealed = new SealedNumber(ConfigProvider.getConfig());
        List<String> opened = new ArrayList<>();
        try (var row = statement.executeQuery(
                "select to_jsonb(t)::text, identity_sealed from pg_temp." + table + " t order by id")) {
            while (row.next()) {
                assertThat(row.getString(1)).doesNotContain("identity_number", "0870", "2901");
                opened.add(String.valueOf(sealed.convertToEntityAttribute(row.getBytes(2))));
            }
        }
        return opened;
    }
}
