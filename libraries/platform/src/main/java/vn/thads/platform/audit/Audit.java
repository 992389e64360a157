package vn.thads.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the audit trail (nhật ký kiểm toán): every write, and every read of personal data.
 *
 * <p>The record is part of the caller's transaction and is not hashed there, so that no write waits for the head of a chain; the
 * {@link Sealer} chains it within a second of the commit.
 */
@ApplicationScoped
public class Audit {
    /** Subject of what the service does by itself: jobs, imports under way, events of others. */
    static final String SYSTEM = "system";

    private static final String WRITE = """
            with written as (
                insert into audit_record (recorded_at, subject, action, object_type, object_id, office, details)
                values (?, ?, ?, ?, ?, ?, ?) returning id)
            insert into audit_unsealed (record) select id from written
            """;

    /** Sorted keys: the text is what is hashed. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final AgroalDataSource database;
    private final SecurityIdentity identity;
    private final Clock clock;

    Audit(AgroalDataSource database, SecurityIdentity identity, Clock clock) {
        this.database = database;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Records what the caller did.
     *
     * @param action such as {@code case.decided} or {@code complainant.read}
     * @param objectType such as {@code case}
     * @param objectId id of the object
     * @param office office that the object belongs to, or null
     * @param details ids, codes, dates and amounts; never a name, a number of identity or an address
     */
    public void record(
            String action, String objectType, String objectId, @Nullable String office, Map<String, ?> details) {
        try (Connection connection = database.getConnection();
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setObject(
                    1, OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
            write.setString(2, subject());
            write.setString(3, action);
            write.setString(4, objectType);
            write.setString(5, objectId);
            write.setString(6, office);
            write.setString(7, CANONICAL.writeValueAsString(new TreeMap<>(details)));
            write.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("no write without its audit record", e);
        }
    }

    private String subject() {
        if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
            return SYSTEM;
        }
        return identity.getPrincipal().getName();
    }
}
