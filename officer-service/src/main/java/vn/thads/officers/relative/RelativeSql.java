package vn.thads.officers.relative;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityType;

/** The rows of declared relatives. */
@Singleton
class RelativeSql {
    private final AgroalDataSource database;

    @Inject
    RelativeSql(AgroalDataSource database) {
        this.database = database;
    }

    List<Relative> of(UUID officer) {
        String select = """
                select id, relation, identity_type, identity_number, declared_on
                  from relative
                 where officer_id = ?
                 order by declared_on, id
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setObject(1, officer);
            List<Relative> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Relative(
                            row.getObject("id", UUID.class),
                            row.getString("relation"),
                            new IdentityNumber(
                                    IdentityType.valueOf(row.getString("identity_type")),
                                    row.getString("identity_number")),
                            row.getObject("declared_on", LocalDate.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("reading relatives", e);
        }
    }

    /** By identity number of a party: who of the officers is that person, or declared him. */
    Map<String, Set<String>> related(Set<String> officers, Set<String> numbers) {
        String select = """
                select r.identity_number, o.code
                  from relative r join officer o on o.id = r.officer_id
                 where o.code = any (?) and r.identity_number = any (?)
                union
                select o.identity_number, o.code
                  from officer o
                 where o.code = any (?) and o.identity_number = any (?)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select)) {
            Array codes = connection.createArrayOf("text", officers.toArray());
            Array parties = connection.createArrayOf("text", numbers.toArray());
            statement.setArray(1, codes);
            statement.setArray(2, parties);
            statement.setArray(3, codes);
            statement.setArray(4, parties);
            Map<String, Set<String>> found = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString(1), number -> new HashSet<>())
                            .add(row.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("comparing parties with relatives", e);
        }
    }

    void insert(UUID officer, Relative relative, String token) {
        String insert = """
                insert into relative (id, officer_id, relation, identity_type, identity_number, token, declared_on)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(insert)) {
            statement.setObject(1, relative.id());
            statement.setObject(2, officer);
            statement.setString(3, relative.relation());
            statement.setString(4, relative.identity().type().name());
            statement.setString(5, relative.identity().number());
            statement.setString(6, token);
            statement.setObject(7, relative.declaredOn());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("writing a relative", e);
        }
    }

    boolean delete(UUID officer, UUID relative) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from relative where officer_id = ? and id = ?")) {
            statement.setObject(1, officer);
            statement.setObject(2, relative);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("deleting a relative", e);
        }
    }
}
