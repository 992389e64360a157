package vn.thads.complaints.replica;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thads.events.CaseEvent;
import vn.thads.events.EventTypes;
import vn.thads.platform.event.EventConsumer;
import vn.thads.platform.event.ReceivedEvent;

/** The cases (việc thi hành án) of the nation by their numbers, fed by the events of case-service. */
@ApplicationScoped
public class CaseReplica implements EventConsumer {
    private static final String KEEP = """
            insert into case_replica (case_id, office, book, year, number)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::int[])
            on conflict do nothing
            """;

    /** A complaint that was imported before its case was known is linked as soon as it is. */
    private static final String LINK = """
            update complaint c set case_id = r.case_id from case_replica r
            where c.case_id is null and r.case_id = any(?::uuid[])
                and (c.case_office, c.case_book, c.case_year, c.case_number) = (r.office, r.book, r.year, r.number)
            """;

    private static final String FIND = """
            select r.office, r.book, r.year, r.number, r.case_id from case_replica r
            join unnest(?::text[], ?::text[], ?::int[], ?::int[]) as wanted (office, book, year, number)
                using (office, book, year, number)
            """;

    private final AgroalDataSource database;

    CaseReplica(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "case-replica";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventTypes.CASES);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        List<CaseEvent.CaseRegistered> registered = new ArrayList<>();
        for (ReceivedEvent received : events) {
            if (received.event() instanceof CaseEvent.CaseRegistered one) {
                registered.add(one);
            } else if (received.event() instanceof CaseEvent.CaseImported imported) {
                registered.add(imported.registered());
            }
        }
        if (!registered.isEmpty()) {
            keep(registered);
        }
    }

    /** The case of this number, if it is known here. */
    public Optional<UUID> find(CaseReference reference) {
        return Optional.ofNullable(find(List.of(reference)).get(reference));
    }

    /** The cases of these numbers, as far as they are known here. */
    public Map<CaseReference, UUID> find(Collection<CaseReference> references) {
        Map<CaseReference, UUID> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setArray(1, array(connection, "text", references.stream().map(CaseReference::office)));
            select.setArray(2, array(connection, "text", references.stream().map(CaseReference::book)));
            select.setArray(3, array(connection, "int", references.stream().map(CaseReference::year)));
            select.setArray(4, array(connection, "int", references.stream().map(CaseReference::number)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(
                            new CaseReference(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)),
                            row.getObject(5, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the replica of cases cannot be read", e);
        }
        return found;
    }

    private void keep(List<CaseEvent.CaseRegistered> registered) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP);
                PreparedStatement link = connection.prepareStatement(LINK)) {
            var ids = array(connection, "uuid", registered.stream().map(CaseEvent.CaseRegistered::caseId));
            insert.setArray(1, ids);
            insert.setArray(
                    2,
                    array(
                            connection,
                            "text",
                            registered.stream().map(r -> r.reference().office())));
            insert.setArray(
                    3,
                    array(
                            connection,
                            "text",
                            registered.stream().map(r -> r.reference().book())));
            insert.setArray(
                    4,
                    array(
                            connection,
                            "int",
                            registered.stream().map(r -> r.reference().year())));
            insert.setArray(
                    5,
                    array(
                            connection,
                            "int",
                            registered.stream().map(r -> r.reference().number())));
            insert.executeUpdate();
            link.setArray(1, ids);
            link.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the replica of cases cannot be written", e);
        }
    }

    private static java.sql.Array array(Connection connection, String type, java.util.stream.Stream<?> values)
            throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
