package vn.thads.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables of the inbox, a few statements for a batch of any size. */
final class InboxSql {
    private static final String LOCK = """
            select s.topic, s.subject, s.sequence, s.held, s.dead from inbox_stream s
            join unnest(?::text[], ?::text[]) as wanted (topic, subject)
                on s.topic = wanted.topic and s.subject = wanted.subject
            order by s.topic, s.subject for update of s
            """;

    private static final String HELD = """
            select h.topic, h.partition, h.record_offset, h.content, convert_to(h.subject, 'UTF8'), h.headers, h.value,
                h.subject, h.sequence
            from inbox_held h
            join unnest(?::text[], ?::text[]) as wanted (topic, subject)
                on h.topic = wanted.topic and h.subject = wanted.subject
            """;

    private static final String UPDATE = """
            update inbox_stream s set sequence = n.sequence, held = n.held, dead = n.dead
            from unnest(?::text[], ?::text[], ?::bigint[], ?::int[], ?::boolean[])
                as n (topic, subject, sequence, held, dead)
            where s.topic = n.topic and s.subject = n.subject
            """;

    private static final String INSERT = """
            insert into inbox_stream (topic, subject, sequence, held, dead)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::int[], ?::boolean[])
            on conflict do nothing
            """;

    private static final String HOLD = """
            insert into inbox_held (topic, subject, sequence, partition, record_offset, content, held_since)
            values (?, ?, ?, ?, ?, ?, now()) on conflict do nothing
            """;

    private static final String OFFSETS = """
            insert into inbox_offset (topic, partition, topic_id, next_offset)
            select * from unnest(?::text[], ?::int[], ?::text[], ?::bigint[])
            on conflict (topic, partition) do update
                set topic_id = excluded.topic_id, next_offset = excluded.next_offset
            """;

    private final Connection connection;
    private final RecordSeal seal;

    InboxSql(Connection connection, RecordSeal seal) {
        this.connection = connection;
        this.seal = seal;
    }

    /** Locks the aggregates, in one order everywhere, and reads what waits for them. */
    Map<Envelope.Stream, StreamState> lock(Collection<Envelope.Stream> streams) throws SQLException {
        Map<Envelope.Stream, StreamState> states = new TreeMap<>();
        List<Envelope.Stream> waiting = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            bind(select, streams);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    var stream = new Envelope.Stream(row.getString(1), row.getString(2));
                    states.put(stream, StreamState.known(row.getLong(3), row.getBoolean(5)));
                    if (row.getInt(4) > 0) {
                        waiting.add(stream);
                    }
                }
            }
        }
        for (Envelope.Stream stream : streams) {
            states.putIfAbsent(stream, StreamState.fresh());
        }
        if (!waiting.isEmpty()) {
            readHeld(waiting, states);
        }
        return states;
    }

    private void readHeld(List<Envelope.Stream> streams, Map<Envelope.Stream, StreamState> states) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HELD)) {
            bind(select, streams);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Envelope envelope = seal.read(row);
                    StreamState state =
                            states.get(new Envelope.Stream(envelope.place().topic(), row.getString(8)));
                    if (state != null) {
                        state.held(row.getLong(9), envelope);
                    }
                }
            }
        }
    }

    /**
     * Writes what the batch changed.
     *
     * @throws SQLException with state 40001 if another process met one of the new aggregates meanwhile: the batch begins again
     */
    void save(Map<Envelope.Stream, StreamState> states) throws SQLException {
        Map<Envelope.Stream, StreamState> fresh = new TreeMap<>();
        Map<Envelope.Stream, StreamState> known = new TreeMap<>();
        for (var entry : states.entrySet()) {
            StreamState state = entry.getValue();
            if (state.hasChanged()) {
                (state.isKnown() ? known : fresh).put(entry.getKey(), state);
                settleHeld(entry.getKey(), state);
            }
        }
        if (!known.isEmpty()) {
            write(UPDATE, known);
        }
        if (!fresh.isEmpty() && write(INSERT, fresh) != fresh.size()) {
            throw new SQLException("another process reads the same aggregate", "40001");
        }
    }

    private int write(String statement, Map<Envelope.Stream, StreamState> states) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(statement)) {
            bind(write, states.keySet());
            write.setArray(3, connection.createArrayOf("bigint", column(states, StreamState::applied)));
            write.setArray(4, connection.createArrayOf("int", column(states, StreamState::waitingCount)));
            write.setArray(5, connection.createArrayOf("boolean", column(states, StreamState::isDead)));
            return write.executeUpdate();
        }
    }

    private void settleHeld(Envelope.Stream stream, StreamState state) throws SQLException {
        List<Long> gone = state.noLongerHeld();
        if (!gone.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from inbox_held where topic = ? and subject = ? and sequence = any(?::bigint[])")) {
                delete.setString(1, stream.topic());
                delete.setString(2, stream.subject());
                delete.setArray(3, connection.createArrayOf("bigint", gone.toArray()));
                delete.executeUpdate();
            }
        }
        Map<Long, Envelope> fresh = state.newlyWaiting();
        if (!fresh.isEmpty()) {
            try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
                for (var entry : fresh.entrySet()) {
                    hold(hold, stream, entry.getKey(), entry.getValue());
                }
                hold.executeBatch();
            }
        }
    }

    private void hold(PreparedStatement hold, Envelope.Stream stream, long sequence, Envelope envelope)
            throws SQLException {
        hold.setString(1, stream.topic());
        hold.setString(2, stream.subject());
        hold.setLong(3, sequence);
        hold.setInt(4, envelope.place().partition());
        hold.setLong(5, envelope.place().offset());
        hold.setBytes(6, seal.seal(envelope));
        hold.addBatch();
    }

    /**
     * How far a partition was read.
     *
     * @param topic topic
     * @param partition partition
     * @param topicId which topic of that name
     * @param next first offset that was not read
     */
    record Offset(String topic, int partition, String topicId, long next) {}

    void saveOffsets(List<Offset> offsets) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(OFFSETS)) {
            write.setArray(1, array("text", offsets, Offset::topic));
            write.setArray(2, array("int", offsets, Offset::partition));
            write.setArray(3, array("text", offsets, Offset::topicId));
            write.setArray(4, array("bigint", offsets, Offset::next));
            write.executeUpdate();
        }
    }

    List<Offset> offsets() throws SQLException {
        List<Offset> offsets = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select topic, partition, topic_id, next_offset from inbox_offset");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                offsets.add(new Offset(row.getString(1), row.getInt(2), row.getString(3), row.getLong(4)));
            }
        }
        return offsets;
    }

    private void bind(PreparedStatement statement, Collection<Envelope.Stream> streams) throws SQLException {
        statement.setArray(1, array("text", streams, Envelope.Stream::topic));
        statement.setArray(2, array("text", streams, Envelope.Stream::subject));
    }

    private <T> java.sql.Array array(
            String type, Collection<T> rows, java.util.function.Function<T, @Nullable Object> part)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(part).toArray());
    }

    private static Object[] column(
            Map<Envelope.Stream, StreamState> states, java.util.function.Function<StreamState, Object> part) {
        return states.values().stream().map(part).toArray();
    }
}
