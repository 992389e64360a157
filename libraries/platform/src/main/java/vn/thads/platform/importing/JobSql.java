package vn.thads.platform.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.importing.ImportJob.State;

/** The rows of jobs; each method works in the caller's transaction, or in one of its own. */
@Singleton
class JobSql {
    private static final String COLUMNS = """
            select id, kind, content_type, state, sender, may_migrate, position, rows_read, rows_loaded, rows_unchanged,
                   rows_failed, bytes_total, bytes_read, cancel_asked, failure, created_at, started_at, finished_at
              from import_job
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    /**
     * A job with what only its work needs.
     *
     * @param job as it is served; an upload that is still under way counts as waiting
     * @param contentType of the file
     * @param sender who sent it
     * @param mayMigrate whether rows may carry {@code recordedAt}
     * @param position number of the last row that was worked on
     * @param isArrived whether the whole file is here
     * @param isCancelAsked whether somebody asked to stop
     */
    record Stored(
            ImportJob job,
            String contentType,
            Sender sender,
            boolean mayMigrate,
            long position,
            boolean isArrived,
            boolean isCancelAsked) {}

    /**
     * How far one transaction brought the job.
     *
     * @param from position before
     * @param to position after
     * @param loaded rows loaded
     * @param unchanged rows that were there
     * @param failed rows refused
     * @param bytesRead of the file
     */
    record Progress(long from, long to, long loaded, long unchanged, long failed, long bytesRead) {}

    @Inject
    JobSql(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void insert(UUID id, String kind, String contentType, Sender sender, boolean mayMigrate) {
        String insert = """
                insert into import_job (id, kind, content_type, state, sender, may_migrate, created_at)
                values (?, ?, ?, 'UPLOADING', ?::jsonb, ?, ?)
                """;
        update(insert, statement -> {
            statement.setObject(1, id);
            statement.setString(2, kind);
            statement.setString(3, contentType);
            statement.setString(4, json.writeValueAsString(sender));
            statement.setBoolean(5, mayMigrate);
            statement.setObject(6, now());
        });
    }

    void arrived(UUID id, long bytes) {
        update("update import_job set state = 'WAITING', bytes_total = ? where id = ?", statement -> {
            statement.setLong(1, bytes);
            statement.setObject(2, id);
        });
    }

    /** Whether there is still something to do; another replica may have ended the job. */
    boolean started(UUID id) {
        String update = """
                update import_job set state = 'RUNNING', started_at = coalesce(started_at, ?)
                 where id = ? and finished_at is null
                """;
        return update(update, statement -> {
                    statement.setObject(1, now());
                    statement.setObject(2, id);
                })
                == 1;
    }

    /** Whether the progress was ours to write; another replica may have taken the job over. */
    boolean progressed(UUID id, Progress progress) {
        String update = """
                update import_job
                   set position = ?, rows_read = rows_read + ?, rows_loaded = rows_loaded + ?,
                       rows_unchanged = rows_unchanged + ?, rows_failed = rows_failed + ?, bytes_read = ?
                 where id = ? and position = ? and state = 'RUNNING'
                """;
        return update(update, statement -> {
                    statement.setLong(1, progress.to());
                    statement.setLong(2, progress.loaded() + progress.unchanged() + progress.failed());
                    statement.setLong(3, progress.loaded());
                    statement.setLong(4, progress.unchanged());
                    statement.setLong(5, progress.failed());
                    statement.setLong(6, progress.bytesRead());
                    statement.setObject(7, id);
                    statement.setLong(8, progress.from());
                })
                == 1;
    }

    /** Ends the job, once; the file is no longer needed, the report stays. */
    void finished(UUID id, State state, @Nullable String failure) {
        String update = """
                update import_job set state = ?, failure = ?, finished_at = ? where id = ? and finished_at is null
                """;
        update(update, statement -> {
            statement.setString(1, state.name());
            statement.setString(2, failure);
            statement.setObject(3, now());
            statement.setObject(4, id);
        });
        update("delete from import_chunk where job = ?", statement -> statement.setObject(1, id));
    }

    void askToCancel(UUID id) {
        update(
                "update import_job set cancel_asked = true where id = ? and state in ('WAITING', 'RUNNING')",
                statement -> statement.setObject(1, id));
    }

    void discard(UUID id) {
        update("delete from import_job where id = ?", statement -> statement.setObject(1, id));
    }

    /** Uploads that never ended. */
    void discardUploadsBefore(Instant instant) {
        update(
                "delete from import_job where state = 'UPLOADING' and created_at < ?",
                statement -> statement.setObject(1, instant.atOffset(ZoneOffset.UTC)));
    }

    boolean isCancelAsked(UUID id) {
        return find(id).map(Stored::isCancelAsked).orElse(true);
    }

    Optional<Stored> find(UUID id) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(COLUMNS + " where id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(stored(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("reading an import job", e);
        }
    }

    private Stored stored(ResultSet row) throws SQLException, JsonProcessingException {
        String state = row.getString("state");
        boolean isArrived = !state.equals("UPLOADING");
        ImportJob job = new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                isArrived ? State.valueOf(state) : State.WAITING,
                row.getLong("rows_read"),
                row.getLong("rows_loaded"),
                row.getLong("rows_unchanged"),
                row.getLong("rows_failed"),
                row.getLong("bytes_total"),
                row.getLong("bytes_read"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("failure"));
        return new Stored(
                job,
                row.getString("content_type"),
                json.readValue(row.getString("sender"), Sender.class),
                row.getBoolean("may_migrate"),
                row.getLong("position"),
                isArrived,
                row.getBoolean("cancel_asked"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }

    private int update(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("writing an import job", e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException, JsonProcessingException;
    }
}
