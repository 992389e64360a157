package vn.thads.reporting.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import vn.thads.platform.event.EventConsumer;
import vn.thads.platform.event.ReceivedEvent;
import vn.thads.reporting.posting.AccountRules;

/** Posts the events of case-service into the running ledger, and hands them to a rebuild that is under way. */
@ApplicationScoped
class LedgerConsumer implements EventConsumer {
    static final String CASES = "thads.cases.v1";

    private final AgroalDataSource database;
    private final LedgerBook book = new LedgerBook(LedgerTables.RUNNING, AccountRules.shipped());

    LedgerConsumer(AgroalDataSource database) {
        this.database = database;
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
            RebuildBacklog.keep(connection, events);
            book.post(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger took no events", e);
        }
    }
}
