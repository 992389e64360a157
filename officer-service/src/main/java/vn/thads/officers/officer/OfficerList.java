package vn.thads.officers.officer;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;

/** Lists officers by plain SQL: by office of the day, grade of the day and name. */
@Singleton
class OfficerList {
    private static final String WITHIN = """
              from officer o
              left join lateral (
                    select grade from officer_grade
                     where officer_id = o.id and from_day <= ?
                     order by from_day desc limit 1) g on true
              left join lateral (
                    select office, role, kind from posting
                     where officer_id = o.id and from_day <= ? and (to_day is null or to_day >= ?)
                     order by from_day desc limit 1) p on true
             where (?::text is null or p.office = ?)
               and (?::text is null or g.grade = ?)
               and (?::text is null or o.name_key like '%' || ? || '%')
               and (?::text[] is null or exists (
                    select 1 from posting r where r.officer_id = o.id and r.office = any (?)))
               and (?::text is null or o.code = ?)
            """;
    private static final String LIST = "select o.id, o.code, o.name, g.grade, p.office, p.role, p.kind" + WITHIN
            + " and o.code > ? order by o.code limit ?";
    private static final String COUNT = "select count(*)" + WITHIN;

    private final AgroalDataSource database;

    /**
     * What is listed.
     *
     * @param on day
     * @param office office where they work on the day, or null
     * @param grade grade that they hold on the day, or null
     * @param nameKey part of the name's key, or null
     */
    record Filter(
            LocalDate on,
            @Nullable String office,
            @Nullable String grade,
            @Nullable String nameKey) {}

    @Inject
    OfficerList(AgroalDataSource database) {
        this.database = database;
    }

    Page<OfficerLine> page(Filter filter, AccessScope scope, PageRequest page) {
        return Page.of(lines(filter, scope, page), page, line -> List.of(line.code()))
                .counted(page, () -> count(filter, scope));
    }

    private List<OfficerLine> lines(Filter filter, AccessScope scope, PageRequest page) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            int i = bind(connection, statement, filter, scope);
            statement.setString(i++, page.isFirst() ? "" : page.after().getFirst());
            statement.setInt(i, page.fetch());
            List<OfficerLine> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new OfficerLine(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("grade"),
                            row.getString("office"),
                            row.getString("role"),
                            row.getString("kind")));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("listing officers", e);
        }
    }

    private long count(Filter filter, AccessScope scope) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT)) {
            bind(connection, statement, filter, scope);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("counting officers", e);
        }
    }

    /** Binds filter and scope; answers the place of the next parameter. */
    private static int bind(Connection connection, PreparedStatement statement, Filter filter, AccessScope scope)
            throws SQLException {
        Array offices = offices(scope, connection);
        String own = ownCode(scope);
        int i = 1;
        statement.setObject(i++, filter.on());
        statement.setObject(i++, filter.on());
        statement.setObject(i++, filter.on());
        for (String text : new @Nullable String[] {filter.office(), filter.grade(), filter.nameKey()}) {
            statement.setString(i++, text);
            statement.setString(i++, text);
        }
        statement.setArray(i++, offices);
        statement.setArray(i++, offices);
        statement.setString(i++, own);
        statement.setString(i++, own);
        return i;
    }

    private static @Nullable Array offices(AccessScope scope, Connection connection) throws SQLException {
        return switch (scope) {
            case AccessScope.Nation all -> null;
            case AccessScope.Own own -> null;
            case AccessScope.Offices(var codes) -> connection.createArrayOf("text", codes.toArray());
            case AccessScope.Party party -> connection.createArrayOf("text", new Object[0]);
            case AccessScope.Court court -> connection.createArrayOf("text", new Object[0]);
        };
    }

    private static @Nullable String ownCode(AccessScope scope) {
        return scope instanceof AccessScope.Own own ? own.officerCode() : null;
    }
}
