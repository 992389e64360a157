package vn.thads.reporting.indicator;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conduct that costs points and that no other service tells (X2, X3). Nothing in it is changed or deleted. */
@ApplicationScoped
class ConductLog {
    private static final String COLUMNS = """
            select id, office, kind, happened_on, document_number, recorded_at from conduct_event
            """;

    private static final String ADD = """
            insert into conduct_event (id, office, kind, happened_on, document_number, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String WITHIN = COLUMNS + """
            where office = any(?) and happened_on between ? and ? and recorded_at <= ? order by happened_on, id
            """;

    private static final String COUNT = """
            select count(*) from conduct_event where ?::text[] is null or office = any(?)
            """;

    private static final String PAGE = COLUMNS + """
            where (?::text[] is null or office = any(?)) and (?::timestamptz is null or (recorded_at, id) > (?, ?))
            order by recorded_at, id limit ?
            """;

    private final AgroalDataSource database;
    private final Query query;

    ConductLog(AgroalDataSource database, Query query) {
        this.database = database;
        this.query = query;
    }

    /** What was done. */
    enum Kind {
        /** An act was annulled after an upheld complaint or protest. */
        ACT_ANNULLED,
        /** False data were proven. */
        FALSE_DATA
    }

    /**
     * One record.
     *
     * @param id the record
     * @param office code of the office
     * @param kind what was done
     * @param happenedOn day of the decision that found it
     * @param documentNumber number of that decision
     * @param recordedAt when it was recorded
     */
    record Conduct(
            UUID id, String office, Kind kind, LocalDate happenedOn, String documentNumber, Instant recordedAt) {}

    /** Writes a record in the caller's transaction. */
    void add(Conduct conduct, String recordedBy) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, conduct.id());
            insert.setString(2, conduct.office());
            insert.setString(3, conduct.kind().name());
            insert.setObject(4, conduct.happenedOn());
            insert.setString(5, conduct.documentNumber());
            insert.setObject(6, conduct.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(7, recordedBy);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the conduct log took no record", e);
        }
    }

    Optional<Conduct> find(UUID id) {
        return query
                .list(COLUMNS + "where id = ?", (_, select) -> select.setObject(1, id), ConductLog::conduct)
                .stream()
                .findFirst();
    }

    /** What happened within a period, as known at an instant. */
    List<Conduct> within(Asked asked) {
        return query.list(WITHIN, (connection, select) -> asked.bind(connection, select, 1), ConductLog::conduct);
    }

    /**
     * A page in the order of recording.
     *
     * @param offices codes of offices, or null for all
     * @param after the last record of the page before, or null
     * @param rows how many
     */
    List<Conduct> page(@Nullable Collection<String> offices, @Nullable Conduct after, int rows) {
        return query.list(
                PAGE,
                (connection, select) -> {
                    bind(connection, select, offices);
                    var at = after == null ? null : after.recordedAt().atOffset(ZoneOffset.UTC);
                    select.setObject(3, at);
                    select.setObject(4, at);
                    select.setObject(5, after == null ? null : after.id());
                    select.setInt(6, rows);
                },
                ConductLog::conduct);
    }

    /**
     * How many there are.
     *
     * @param offices codes of offices, or null for all
     */
    long count(@Nullable Collection<String> offices) {
        return query.list(COUNT, (connection, select) -> bind(connection, select, offices), row -> row.getLong(1))
                .getFirst();
    }

    private static void bind(Connection connection, PreparedStatement select, @Nullable Collection<String> offices)
            throws SQLException {
        var codes = offices == null ? null : connection.createArrayOf("text", offices.toArray());
        select.setArray(1, codes);
        select.setArray(2, codes);
    }

    private static Conduct conduct(ResultSet row) throws SQLException {
        return new Conduct(
                row.getObject(1, UUID.class),
                row.getString(2),
                Kind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getTimestamp(6).toInstant());
    }
}
