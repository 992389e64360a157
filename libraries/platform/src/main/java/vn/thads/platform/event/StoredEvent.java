package vn.thads.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.trace.TraceContext;

/**
 * An event as the journal keeps it.
 *
 * @param position its place in the journal
 * @param id CloudEvents id
 * @param type CloudEvents type
 * @param key what it belongs to
 * @param legalDate its day in law
 * @param recordedAt when the office knew it
 * @param traceparent trace that caused it, or null
 * @param body JSON
 */
record StoredEvent(
        long position,
        UUID id,
        String type,
        Key key,
        LocalDate legalDate,
        Instant recordedAt,
        @Nullable String traceparent,
        String body) {
    /** Columns in the order of {@link #of}. */
    static final String COLUMNS =
            "e.position, e.id, e.type, e.subject, e.sequence, e.legal_date, e.recorded_at, e.traceparent, e.body";

    /**
     * What an event is a version of.
     *
     * @param subject the aggregate
     * @param sequence its version
     */
    record Key(String subject, long sequence) {}

    static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                new Key(row.getString(4), row.getLong(5)),
                row.getObject(6, LocalDate.class),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9));
    }

    /** CloudEvents 1.0 in binary mode: the attributes are headers, the value is the body. */
    ProducerRecord<byte[], byte[]> toRecord(String topic, String source) {
        return toRecord(topic, source, traceparent);
    }

    /** The same, which goes on in a span of its trace. */
    ProducerRecord<byte[], byte[]> toRecord(String topic, String source, @Nullable String parent) {
        var record = new ProducerRecord<>(topic, utf8(key.subject()), utf8(body));
        Headers headers = record.headers();
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(id.toString()));
        headers.add("ce_source", utf8(source));
        headers.add("ce_type", utf8(type));
        headers.add("ce_subject", utf8(key.subject()));
        headers.add("ce_time", utf8(recordedAt.toString()));
        headers.add("ce_sequence", utf8(Long.toString(key.sequence())));
        headers.add("ce_legaldate", utf8(legalDate.toString()));
        headers.add("content-type", utf8("application/json"));
        if (parent != null) {
            headers.add(TraceContext.KEY, utf8(parent));
        }
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
