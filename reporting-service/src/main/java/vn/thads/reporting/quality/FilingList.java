package vn.thads.reporting.quality;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;

/**
 * A register of filings (báo cáo đã gửi) as a list: forms of the suite and figures from outside are asked for in the same way.
 *
 * @param <T> a filing
 */
public final class FilingList<T> {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String LISTED = """
             from %s
            where (?::text is null or office = ?) and (?::int is null or year = ?)
                and (?::int is null or months = ?) and (?::text is null or form = ?)
                and (?::text[] is null or office = any(?::text[]))
            """;

    private final DataSource database;
    private final String list;
    private final String count;
    private final Row<T> row;
    private final Function<T, UUID> id;

    /**
     * A filing from its row.
     *
     * @param <T> a filing
     */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads the row on which the cursor stands. */
        T read(ResultSet row) throws SQLException;
    }

    /** Which filings; null is all. */
    public record Filter(
            @Nullable String office,
            @Nullable Integer year,
            @Nullable Integer months,
            @Nullable String form,
            @Nullable List<String> reach) {}

    /** The list of a table with these columns. */
    public FilingList(DataSource database, String table, String columns, Row<T> row, Function<T, UUID> id) {
        this.database = database;
        this.list = "select " + columns + LISTED.formatted(table) + " and id > ? order by id limit ?";
        this.count = "select count(*)" + LISTED.formatted(table);
        this.row = row;
        this.id = id;
    }

    /** A page, in the order of filing. */
    public Page<T> page(Filter filter, PageRequest page) {
        return Page.of(
                        rows(filter, page),
                        page,
                        filing -> List.of(id.apply(filing).toString()))
                .counted(page, () -> count(filter));
    }

    private List<T> rows(Filter filter, PageRequest page) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(list)) {
            bind(connection, query, filter);
            query.setObject(
                    11, page.isFirst() ? FIRST : UUID.fromString(page.after().getFirst()));
            query.setInt(12, page.fetch());
            var filings = new ArrayList<T>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    filings.add(row.read(found));
                }
            }
            return filings;
        } catch (SQLException e) {
            throw new IllegalStateException("filings cannot be listed", e);
        }
    }

    private long count(Filter filter) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(count)) {
            bind(connection, query, filter);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("filings cannot be counted", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement select, Filter filter) throws SQLException {
        select.setString(1, filter.office());
        select.setString(2, filter.office());
        select.setObject(3, filter.year());
        select.setObject(4, filter.year());
        select.setObject(5, filter.months());
        select.setObject(6, filter.months());
        select.setString(7, filter.form());
        select.setString(8, filter.form());
        var reach = filter.reach() == null
                ? null
                : connection.createArrayOf("text", filter.reach().toArray());
        select.setArray(9, reach);
        select.setArray(10, reach);
    }
}
