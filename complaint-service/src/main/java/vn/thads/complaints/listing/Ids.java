package vn.thads.complaints.listing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** New ids, sortable by time (UUIDv7). */
@ApplicationScoped
public class Ids {
    private final AgroalDataSource database;

    Ids(AgroalDataSource database) {
        this.database = database;
    }

    /** One. */
    public UUID next() {
        return next(1).getFirst();
    }

    /** So many. */
    public List<UUID> next(int count) {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select uuidv7() from generate_series(1, ?)")) {
            select.setInt(1, count);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no ids", e);
        }
        return ids;
    }
}
