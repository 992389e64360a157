package vn.thads.platform.maintenance;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.audit.Audit;

/**
 * Hours in which the service reads and does not write (chế độ chỉ đọc). They stand in the database, so that every replica keeps them, and
 * they end by themselves: nobody has to remember.
 */
@ApplicationScoped
class Maintenance {
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private static final String FIND = "select started_at, until, started_by from maintenance where until > now()";
    private static final String START = """
            insert into maintenance (started_at, until, started_by) values (now(), now() + make_interval(mins => ?), ?)
            on conflict (single) do update set started_at = excluded.started_at, until = excluded.until,
                started_by = excluded.started_by
            """;
    private static final String END = "delete from maintenance";

    private final AgroalDataSource database;
    private final Audit audit;
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private volatile Looked last = new Looked(Optional.empty(), 0);

    Maintenance(AgroalDataSource database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Whether the service writes.
     *
     * @param readOnly whether writes are refused
     * @param startedAt since when, or null
     * @param until when it ends by itself, or null
     * @param startedBy who began it, or null
     */
    @Schema(name = "Maintenance", description = "Whether the service writes (chế độ chỉ đọc)")
    public record State(
            boolean readOnly,
            @Nullable Instant startedAt,
            @Nullable Instant until,
            @Nullable String startedBy) {}

    private record Looked(Optional<Instant> until, long at) {}

    State find() {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND);
                ResultSet row = find.executeQuery()) {
            return row.next()
                    ? new State(true, instant(row, 1), instant(row, 2), row.getString(3))
                    : new State(false, null, null, null);
        } catch (SQLException e) {
            throw new IllegalStateException("the maintenance cannot be read", e);
        }
    }

    /** Begins, or begins anew. */
    @Transactional
    State start(int minutes, String operator) {
        try (Connection connection = database.getConnection();
                PreparedStatement start = connection.prepareStatement(START)) {
            start.setInt(1, minutes);
            start.setString(2, operator);
            start.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the maintenance was not begun", e);
        }
        audit.record("maintenance.started", "service", "maintenance", null, Map.of("minutes", minutes));
        forget();
        return find();
    }

    /** Ends; nothing if there is none. */
    @Transactional
    void end() {
        try (Connection connection = database.getConnection();
                PreparedStatement end = connection.prepareStatement(END)) {
            if (end.executeUpdate() > 0) {
                audit.record("maintenance.ended", "service", "maintenance", null, Map.of());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the maintenance was not ended", e);
        }
        forget();
    }

    /**
     * Until when nothing is written, as it was at most a second ago. One request looks for all; where the database does not answer it is
     * refused at once, since it could not write anyway.
     */
    Optional<Instant> readOnlyUntil() {
        Looked looked = last;
        boolean isStale = System.nanoTime() - looked.at() > FRESH_NANOS;
        if (looked.at() == 0 || (isStale && isLooking.compareAndSet(false, true))) {
            try {
                looked = new Looked(Optional.ofNullable(find().until()), System.nanoTime());
                last = looked;
            } finally {
                isLooking.set(false);
            }
        }
        return looked.until();
    }

    private void forget() {
        last = new Looked(Optional.empty(), 0);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
