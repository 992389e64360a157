package vn.thads.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a record that could not be handled: where it stands and why, not what it says.
 *
 * @param id the dead letter
 * @param place where the record stands
 * @param key its key, if it is one of ours
 * @param event what its headers say it is, by header
 * @param consumer who could not handle it
 * @param reason why
 */
@SuppressWarnings("ArrayRecordComponent") // published, never compared
record DeadRecord(
        UUID id,
        Envelope.Place place,
        byte @Nullable [] key,
        Map<String, String> event,
        String consumer,
        String reason) {
    /** Columns: id, topic, partition, record_offset, record_key, type, subject, sequence, consumer, reason. */
    static DeadRecord of(ResultSet row) throws SQLException {
        Map<String, String> event = new LinkedHashMap<>();
        put(event, "ce_type", row.getString(6));
        put(event, "ce_subject", row.getString(7));
        put(event, "ce_sequence", row.getString(8));
        return new DeadRecord(
                row.getObject(1, UUID.class),
                new Envelope.Place(row.getString(2), row.getInt(3), row.getLong(4)),
                row.getBytes(5),
                event,
                row.getString(9),
                row.getString(10));
    }

    private static void put(Map<String, String> event, String header, @Nullable String text) {
        if (text != null) {
            event.put(header, text);
        }
    }

    @SuppressWarnings("NullAway") // Kafka takes a record without key or value; its producer is typed without null
    ProducerRecord<byte[], byte[]> toRecord(String reader) {
        var record = new ProducerRecord<byte[], byte[]>(Topics.deadLettersOf(place.topic()), key, null);
        event.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        Map.of(
                        "thads_reader",
                        reader,
                        "thads_consumer",
                        consumer,
                        "thads_reason",
                        reason,
                        "thads_topic",
                        place.topic(),
                        "thads_partition",
                        Integer.toString(place.partition()),
                        "thads_offset",
                        Long.toString(place.offset()))
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
