package vn.thads.platform.event;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.identity.Seal;

/**
 * Keeps records that were set aside so that they can be tried again and not be read: our own events name nobody, but nobody knows what a
 * stranger wrote.
 */
@ApplicationScoped
class RecordSeal {
    private static final String LOCAL_KEY = "local-records-key-change-me";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Seal seal;

    @Inject
    RecordSeal(EventSettings settings) {
        String key = settings.sealingKey().orElse(LOCAL_KEY);
        if (key.equals(LOCAL_KEY)) {
            Log.warn("thads.events.sealing-key is not set: records set aside are sealed with the key of the local"
                    + " stack");
        }
        this.seal = new Seal(key);
    }

    @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
    private record Content(byte @Nullable [] key, Map<String, String> headers, byte @Nullable [] value) {}

    byte[] seal(Envelope envelope) {
        try {
            return seal.seal(JSON.writeValueAsBytes(new Content(envelope.key(), envelope.headers(), envelope.value())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Envelope open(Envelope.Place place, byte[] sealed) {
        try {
            Content content = JSON.readValue(seal.open(sealed), Content.class);
            return new Envelope(place, content.key(), content.headers(), content.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stored record; columns: topic, partition, record_offset, content, and of one kept before: key, headers, value. */
    Envelope read(ResultSet row) throws SQLException {
        var place = new Envelope.Place(row.getString(1), row.getInt(2), row.getLong(3));
        byte[] sealed = row.getBytes(4);
        return sealed == null
                ? new Envelope(place, row.getBytes(5), Envelope.headersOf(row.getString(6)), row.getBytes(7))
                : open(place, sealed);
    }
}
