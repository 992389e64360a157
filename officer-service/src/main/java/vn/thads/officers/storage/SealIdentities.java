package vn.thads.officers.storage;

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

/** Seals the identity numbers of a database that kept them in clear, and takes the columns in which they stood away. */
public class SealIdentities implements JavaMigration {
    private static final int FETCH_ROWS = 1_000;

    /** Flyway makes it. */
    public SealIdentities() {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("010");
    }

    @Override
    public String getDescription() {
        return "sealed identity numbers";
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
        SealedNumber sealed = new SealedNumber(ConfigProvider.getConfig());
        try (Statement statement = connection.createStatement()) {
            seal(connection, "officer", sealed);
            seal(connection, "relative", sealed);
            statement.execute("alter table relative alter column identity_sealed set not null");
            // a token stands for its number, and is the same for the same
            statement.execute("alter table relative add constraint uq_relative_token unique (officer_id, token)");
        }
    }

    private static void seal(Connection connection, String table, SealedNumber sealed) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table " + table + " add column identity_sealed bytea");
            try (PreparedStatement select = connection.prepareStatement(
                            "select id, identity_number from " + table + " where identity_number is not null");
                    PreparedStatement update =
                            connection.prepareStatement("update " + table + " set identity_sealed = ? where id = ?")) {
                select.setFetchSize(FETCH_ROWS);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        update.setBytes(1, sealed.seal(row.getString(2)));
                        update.setObject(2, row.getObject(1, UUID.class));
                        update.addBatch();
                        if (row.getRow() % FETCH_ROWS == 0) {
                            update.executeBatch();
                        }
                    }
                    update.executeBatch();
                }
            }
            statement.execute("alter table " + table + " drop column identity_number");
        }
    }
}
