package vn.thads.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.audit.Audit;

/** What an operator does with events that could not be handled. */
@ApplicationScoped
class DeadLetters {
    private static final String SELECT = """
            select id, topic, partition, record_offset, subject, sequence, type, consumer, reason, attempts, state,
                failed_at, settled_at, settled_by from dead_letter
            """;

    private final AgroalDataSource database;
    private final InboxRunner inbox;
    private final Audit audit;

    DeadLetters(AgroalDataSource database, InboxRunner inbox, Audit audit) {
        this.database = database;
        this.inbox = inbox;
        this.audit = audit;
    }

    /**
     * An event that could not be handled.
     *
     * @param id the letter
     * @param topic topic it came by
     * @param partition partition
     * @param offset offset
     * @param subject the aggregate, or null where the record does not say
     * @param sequence its version, or null
     * @param type CloudEvents type, or null
     * @param consumer whose work failed
     * @param reason what it said
     * @param attempts how often it was tried
     * @param state WAITING, REPLAYED or DROPPED
     * @param failedAt last failure
     * @param settledAt when it was replayed or dropped, or null
     * @param settledBy by whom, or null
     */
    @Schema(name = "DeadLetter", description = "An event that could not be handled (sự kiện lỗi)")
    public record DeadLetter(
            UUID id,
            String topic,
            int partition,
            long offset,
            @Nullable String subject,
            @Nullable Long sequence,
            @Nullable String type,
            String consumer,
            String reason,
            int attempts,
            String state,
            Instant failedAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy) {
        private static DeadLetter of(ResultSet row) throws SQLException {
            return new DeadLetter(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getObject(6, Long.class),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getInt(10),
                    row.getString(11),
                    row.getObject(12, OffsetDateTime.class).toInstant(),
                    instant(row.getObject(13, OffsetDateTime.class)),
                    row.getString(14));
        }

        private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
            return time == null ? null : time.toInstant();
        }
    }

    /** Letters of a state after an id, oldest first. */
    List<DeadLetter> list(String state, Optional<UUID> after, int rows) {
        return query(SELECT + "where state = ? and (?::uuid is null or id > ?::uuid) order by id limit ?", select -> {
            select.setString(1, state);
            select.setObject(2, after.orElse(null));
            select.setObject(3, after.orElse(null));
            select.setInt(4, rows);
        });
    }

    long count(String state) {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from dead_letter where state = ?")) {
            count.setString(1, state);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the dead letters cannot be counted", e);
        }
    }

    Optional<DeadLetter> find(UUID id) {
        return query(SELECT + "where id = ?", select -> select.setObject(1, id)).stream()
                .findFirst();
    }

    /** Tries it again, and what waited behind it. A letter that is settled already stays as it is. */
    @Transactional
    Optional<DeadLetter> replay(UUID id, String operator) {
        try (Connection connection = database.getConnection()) {
            DeadLetterSql sql = new DeadLetterSql(connection, inbox.inbox().seal());
            Optional<Envelope> waiting = sql.lockWaiting(id);
            if (waiting.isPresent() && inbox.inbox().replay(connection, waiting.get())) {
                sql.settle(id, "REPLAYED", operator);
                audit.record("dead-letter.replayed", "dead-letter", id.toString(), null, Map.of());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the dead letter was not replayed", e);
        }
        return find(id);
    }

    /** Goes on without it; answers whether there is such a letter. */
    @Transactional
    boolean drop(UUID id, String operator, String reason) {
        try (Connection connection = database.getConnection()) {
            DeadLetterSql sql = new DeadLetterSql(connection, inbox.inbox().seal());
            Optional<Envelope> waiting = sql.lockWaiting(id);
            if (waiting.isPresent()) {
                inbox.inbox().drop(connection, waiting.get());
                sql.settle(id, "DROPPED", operator);
                audit.record("dead-letter.dropped", "dead-letter", id.toString(), null, Map.of("reason", reason));
                return true;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the dead letter was not dropped", e);
        }
        return find(id).isPresent();
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<DeadLetter> query(String sql, Binding binding) {
        List<DeadLetter> letters = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            binding.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    letters.add(DeadLetter.of(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the dead letters cannot be read", e);
        }
        return letters;
    }
}
