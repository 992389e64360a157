package vn.thads.officers.discipline;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of discipline decisions. */
@Singleton
class DisciplineSql {
    private final AgroalDataSource database;

    @Inject
    DisciplineSql(AgroalDataSource database) {
        this.database = database;
    }

    List<Discipline> of(UUID officer) {
        String select = """
                select id, number, form, decided_on, office, revoked_on
                  from discipline
                 where officer_id = ?
                 order by decided_on, number
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setObject(1, officer);
            List<Discipline> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Discipline(
                            row.getObject("id", UUID.class),
                            row.getString("number"),
                            row.getString("form"),
                            row.getObject("decided_on", LocalDate.class),
                            row.getString("office"),
                            row.getObject("revoked_on", LocalDate.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("reading discipline", e);
        }
    }

    void insert(UUID officer, Discipline discipline, Instant recordedAt) {
        String insert = """
                insert into discipline (id, officer_id, number, form, decided_on, office, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(insert)) {
            statement.setObject(1, discipline.id());
            statement.setObject(2, officer);
            statement.setString(3, discipline.number());
            statement.setString(4, discipline.form());
            statement.setObject(5, discipline.decidedOn());
            statement.setString(6, discipline.office());
            statement.setObject(7, recordedAt.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("writing discipline", e);
        }
    }

    void revoke(UUID discipline, LocalDate on) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("update discipline set revoked_on = ? where id = ?")) {
            statement.setObject(1, on);
            statement.setObject(2, discipline);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("revoking discipline", e);
        }
    }
}
