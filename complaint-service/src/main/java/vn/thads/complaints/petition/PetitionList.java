package vn.thads.complaints.petition;

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

/** The register of petitions, by day of receipt and id. */
@ApplicationScoped
class PetitionList {
    private final AgroalDataSource database;

    PetitionList(AgroalDataSource database) {
        this.database = database;
    }

    /** A page within reach. */
    List<PetitionView> list(
            AccessScope scope, Collection<String> offices, @Nullable PetitionState state, PageRequest page) {
        Conditions query = asked("select *", scope, offices, state);
        if (!page.isFirst()) {
            query.and(
                    "(received_on, id) > (?::date, ?::uuid)",
                    page.after().get(0),
                    page.after().get(1));
        }
        query.append(" order by received_on, id limit " + page.fetch());
        try (Connection connection = database.getConnection()) {
            return query.list(connection, PetitionView::of);
        } catch (SQLException e) {
            throw new IllegalStateException("petitions cannot be listed", e);
        }
    }

    /** How many there are within reach. */
    long count(AccessScope scope, Collection<String> offices, @Nullable PetitionState state) {
        try (Connection connection = database.getConnection()) {
            return asked("select count(*)", scope, offices, state).count(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("petitions cannot be counted", e);
        }
    }

    private static Conditions asked(
            String select, AccessScope scope, Collection<String> offices, @Nullable PetitionState state) {
        Conditions query = new Conditions(select + " from petition where true");
        query.within(scope);
        query.ofOffices(offices);
        query.andIf("state = ?", state == null ? null : state.name());
        return query;
    }
}
