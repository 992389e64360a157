package vn.thads.reporting.rebuild;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import vn.thads.events.EventTypes;
import vn.thads.platform.event.EventConsumer;
import vn.thads.platform.event.ReceivedEvent;

/**
 * Hands what arrives to a rebuild that is under way.
 *
 * <p>First of all consumers: it waits for a swap before any other has locked a table that the swap exchanges.
 */
@ApplicationScoped
@Priority(1_000)
class RebuildConsumer implements EventConsumer {
    static final String NAME = "rebuild";
    static final Set<String> TOPICS = Set.of(EventTypes.CASES, EventTypes.OFFICERS, EventTypes.COMPLAINTS);

    private final AgroalDataSource database;

    RebuildConsumer(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return TOPICS;
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        try (Connection connection = database.getConnection()) {
            RebuildBacklog.keep(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("the rebuild kept no events", e);
        }
    }
}
