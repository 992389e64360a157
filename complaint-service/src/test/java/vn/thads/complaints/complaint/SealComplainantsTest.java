package vn.thads.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

/** A database of before, with its complainants in clear. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SealComplainantsTest {
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
    void complainants_of_before_are_sealed_and_none_stays_in_clear() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table complaint (id uuid, complainant_name text not null, complainant_address text);
                    insert into complaint values (uuidv7(), 'Nguyễn Văn Mẫu', 'Ấp Mẫu'), (uuidv7(), 'Trần Thị Thử', null);
                    """);

            new SealComplainants().migrate(new Old(connection));

            Map<String, String> opened = new LinkedHashMap<>();
            var sealed = new SealedComplainant(ConfigProvider.getConfig());
            try (var row =
                    statement.executeQuery("select to_jsonb(c)::text, complainant from complaint c order by id")) {
                while (row.next()) {
                    assertThat(row.getString(1)).doesNotContain("name", "address", "Mẫu", "Thử");
                    Complainant one = Objects.requireNonNull(sealed.convertToEntityAttribute(row.getBytes(2)));
                    opened.put(one.name(), String.valueOf(one.address()));
                }
            }
            statement.execute("drop table pg_temp.complaint");
            assertThat(opened)
                    .containsExactly(Map.entry("Nguyễn Văn Mẫu", "Ấp Mẫu"), Map.entry("Trần Thị Thử", "null"));
        }
    }
}
