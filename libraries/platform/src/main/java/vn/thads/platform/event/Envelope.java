package vn.thads.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.thads.events.EventTypes;
import vn.thads.events.ThadsEvent;
import vn.thads.platform.trace.TraceContext;

/**
 * A record as it came: nothing of it is believed yet.
 *
 * @param place where it stands
 * @param key Kafka key, or null
 * @param headers headers as text, the last of a name
 * @param value body, or null
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through, nobody compares envelopes
record Envelope(Place place, byte @Nullable [] key, Map<String, String> headers, byte @Nullable [] value) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** What is dated outside of these years is a slip of the pen, and no table of ours has a place for it. */
    private static final Year FIRST_YEAR = Year.of(1900);

    private static final Year LAST_YEAR = Year.of(2200);

    /**
     * Where a record stands.
     *
     * @param topic topic
     * @param partition partition
     * @param offset offset
     */
    record Place(String topic, int partition, long offset) {}

    /**
     * An aggregate as a stream of events.
     *
     * @param topic topic
     * @param subject the aggregate
     */
    record Stream(String topic, String subject) implements Comparable<Stream> {
        @Override
        public int compareTo(Stream other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : subject.compareTo(other.subject);
        }
    }

    static Envelope of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Envelope(
                new Place(record.topic(), record.partition(), record.offset()), record.key(), headers, record.value());
    }

    /** The trace that caused it, as it says itself. */
    @Nullable
    String traceparent() {
        return headers.get(TraceContext.KEY);
    }

    /** The stream it belongs to, if subject, key and sequence say so with one voice. */
    Stream stream() throws Unreadable {
        String subject = required("ce_subject");
        if (key == null || !subject.equals(new String(key, StandardCharsets.UTF_8))) {
            throw new Unreadable("the key is not the subject");
        }
        sequence();
        return new Stream(place.topic(), subject);
    }

    long sequence() throws Unreadable {
        try {
            long sequence = Long.parseLong(required("ce_sequence"));
            if (sequence < 1) {
                throw new Unreadable("ce_sequence is below 1");
            }
            return sequence;
        } catch (NumberFormatException e) {
            throw new Unreadable("ce_sequence is no number");
        }
    }

    ReceivedEvent open() throws Unreadable {
        String type = required("ce_type");
        if (value == null) {
            throw new Unreadable("no body");
        }
        try {
            ThadsEvent event = EventTypes.read(type, new String(value, StandardCharsets.UTF_8));
            String subject = required("ce_subject");
            if (!event.subject().equals(subject)) {
                throw new Unreadable("the body is about another subject");
            }
            return new ReceivedEvent(
                    parsed("ce_id", UUID::fromString),
                    type,
                    subject,
                    sequence(),
                    legalDate(),
                    parsed("ce_time", Instant::parse),
                    event);
        } catch (EventTypes.UnreadableEvent | NullPointerException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** A header that says nothing to us is named, and not repeated: a stranger wrote it. */
    private <T> T parsed(String header, Function<String, T> parser) throws Unreadable {
        try {
            return parser.apply(required(header));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unreadable("header " + header + " cannot be read");
        }
    }

    private LocalDate legalDate() throws Unreadable {
        LocalDate day = parsed("ce_legaldate", LocalDate::parse);
        if (Year.from(day).isBefore(FIRST_YEAR) || Year.from(day).isAfter(LAST_YEAR)) {
            throw new Unreadable("ce_legaldate is no day of a case: " + day);
        }
        return day;
    }

    static Map<String, String> headersOf(String json) {
        try {
            return JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers were written by us", e);
        }
    }

    private String required(String header) throws Unreadable {
        String text = headers.get(header);
        if (text == null || text.isBlank()) {
            throw new Unreadable("no header " + header);
        }
        return text;
    }

    /** Why a record is no event of ours. */
    static final class Unreadable extends Exception {
        Unreadable(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
