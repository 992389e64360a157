package vn.thads.complaints.complaint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Seals the complainants of a database that kept them in clear, and takes the columns in which they stood away. */
public class SealComplainants implements JavaMigration {
    private static final int FETCH_ROWS = 1_000;

    /** Flyway makes it. */
    public SealComplainants() {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("004");
    }

    @Override
    public String getDescription() {
        return "sealed complainants";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table complaint add column complainant bytea");
            seal(connection, new SealedComplainant(ConfigProvider.getConfig()));
            statement.execute("alter table complaint alter column complainant set not null");
            statement.execute("alter table complaint drop column complainant_name");
            statement.execute("alter table complaint drop column complainant_address");
        }
    }

    private static void seal(Connection connection, SealedComplainant sealed) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select id, complainant_name, complainant_address from complaint");
                PreparedStatement update =
                        connection.prepareStatement("update complaint set complainant = ? where id = ?")) {
            select.setFetchSize(FETCH_ROWS);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    var complainant = new Complainant(row.getString(2), row.getString(3));
                    update.setBytes(1, sealed.convertToDatabaseColumn(complainant));
                    update.setObject(2, row.getObject(1, UUID.class));
                    update.addBatch();
                    if (row.getRow() % FETCH_ROWS == 0) {
                        update.executeBatch();
                    }
                }
                update.executeBatch();
            }
        }
    }
}
