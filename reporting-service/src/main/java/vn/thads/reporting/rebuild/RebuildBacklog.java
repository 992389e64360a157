package vn.thads.reporting.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.thads.events.EventTypes;
import vn.thads.platform.event.ReceivedEvent;

/**
 * What arrives while a rebuild reads the past: kept in the transaction that applies it, posted into the shadow before the swap.
 *
 * <p>The share lock on the rebuild makes the swap wait for batches under way, and later batches for the swap.
 */
final class RebuildBacklog {
    private static final String UNDER_WAY = "select id from rebuild where state in ('RUNNING', 'READY') for share";

    private static final String KEEP = """
            insert into rebuild_backlog (rebuild, event_id, type, subject, sequence, legal_date, recorded_at, body)
            select ?, * from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::date[], ?::timestamptz[], ?::text[])
            """;

    private static final String READ = """
            select position, event_id, type, subject, sequence, legal_date, recorded_at, body
            from rebuild_backlog where rebuild = ? and position > ? order by position limit ?
            """;

    private RebuildBacklog() {}

    /** Some events of the backlog and where the next ones begin. */
    record Batch(List<ReceivedEvent> events, long position) {}

    static void keep(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement underWay = connection.prepareStatement(UNDER_WAY);
                ResultSet row = underWay.executeQuery()) {
            if (row.next()) {
                keep(connection, row.getObject(1, UUID.class), events);
            }
        }
    }

    private static void keep(Connection connection, UUID rebuild, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, rebuild);
            var columns = new Columns(connection, keep, events);
            columns.set(2, "uuid", ReceivedEvent::id);
            columns.set(3, "text", ReceivedEvent::type);
            columns.set(4, "text", ReceivedEvent::subject);
            columns.set(5, "bigint", ReceivedEvent::sequence);
            columns.set(6, "text", event -> event.legalDate().toString());
            columns.set(7, "text", event -> event.recordedAt().toString());
            columns.set(8, "text", event -> EventTypes.toJson(event.event()));
            keep.executeUpdate();
        }
    }

    static Batch read(Connection connection, UUID rebuild, long after, int limit) throws SQLException {
        var events = new ArrayList<ReceivedEvent>();
        long position = after;
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setObject(1, rebuild);
            read.setLong(2, after);
            read.setInt(3, limit);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    position = row.getLong("position");
                    String type = row.getString("type");
                    events.add(new ReceivedEvent(
                            row.getObject("event_id", UUID.class),
                            type,
                            row.getString("subject"),
                            row.getLong("sequence"),
                            row.getObject("legal_date", LocalDate.class),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            EventTypes.read(type, row.getString("body"))));
                }
            }
        }
        return new Batch(events, position);
    }

    private record Columns(Connection connection, PreparedStatement statement, List<ReceivedEvent> events) {
        void set(int index, String type, Function<ReceivedEvent, Object> value) throws SQLException {
            statement.setArray(
                    index,
                    connection.createArrayOf(type, events.stream().map(value).toArray()));
        }
    }
}
