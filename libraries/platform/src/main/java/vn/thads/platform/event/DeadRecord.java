package vn.thads.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be handled, with what is needed to try again.
 *
 * @param id the dead letter
 * @param envelope the record as it came
 * @param consumer who could not handle it
 * @param reason why
 */
record DeadRecord(UUID id, Envelope envelope, String consumer, String reason) {
    /** Columns: id, topic, partition, record_offset, headers, record_key, value, consumer, reason. */
    static DeadRecord of(ResultSet row) throws SQLException {
        var place = new Envelope.Place(row.getString(2), row.getInt(3), row.getLong(4));
        return new DeadRecord(
                row.getObject(1, UUID.class),
                new Envelope(place, bytes(row, 6), Envelope.headersOf(row.getString(5)), bytes(row, 7)),
                row.getString(8),
                row.getString(9));
    }

    @SuppressWarnings("NullAway") // Kafka takes a record without key or value; its producer is typed without null
    ProducerRecord<byte[], byte[]> toRecord(String reader) {
        var place = envelope.place();
        var record = new ProducerRecord<byte[], byte[]>(
                Topics.deadLettersOf(place.topic()), envelope.key(), envelope.value());
        envelope.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        Map.of(
                        "thads_reader", reader,
                        "thads_consumer", consumer,
                        "thads_reason", reason,
                        "thads_partition", Integer.toString(place.partition()),
                        "thads_offset", Long.toString(place.offset()))
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static byte @Nullable [] bytes(ResultSet row, int column) throws SQLException {
        return row.getBytes(column);
    }
}
