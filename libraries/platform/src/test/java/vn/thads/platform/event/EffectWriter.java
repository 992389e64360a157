package vn.thads.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.MDC;
import vn.thads.events.EventTypes;
import vn.thads.events.ReportEvent;

/** A reader that writes one row for each event, and cannot handle the kinds that a test forbids. */
@ApplicationScoped
public class EffectWriter implements EventConsumer {
    static final Set<String> FORBIDDEN = ConcurrentHashMap.newKeySet();
    /** The trace within which an aggregate took effect last. */
    static final Map<String, String> TRACES = new ConcurrentHashMap<>();

    private final AgroalDataSource database;

    EffectWriter(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "effect-writer";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventTypes.REPORTS);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into effect (subject, sequence, office) values (?, ?, ?)")) {
            for (ReceivedEvent received : events) {
                if (MDC.get("traceId") instanceof String trace) {
                    TRACES.put(received.subject(), trace);
                }
                if (received.event() instanceof ReportEvent.ConductRecorded conduct) {
                    insert.setString(1, received.subject());
                    insert.setLong(2, received.sequence());
                    insert.setString(3, conduct.office());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        for (ReceivedEvent received : events) {
            if (received.event() instanceof ReportEvent.ConductRecorded conduct && FORBIDDEN.contains(conduct.kind())) {
                throw new IllegalArgumentException("cannot handle " + conduct.kind());
            }
        }
    }
}
