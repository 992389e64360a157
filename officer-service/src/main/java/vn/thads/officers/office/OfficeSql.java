package vn.thads.officers.office;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Office;
import vn.thads.platform.paging.PageRequest;

/** The rows of offices. */
@Singleton
class OfficeSql {
    private static final String COLUMNS = """
            select code, valid_from, valid_to, type, parent, name_vi, name_en, predecessors, runs_suite_from, version
              from office
            """;

    /** The period of the day; without one, the last that the code had. */
    private static final String FIND = COLUMNS + """
             where code = ?
             order by (valid_from <= ? and (valid_to is null or valid_to >= ?)) desc, valid_from desc
             limit 1
             for update
            """;

    private static final String LISTED = """
             where valid_from <= ? and (valid_to is null or valid_to >= ?)
               and (?::text is null or type = ?) and (?::text is null or parent = ?)
               and (?::text is null or name_key like '%' || ? || '%')
            """;
    private static final String LIST = COLUMNS + LISTED + " and code > ? order by code limit ?";
    private static final String COUNT = "select count(*) from office" + LISTED;

    private final AgroalDataSource database;

    @Inject
    OfficeSql(AgroalDataSource database) {
        this.database = database;
    }

    boolean isEmpty() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select exists (select 1 from office)");
                ResultSet row = statement.executeQuery()) {
            return row.next() && !row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("reading offices", e);
        }
    }

    /** One replica at a time, until the transaction ends. */
    void lockAll() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pg_advisory_xact_lock(72)")) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("locking the offices", e);
        }
    }

    /** The office on the day; locks its row where a transaction is open. */
    Optional<DatedOffice> find(String code, LocalDate on) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, code);
            statement.setObject(2, on);
            statement.setObject(3, on);
            return read(statement).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("reading an office", e);
        }
    }

    List<DatedOffice> list(OfficeFilter filter, PageRequest page) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            bind(statement, filter);
            statement.setString(9, page.isFirst() ? "" : page.after().getFirst());
            statement.setInt(10, page.fetch());
            return read(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("listing offices", e);
        }
    }

    long count(OfficeFilter filter) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT)) {
            bind(statement, filter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("counting offices", e);
        }
    }

    private static void bind(PreparedStatement statement, OfficeFilter filter) throws SQLException {
        statement.setObject(1, filter.on());
        statement.setObject(2, filter.on());
        setTwice(statement, 3, filter.type());
        setTwice(statement, 5, filter.parent());
        setTwice(statement, 7, filter.nameKey());
    }

    void insert(DatedOffice dated) {
        String insert = """
                insert into office (valid_to, type, parent, name_vi, name_en, name_key, predecessors, runs_suite_from,
                                    version, code, valid_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        write(insert, dated);
    }

    void update(DatedOffice dated) {
        String update = """
                update office
                   set valid_to = ?, type = ?, parent = ?, name_vi = ?, name_en = ?, name_key = ?, predecessors = ?,
                       runs_suite_from = ?, version = ?
                 where code = ? and valid_from = ?
                """;
        write(update, dated);
    }

    private void write(String sql, DatedOffice dated) {
        Office office = dated.office();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, office.validTo());
            statement.setString(2, office.type());
            statement.setString(3, office.parent());
            statement.setString(4, office.nameVi());
            statement.setString(5, office.nameEn());
            statement.setString(6, dated.nameKey());
            statement.setArray(
                    7, connection.createArrayOf("text", office.predecessors().toArray()));
            statement.setObject(8, office.runsSuiteFrom());
            statement.setLong(9, dated.version());
            statement.setString(10, office.code());
            statement.setObject(11, office.validFrom());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("writing an office", e);
        }
    }

    private static void setTwice(PreparedStatement statement, int index, @Nullable String value) throws SQLException {
        statement.setString(index, value);
        statement.setString(index + 1, value);
    }

    private static List<DatedOffice> read(PreparedStatement statement) throws SQLException {
        List<DatedOffice> offices = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                offices.add(new DatedOffice(
                        new Office(
                                row.getString("code"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getString("type"),
                                row.getString("parent"),
                                row.getString("name_vi"),
                                row.getString("name_en"),
                                Arrays.asList(
                                        (String[]) row.getArray("predecessors").getArray()),
                                row.getObject("runs_suite_from", LocalDate.class)),
                        row.getLong("version")));
            }
        }
        return offices;
    }
}
