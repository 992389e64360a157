package vn.thads.complaints.listing;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.paging.PageRequest;

/**
 * A register (sổ) of matters that are received at an office, by day of receipt and id.
 *
 * @param <V> how a matter is shown
 */
public abstract class DatedRegister<V> {
    private final AgroalDataSource database;
    private final String table;
    private final Conditions.Row<V> view;

    /**
     * Of a table with the columns {@code id}, {@code office}, {@code state} and {@code received_on}.
     *
     * @param view makes a view of its row
     */
    protected DatedRegister(AgroalDataSource database, String table, Conditions.Row<V> view) {
        this.database = database;
        this.table = table;
        this.view = view;
    }

    /** A page within reach. */
    public List<V> list(AccessScope scope, Collection<String> offices, @Nullable Enum<?> state, PageRequest page) {
        Conditions query = asked("select *", scope, offices, state);
        if (!page.isFirst()) {
            query.and(
                    "(received_on, id) > (?::date, ?::uuid)",
                    page.after().get(0),
                    page.after().get(1));
        }
        query.append(" order by received_on, id limit " + page.fetch());
        try (Connection connection = database.getConnection()) {
            return query.list(connection, view);
        } catch (SQLException e) {
            throw new IllegalStateException("the register " + table + " cannot be listed", e);
        }
    }

    /** How many there are within reach. */
    public long count(AccessScope scope, Collection<String> offices, @Nullable Enum<?> state) {
        try (Connection connection = database.getConnection()) {
            return asked("select count(*)", scope, offices, state).count(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the register " + table + " cannot be counted", e);
        }
    }

    private Conditions asked(String select, AccessScope scope, Collection<String> offices, @Nullable Enum<?> state) {
        Conditions query = new Conditions(select + " from " + table + " where true");
        query.within(scope);
        query.ofOffices(offices);
        query.andIf("state = ?", state == null ? null : state.name());
        return query;
    }
}
