package vn.thads.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Outbox, dead letters to publish, and the runs that tell the journal once more. */
final class OutboxSql {
    /** Never {@code position > last}: a lower position may be committed later. What is still there is what is to be published. */
    private static final String WAITING = "select " + StoredEvent.COLUMNS + """
             from (select position from outbox order by position limit ?) o
            join event e on e.position = o.position
            order by e.position
            """;

    private static final String OF_EMISSION = "select " + StoredEvent.COLUMNS + """
             from event e where e.position > ? and e.position <= ?
            order by e.position limit ?
            """;

    private final Connection connection;

    OutboxSql(Connection connection) {
        this.connection = connection;
    }

    /** One process publishes: the lock is the session's and ends with it. */
    boolean takeLead(long lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            select.setLong(1, lock);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void leaveLead(long lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            select.setLong(1, lock);
            select.execute();
        }
    }

    List<StoredEvent> waiting(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setInt(1, limit);
            return events(select);
        }
    }

    void delete(List<StoredEvent> published) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from outbox where position = any(?::bigint[])")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            published.stream().map(StoredEvent::position).toArray()));
            delete.executeUpdate();
        }
    }

    List<DeadRecord> unpublishedDeadLetters(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select id, topic, partition, record_offset, record_key, type, subject, sequence, consumer, reason
                from dead_letter where published_at is null order by id limit ?
                """)) {
            select.setInt(1, limit);
            List<DeadRecord> letters = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    letters.add(DeadRecord.of(row));
                }
            }
            return letters;
        }
    }

    void markPublished(List<DeadRecord> letters) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update dead_letter set published_at = now() where id = any(?::uuid[])")) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", letters.stream().map(DeadRecord::id).toArray()));
            update.executeUpdate();
        }
    }

    /**
     * A run that tells the journal once more and is not finished.
     *
     * @param id the run
     * @param emitted position reached
     * @param until last position
     */
    record OpenEmission(UUID id, long emitted, long until) {}

    Optional<OpenEmission> openEmission() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select id, emitted_position, to_position from event_emission
                        where finished_at is null order by id limit 1
                        """);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new OpenEmission(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)))
                    : Optional.empty();
        }
    }

    List<StoredEvent> next(OpenEmission run, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_EMISSION)) {
            select.setLong(1, run.emitted());
            select.setLong(2, run.until());
            select.setInt(3, limit);
            return events(select);
        }
    }

    void advance(OpenEmission run, long emitted, boolean finished) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update event_emission set emitted_position = ?, finished_at = case when ? then now() end where id = ?
                """)) {
            update.setLong(1, emitted);
            update.setBoolean(2, finished);
            update.setObject(3, run.id());
            update.executeUpdate();
        }
    }

    private static List<StoredEvent> events(PreparedStatement select) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events.add(StoredEvent.of(row));
            }
        }
        return events;
    }
}
