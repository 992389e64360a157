package vn.thads.officers.relative;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
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
import vn.thads.officers.storage.SealedNumber;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityType;

/** The rows of declared relatives. */
@Singleton
class RelativeSql {
    private final AgroalDataSource database;
    private final SealedNumber sealed;

    @Inject
    RelativeSql(AgroalDataSource database, SealedNumber sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    List<Relative> of(UUID officer) {
        String select = """
                select id, relation, identity_type, identity_sealed, declared_on
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
                                    sealed.open(row.getBytes("identity_sealed"))),
                            row.getObject("declared_on", LocalDate.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("reading relatives", e);
        }
    }

    /**
     * By identity number of a party: who of the officers is that person, or declared him.
     *
     * @param numbers identity numbers by their tokens
     */
    Map<String, Set<String>> related(Set<String> officers, Map<String, String> numbers) {
        Map<String, Set<String>> found = new HashMap<>();
        try (var connection = database.getConnection()) {
            Array codes = connection.createArrayOf("text", officers.toArray());
            try (var declared = connection.prepareStatement("""
                    select r.token, o.code
                      from relative r join officer o on o.id = r.officer_id
                     where o.code = any (?) and r.token = any (?)
                    """)) {
                declared.setArray(1, codes);
                declared.setArray(
                        2, connection.createArrayOf("text", numbers.keySet().toArray()));
                try (ResultSet row = declared.executeQuery()) {
                    while (row.next()) {
                        add(found, numbers.getOrDefault(row.getString(1), ""), row.getString(2));
                    }
                }
            }
            addThemselves(connection, codes, Set.copyOf(numbers.values()), found);
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("comparing parties with relatives", e);
        }
    }

    /** Officers have no token of their own: those of an office are few, and their seals are opened. */
    private void addThemselves(Connection connection, Array codes, Set<String> numbers, Map<String, Set<String>> found)
            throws SQLException {
        try (var themselves = connection.prepareStatement(
                "select identity_sealed, code from officer where code = any (?) and identity_sealed is not null")) {
            themselves.setArray(1, codes);
            try (ResultSet row = themselves.executeQuery()) {
                while (row.next()) {
                    String number = sealed.open(row.getBytes(1));
                    if (numbers.contains(number)) {
                        add(found, number, row.getString(2));
                    }
                }
            }
        }
    }

    private static void add(Map<String, Set<String>> found, String number, String officer) {
        found.computeIfAbsent(number, key -> new HashSet<>()).add(officer);
    }

    void insert(UUID officer, Relative relative, String token) {
        String insert = """
                insert into relative (id, officer_id, relation, identity_type, identity_sealed, token, declared_on)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(insert)) {
            statement.setObject(1, relative.id());
            statement.setObject(2, officer);
            statement.setString(3, relative.relation());
            statement.setString(4, relative.identity().type().name());
            statement.setBytes(5, sealed.seal(relative.identity().number()));
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
