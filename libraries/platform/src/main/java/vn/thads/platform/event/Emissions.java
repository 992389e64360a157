package vn.thads.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Runs that tell the journal once more: Kafka may be lost, the owner still has everything. */
@ApplicationScoped
class Emissions {
    private static final String COLUMNS =
            "id, requested_by, requested_at, from_position, to_position, emitted_position, finished_at";

    private final AgroalDataSource database;

    Emissions(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A run that tells the journal once more.
     *
     * @param id the run
     * @param requestedBy who asked for it
     * @param requestedAt when
     * @param from position after which it begins
     * @param to last position
     * @param emitted position that the broker has acknowledged
     * @param state RUNNING or DONE
     * @param finishedAt when it was done, or null
     */
    @Schema(name = "EventEmission", description = "A run that tells the journal once more (phát lại sự kiện)")
    public record Emission(
            UUID id,
            String requestedBy,
            Instant requestedAt,
            long from,
            long to,
            long emitted,
            String state,
            @Nullable Instant finishedAt) {
        private static Emission of(ResultSet row) throws SQLException {
            OffsetDateTime finished = row.getObject(7, OffsetDateTime.class);
            return new Emission(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    finished == null ? "RUNNING" : "DONE",
                    finished == null ? null : finished.toInstant());
        }
    }

    /** Asks for a run over everything after a position that is in the journal now; in the caller's transaction. */
    Emission start(long after, String requestedBy) {
        return query(
                        "insert into event_emission (requested_by, requested_at, from_position, to_position, emitted_position) "
                                + "select ?, now(), ?::bigint, greatest(coalesce(max(position), 0), ?::bigint), ?::bigint "
                                + "from event returning " + COLUMNS,
                        statement -> {
                            statement.setString(1, requestedBy);
                            statement.setLong(2, after);
                            statement.setLong(3, after);
                            statement.setLong(4, after);
                        })
                .getFirst();
    }

    Optional<Emission> find(UUID id) {
        return query("select " + COLUMNS + " from event_emission where id = ?", statement -> statement.setObject(1, id))
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<Emission> list(Optional<UUID> before, int rows) {
        return query(
                "select " + COLUMNS
                        + " from event_emission where (?::uuid is null or id < ?::uuid) order by id desc limit ?",
                statement -> {
                    statement.setObject(1, before.orElse(null));
                    statement.setObject(2, before.orElse(null));
                    statement.setInt(3, rows);
                });
    }

    long count() {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement("select count(*) from event_emission");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the runs cannot be counted", e);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Emission> query(String sql, Binding binding) {
        List<Emission> emissions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    emissions.add(Emission.of(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the runs cannot be read or written", e);
        }
        return emissions;
    }
}
