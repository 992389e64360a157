package vn.thads.reporting.indicator;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs a select and maps its rows; what every reader of facts has in common. */
@ApplicationScoped
class Query {
    private static final int FETCH_ROWS = 1_000;

    private final AgroalDataSource database;

    Query(AgroalDataSource database) {
        this.database = database;
    }

    /** Puts the parameters in. */
    interface Binding {
        void bind(Connection connection, PreparedStatement select) throws SQLException;
    }

    /** Reads one row. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH_ROWS);
            binding.bind(connection, select);
            var rows = new ArrayList<T>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the facts of the indicators gave no answer", e);
        }
    }
}
