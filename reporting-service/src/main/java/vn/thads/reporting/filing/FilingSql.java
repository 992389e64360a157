package vn.thads.reporting.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.reporting.ledger.Period;
import vn.thads.reporting.quality.FilingList;

/** Table {@code filing}: versions are added, none is changed. */
@ApplicationScoped
class FilingSql {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<List<Filing.FrozenRow>> ROWS = new TypeReference<>() {};
    private static final String COLUMNS =
            "id, office, year, months, form, version, sent_on, found_by, recorded_at, rows";

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 8))";

    private static final String ADD = """
            insert into filing (office, year, months, form, version, sent_on, found_by, recorded_at, sent_by, rows)
            values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?::json)
            returning %s
            """.formatted(COLUMNS);

    private static final String VERSION = """
            select %s from filing where office = ? and year = ? and months = ? and form = ? and version <= ?
            order by version desc limit 1
            """.formatted(COLUMNS);

    private final AgroalDataSource database;
    private final FilingList<Filing> list;

    FilingSql(AgroalDataSource database) {
        this.database = database;
        this.list = new FilingList<>(database, "filing", COLUMNS, FilingSql::filing, Filing::id);
    }

    /** Which series of versions. */
    record Series(String office, Period period, String form) {
        static Series of(Filing filing) {
            return new Series(filing.office(), filing.period(), filing.form());
        }
    }

    /** What is sent. */
    record NewFiling(
            Series series,
            int version,
            LocalDate sentOn,
            Filing.@Nullable FoundBy foundBy,
            Instant recordedAt,
            String sentBy,
            List<Filing.FrozenRow> rows) {}

    /** The latest version, locked against another one until the end of the caller's transaction. */
    Optional<Filing> lockLatest(Series series) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, series.toString());
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("a series of filings was not locked", e);
        }
        return version(series, Integer.MAX_VALUE);
    }

    /** The latest version up to one. */
    Optional<Filing> version(Series series, int upTo) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(VERSION)) {
            query.setString(1, series.office());
            query.setInt(2, series.period().year().number());
            query.setInt(3, series.period().months());
            query.setString(4, series.form());
            query.setInt(5, upTo);
            return first(query);
        } catch (SQLException e) {
            throw new IllegalStateException("a filing cannot be read", e);
        }
    }

    Filing add(NewFiling filing) {
        Series series = filing.series();
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, series.office());
            add.setInt(2, series.period().year().number());
            add.setInt(3, series.period().months());
            add.setString(4, series.form());
            add.setInt(5, filing.version());
            add.setObject(6, filing.sentOn());
            Filing.FoundBy foundBy = filing.foundBy();
            add.setString(7, foundBy == null ? null : foundBy.name());
            add.setString(8, filing.recordedAt().toString());
            add.setString(9, filing.sentBy());
            add.setString(10, JSON.writeValueAsString(filing.rows()));
            return first(add).orElseThrow();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("a filing was not kept", e);
        }
    }

    Optional<Filing> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement find =
                        connection.prepareStatement("select " + COLUMNS + " from filing where id = ?")) {
            find.setObject(1, id);
            return first(find);
        } catch (SQLException e) {
            throw new IllegalStateException("a filing cannot be read", e);
        }
    }

    Page<Filing> list(FilingList.Filter filter, PageRequest page) {
        return list.page(filter, page);
    }

    /** Has a filing computed once more, in the caller's transaction. */
    void mark(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement(
                        "insert into filing_to_check (filing, marked_at) values (?, clock_timestamp())")) {
            mark.setObject(1, id);
            mark.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a filing was not marked", e);
        }
    }

    private static Optional<Filing> first(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(filing(row)) : Optional.empty();
        }
    }

    private static Filing filing(ResultSet row) throws SQLException {
        String foundBy = row.getString("found_by");
        return new Filing(
                row.getObject("id", UUID.class),
                row.getString("office"),
                Period.of(row.getInt("year"), row.getInt("months")),
                row.getString("form"),
                row.getInt("version"),
                row.getObject("sent_on", LocalDate.class),
                foundBy == null ? null : Filing.FoundBy.valueOf(foundBy),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                rows(row.getString("rows")));
    }

    private static List<Filing.FrozenRow> rows(String json) {
        try {
            return JSON.readValue(json, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("frozen rows cannot be read", e);
        }
    }
}
