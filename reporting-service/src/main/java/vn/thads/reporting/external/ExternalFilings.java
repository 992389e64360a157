package vn.thads.reporting.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.ledger.Period;

/** The filings from outside, for readers of many offices at once. */
@ApplicationScoped
public class ExternalFilings {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    static final String COLUMNS = "id, office, year, months, form, version, filed_on, recorded_at, rows";
    private static final TypeReference<List<FiledRow>> ROWS = new TypeReference<>() {};

    private static final String LATEST = """
            select distinct on (form, office) id from external_filing
            where year = ? and months = ? and form = any(?) and recorded_at <= ?::timestamptz
                and (?::text[] is null or office = any(?::text[]))
            order by form, office, version desc
            """;

    private static final String READ = "select " + COLUMNS + " from external_filing where id = any(?)";

    /** Filings never change: the latest of every province for some years of periods. */
    private static final int KEPT = 2_000;

    private final AgroalDataSource database;
    private final Cache<UUID, ExternalFiling> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ExternalFilings(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Which filing.
     *
     * @param office code of the office
     * @param form form key
     */
    public record Key(String office, String form) {}

    /**
     * The latest version of every office's filing for a period, as known at an instant. One SQL statement.
     *
     * @param period the period
     * @param forms form keys wanted, {@code INDICATORS} among them if wanted
     * @param knownAt as known when
     * @return by office and form; an office that did not file is left out
     */
    public Map<Key, ExternalFiling> latest(Period period, Set<String> forms, Instant knownAt) {
        return latest(period, forms, knownAt, null);
    }

    /** The same of a few offices. */
    public Map<Key, ExternalFiling> latestOf(
            Collection<String> offices, Period period, Set<String> forms, Instant knownAt) {
        return latest(period, forms, knownAt, offices);
    }

    private Map<Key, ExternalFiling> latest(
            Period period, Set<String> forms, Instant knownAt, @Nullable Collection<String> offices) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LATEST)) {
            query.setInt(1, period.year().number());
            query.setInt(2, period.months());
            query.setArray(3, connection.createArrayOf("text", forms.toArray()));
            query.setString(4, knownAt.toString());
            var wanted = offices == null ? null : connection.createArrayOf("text", offices.toArray());
            query.setArray(5, wanted);
            query.setArray(6, wanted);
            var ids = new ArrayList<UUID>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            var latest = new HashMap<Key, ExternalFiling>();
            read(connection, ids).forEach(filing -> latest.put(new Key(filing.office(), filing.form()), filing));
            return latest;
        } catch (SQLException e) {
            throw new IllegalStateException("the filings from outside cannot be read", e);
        }
    }

    private List<ExternalFiling> read(Connection connection, List<UUID> ids) throws SQLException {
        var filings = new ArrayList<ExternalFiling>(ids.size());
        var missing = new ArrayList<UUID>();
        for (UUID id : ids) {
            ExternalFiling filing = kept.getIfPresent(id);
            if (filing == null) {
                missing.add(id);
            } else {
                filings.add(filing);
            }
        }
        if (!missing.isEmpty()) {
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setArray(1, connection.createArrayOf("uuid", missing.toArray()));
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        ExternalFiling filing = filing(row);
                        kept.put(filing.id(), filing);
                        filings.add(filing);
                    }
                }
            }
        }
        return filings;
    }

    static ExternalFiling filing(ResultSet row) throws SQLException {
        return new ExternalFiling(
                row.getObject("id", UUID.class),
                row.getString("office"),
                Period.of(row.getInt("year"), row.getInt("months")),
                row.getString("form"),
                row.getInt("version"),
                row.getObject("filed_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                rows(row.getString("rows")));
    }

    private static List<FiledRow> rows(String json) {
        try {
            return JSON.readValue(json, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("filed rows cannot be read", e);
        }
    }
}
