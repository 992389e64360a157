package vn.thads.complaints.protest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.listing.Conditions;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.paging.PageRequest;

/** The register of protests, by day of receipt and id. */
@ApplicationScoped
class ProtestList {
    private final AgroalDataSource database;

    ProtestList(AgroalDataSource database) {
        this.database = database;
    }

    /** A page within reach. */
    List<ProtestView> list(
            AccessScope scope, Collection<String> offices, @Nullable ProtestState state, PageRequest page) {
        Conditions query = asked("select *", scope, offices, state);
        if (!page.isFirst()) {
            query.and(
                    "(received_on, id) > (?::date, ?::uuid)",
                    page.after().get(0),
                    page.after().get(1));
        }
        query.append(" order by received_on, id limit " + page.fetch());
        try (Connection connection = database.getConnection()) {
            return query.list(connection, ProtestView::of);
        } catch (SQLException e) {
            throw new IllegalStateException("protests cannot be listed", e);
        }
    }

    /** How many there are within reach. */
    long count(AccessScope scope, Collection<String> offices, @Nullable ProtestState state) {
        try (Connection connection = database.getConnection()) {
            return asked("select count(*)", scope, offices, state).count(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("protests cannot be counted", e);
        }
    }

    private static Conditions asked(
            String select, AccessScope scope, Collection<String> offices, @Nullable ProtestState state) {
        Conditions query = new Conditions(select + " from protest where true");
        query.within(scope);
        query.ofOffices(offices);
        query.andIf("state = ?", state == null ? null : state.name());
        return query;
    }
}
