package vn.thads.platform.thing;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thads.platform.paging.PageRequest;

@Singleton
class ThingSql {
    private final AgroalDataSource database;

    @Inject
    ThingSql(AgroalDataSource database) {
        this.database = database;
    }

    Thing insert(ThingRequest request) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into thing (office, name, amount, made_on) values (?, ?, ?, ?) returning *")) {
            statement.setString(1, request.office());
            statement.setString(2, request.name());
            statement.setLong(3, request.amount());
            statement.setObject(4, request.madeOn());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return thing(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Thing> find(long id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select * from thing where id = ?")) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(thing(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasName(String office, String name) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select 1 from thing where office = ? and name = ?")) {
            statement.setString(1, office);
            statement.setString(2, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int rename(long id, String name) {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("update thing set name = ?, version = version + 1 where id = ?")) {
            statement.setString(1, name);
            statement.setLong(2, id);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Thing> list(String office, PageRequest page) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select * from thing where office = ? and id > ? order by id limit ?")) {
            statement.setString(1, office);
            statement.setLong(
                    2, page.isFirst() ? 0 : Long.parseLong(page.after().getFirst()));
            statement.setInt(3, page.fetch());
            List<Thing> things = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    things.add(thing(row));
                }
            }
            return things;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String office) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from thing where office = ?")) {
            statement.setString(1, office);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thing thing(ResultSet row) throws SQLException {
        return new Thing(
                row.getLong("id"),
                row.getString("office"),
                row.getString("name"),
                row.getLong("amount"),
                row.getObject("made_on", LocalDate.class),
                row.getLong("version"));
    }
}
