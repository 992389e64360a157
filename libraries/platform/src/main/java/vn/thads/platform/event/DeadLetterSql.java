package vn.thads.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The table of dead letters. */
final class DeadLetterSql {
    private static final int REASON_CHARS = 2_000;

    private static final String WRITE = """
            insert into dead_letter (topic, partition, record_offset, subject, sequence, type, record_key, content,
                consumer, reason, failed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
            """;

    /** The same event failed again: its letter waits again, and is published once more only if it had been settled. */
    private static final String AGAIN = """
             do update set partition = excluded.partition, record_offset = excluded.record_offset,
                type = excluded.type, record_key = excluded.record_key, content = excluded.content,
                headers = null, value = null,
                consumer = excluded.consumer, reason = excluded.reason, failed_at = excluded.failed_at,
                attempts = dead_letter.attempts + 1, state = 'WAITING', settled_at = null, settled_by = null,
                published_at = case when dead_letter.state = 'WAITING' then dead_letter.published_at end
            """;

    private static final String OF_SEQUENCE =
            WRITE + "on conflict (topic, subject, sequence) where sequence is not null" + AGAIN;
    private static final String OF_RECORD =
            WRITE + "on conflict (topic, partition, record_offset) where sequence is null do nothing";

    /** What is told openly of a record that nobody understood is only what could be ours. */
    private static final Pattern TYPE = Pattern.compile("vn\\.thads\\.[a-z-]{1,40}\\.[a-z-]{1,60}\\.v\\d{1,4}");

    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z-]{1,40}");

    private final Connection connection;
    private final RecordSeal seal;

    DeadLetterSql(Connection connection, RecordSeal seal) {
        this.connection = connection;
        this.seal = seal;
    }

    /** A record that does not say which aggregate it belongs to. */
    void write(Envelope envelope, Failure failure) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(OF_RECORD)) {
            insert.setNull(4, Types.VARCHAR);
            insert.setNull(5, Types.BIGINT);
            bind(insert, envelope, failure);
            insert.executeUpdate();
        }
    }

    /** An event that its aggregate now waits for. */
    void write(Envelope envelope, Envelope.Stream stream, long sequence, Failure failure) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(OF_SEQUENCE)) {
            insert.setString(4, stream.subject());
            insert.setLong(5, sequence);
            bind(insert, envelope, failure);
            insert.executeUpdate();
        }
    }

    private void bind(PreparedStatement insert, Envelope envelope, Failure failure) throws SQLException {
        insert.setString(1, envelope.place().topic());
        insert.setInt(2, envelope.place().partition());
        insert.setLong(3, envelope.place().offset());
        String type = envelope.headers().get("ce_type");
        insert.setString(6, type != null && TYPE.matcher(type).matches() ? type : null);
        byte[] key = envelope.key();
        boolean isOurs = key != null
                && KEY.matcher(new String(key, StandardCharsets.UTF_8)).matches();
        insert.setBytes(7, isOurs ? key : null);
        insert.setBytes(8, seal.seal(envelope));
        insert.setString(9, failure.consumer());
        String reason = withoutNul(failure.reason());
        insert.setString(10, reason.substring(0, Math.min(reason.length(), REASON_CHARS)));
    }

    private static String withoutNul(String text) {
        return text.replace("\u0000", "");
    }

    /**
     * Why a record could not be handled.
     *
     * @param consumer whose work it was
     * @param reason what it said
     */
    record Failure(String consumer, String reason) {}

    /** A second delivery was applied: the letter is settled. */
    void healed(Envelope.Stream stream, long sequence) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update dead_letter set state = 'REPLAYED', settled_at = now(), settled_by = 'redelivery'
                where topic = ? and subject = ? and sequence = ? and state = 'WAITING'
                """)) {
            update.setString(1, stream.topic());
            update.setString(2, stream.subject());
            update.setLong(3, sequence);
            update.executeUpdate();
        }
    }

    /** The record of a waiting letter, locked. */
    Optional<Envelope> lockWaiting(UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select topic, partition, record_offset, content, record_key, headers, value
                from dead_letter where id = ? and state = 'WAITING' for update
                """)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(seal.read(row)) : Optional.empty();
            }
        }
    }

    void settle(UUID id, String state, String by) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update dead_letter set state = ?, settled_at = now(), settled_by = ? where id = ?")) {
            update.setString(1, state);
            update.setString(2, by);
            update.setObject(3, id);
            update.executeUpdate();
        }
    }
}
