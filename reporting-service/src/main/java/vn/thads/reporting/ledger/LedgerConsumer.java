package vn.thads.reporting.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thads.platform.event.EventConsumer;
import vn.thads.platform.event.ReceivedEvent;
import vn.thads.platform.trace.Spans;
import vn.thads.platform.trace.Tracing;
import vn.thads.reporting.posting.AccountRules;

/**
 * Posts the events of case-service into the ledger.
 *
 * <p>Last of all consumers: it takes the row of the ledger's progress, for which other batches wait.
 */
@ApplicationScoped
@Priority(-1_000)
class LedgerConsumer implements EventConsumer {
    static final String CASES = "thads.cases.v1";

    private final AgroalDataSource database;
    private final Instance<LateFacts> listeners;
    private final Tracing tracing;
    private final LedgerBook book = new LedgerBook(AccountRules.shipped());

    LedgerConsumer(AgroalDataSource database, @Any Instance<LateFacts> listeners, Tracing tracing) {
        this.database = database;
        this.listeners = listeners;
        this.tracing = tracing;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Set<String> topics() {
        return Set.of(CASES);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        try (Connection connection = database.getConnection()) {
            Map<String, LocalDate> earliest = post(connection, events);
            for (LateFacts listener : listeners) {
                listener.learned(connection, earliest);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger took no events", e);
        }
    }

    private Map<String, LocalDate> post(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (Spans spans = tracing.part("ledger posting")) {
            spans.count("thads.events", events.size());
            return book.post(connection, events);
        }
    }

    @Override
    public void refill(List<ReceivedEvent> events) {
        try (Connection connection = database.getConnection()) {
            book.refill(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("the rebuilt ledger took no events", e);
        }
    }
}
