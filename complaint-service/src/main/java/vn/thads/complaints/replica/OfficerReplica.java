package vn.thads.complaints.replica;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import vn.thads.events.EventTypes;
import vn.thads.events.OfficerEvent;
import vn.thads.platform.event.EventConsumer;
import vn.thads.platform.event.ReceivedEvent;

/** The officers (chấp hành viên) by their staff codes, fed by the events of officer-service. */
@ApplicationScoped
public class OfficerReplica implements EventConsumer {
    private final AgroalDataSource database;

    OfficerReplica(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "officer-replica";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventTypes.OFFICERS);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into officer_replica (code, officer_id) values (?, ?)
                        on conflict (code) do update set officer_id = excluded.officer_id
                        """)) {
            for (ReceivedEvent received : events) {
                if (received.event() instanceof OfficerEvent.OfficerDescribed officer) {
                    insert.setString(1, officer.code());
                    insert.setObject(2, officer.officerId());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the replica of officers cannot be written", e);
        }
    }

    /** Whether an officer has this staff code. */
    public boolean isKnown(String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from officer_replica where code = ?")) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the replica of officers cannot be read", e);
        }
    }
}
