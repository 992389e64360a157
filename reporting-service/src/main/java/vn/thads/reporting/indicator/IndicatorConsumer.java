package vn.thads.reporting.indicator;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import vn.thads.events.CaseEvent;
import vn.thads.events.ComplaintEvent;
import vn.thads.events.EventTypes;
import vn.thads.events.OfficerEvent;
import vn.thads.events.ReportEvent;
import vn.thads.platform.event.EventConsumer;
import vn.thads.platform.event.ReceivedEvent;

/** Keeps the facts that indicators need and no form holds, each with its legal day and the instant when it was known. */
@ApplicationScoped
class IndicatorConsumer implements EventConsumer {
    private final AgroalDataSource database;

    IndicatorConsumer(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventTypes.CASES, EventTypes.OFFICERS, EventTypes.COMPLAINTS);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        var cases = new CaseFacts();
        try (Connection connection = database.getConnection();
                var complaints = new ComplaintFacts(connection);
                var officers = new OfficerFacts(connection)) {
            for (ReceivedEvent received : events) {
                switch (received.event()) {
                    case CaseEvent event -> cases.add(event, received.recordedAt());
                    case ComplaintEvent event -> complaints.add(event, received);
                    case OfficerEvent event -> officers.add(event, received);
                    case ReportEvent event ->
                        throw new IllegalStateException("no topic of ours carries " + event.getClass());
                }
            }
            cases.write(connection);
            complaints.write();
            officers.write();
        } catch (SQLException e) {
            throw new IllegalStateException("the indicators took no events", e);
        }
    }
}
