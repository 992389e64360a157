package vn.thads.complaints.reception;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.paging.PageRequest;

/** Receptions as sets: what is due, lists. */
@ApplicationScoped
class ReceptionSql {
    private static final String LISTED = """
             from reception
            where (?::text[] is null or office = any(?::text[])) and (?::date is null or month >= ?::date)
                and (?::date is null or month <= ?::date) and (?::boolean is null or (held_on is not null) = ?::boolean)
            """;
    private static final String LIST = "select id, office, month, due_on, held_on, by_head, version" + LISTED
            + " and (?::date is null or (month, office) > (?::date, ?::text)) order by month, office limit ?";
    private static final String COUNT = "select count(*)" + LISTED;

    private final AgroalDataSource database;

    ReceptionSql(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * One month of one office.
     *
     * @param office office
     * @param month month
     */
    record Due(String office, YearMonth month) {}

    /** Months that are there already. */
    Set<Due> existing() {
        Set<Due> existing = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select office, month from reception");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                existing.add(new Due(row.getString(1), YearMonth.from(row.getObject(2, LocalDate.class))));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("receptions cannot be read", e);
        }
        return existing;
    }

    /** Puts down what is due; answers what was not there yet. */
    List<Reception> insert(Collection<Due> dues) {
        List<Reception> inserted = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into reception (id, office, month, due_on, version)
                        select uuidv7(), office, month, (month + interval '1 month - 1 day')::date, 1
                        from unnest(?::text[], ?::date[]) as due (office, month) order by month, office
                        on conflict (office, month) do nothing returning id, office, month
                        """)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "text", dues.stream().map(Due::office).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "date",
                            dues.stream()
                                    .map(due -> due.month().atDay(1).toString())
                                    .toArray()));
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    inserted.add(reception(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("receptions cannot be written", e);
        }
        return inserted;
    }

    /** Receptions that were put down before there were clocks, and are not held. */
    List<Reception> withoutClock() {
        List<Reception> open = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, office, month from reception
                        where held_on is null and not exists (select from clock where matter = reception.id)
                        order by month, office
                        """);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                open.add(reception(row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("receptions cannot be read", e);
        }
        return open;
    }

    private static Reception reception(ResultSet row) throws SQLException {
        return new Reception(
                row.getObject(1, UUID.class), row.getString(2), YearMonth.from(row.getObject(3, LocalDate.class)));
    }

    /**
     * Which receptions a list shows.
     *
     * @param offices offices asked for, empty for all
     * @param from first month, or null
     * @param to last month, or null
     * @param held whether held, or null for both
     */
    record Filter(
            Set<String> offices,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable Boolean held) {
        Filter {
            offices = Set.copyOf(offices);
        }
    }

    /** A page within reach, by month and office. */
    List<ReceptionView> list(AccessScope scope, Filter filter, PageRequest page) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST)) {
            bind(connection, select, scope, filter);
            bindTwice(select, 9, page.isFirst() ? null : page.after().get(0));
            select.setString(11, page.isFirst() ? null : page.after().get(1));
            select.setInt(12, page.fetch());
            List<ReceptionView> views = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    views.add(view(row));
                }
            }
            return views;
        } catch (SQLException e) {
            throw new IllegalStateException("receptions cannot be listed", e);
        }
    }

    /** How many there are within reach and under the filter. */
    long count(AccessScope scope, Filter filter) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT)) {
            bind(connection, select, scope, filter);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("receptions cannot be counted", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement select, AccessScope scope, Filter filter)
            throws SQLException {
        String @Nullable [] offices = offices(scope, filter.offices());
        java.sql.@Nullable Array array = offices == null ? null : connection.createArrayOf("text", offices);
        select.setArray(1, array);
        select.setArray(2, array);
        bindTwice(
                select, 3, filter.from() == null ? null : filter.from().atDay(1).toString());
        bindTwice(select, 5, filter.to() == null ? null : filter.to().atDay(1).toString());
        bindTwice(select, 7, filter.held() == null ? null : filter.held().toString());
    }

    private static void bindTwice(PreparedStatement select, int place, @Nullable String value) throws SQLException {
        select.setString(place, value);
        select.setString(place + 1, value);
    }

    /** Null for everything; the office as a whole for who has reach over it. */
    private static String @Nullable [] offices(AccessScope scope, Set<String> asked) {
        return switch (scope) {
            case AccessScope.Nation all -> asked.isEmpty() ? null : asked.toArray(new String[0]);
            case AccessScope.Offices(var codes) ->
                codes.stream()
                        .filter(code -> asked.isEmpty() || asked.contains(code))
                        .toArray(String[]::new);
            case AccessScope.Own own -> new String[0];
            case AccessScope.Party party -> new String[0];
            case AccessScope.Court court -> new String[0];
        };
    }

    private static ReceptionView view(ResultSet row) throws SQLException {
        return new ReceptionView(
                row.getObject("id", UUID.class),
                row.getString("office"),
                YearMonth.from(row.getObject("month", LocalDate.class)).toString(),
                row.getObject("due_on", LocalDate.class),
                row.getObject("held_on", LocalDate.class),
                row.getObject("by_head", Boolean.class),
                row.getLong("version"));
    }
}
