package vn.thads.reporting.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.thads.events.Standing;
import vn.thads.reporting.posting.AccountRules;
import vn.thads.reporting.posting.CaseHistory;
import vn.thads.reporting.posting.Entries;

/** The histories that the ledger remembers, table {@code case_timeline}. */
final class CaseTimelines {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .build();
    private static final TypeReference<List<Standing>> STANDINGS = new TypeReference<>() {};

    /** Locked in order of the key, so that two batches never wait for each other. */
    private static final String LOAD = """
            select case_id, judgment_kind, initiation, flags, origin, decided_on, sequence, recorded_at, standings
            from case_timeline where case_id = any(?) order by case_id for update
            """;

    private static final String SAVE = """
            insert into case_timeline as known
                (case_id, judgment_kind, initiation, flags, origin, decided_on, sequence, recorded_at, standings)
            select * from unnest(
                ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[], ?::timestamptz[], ?::jsonb[])
            on conflict (case_id) do update
                set sequence = excluded.sequence, recorded_at = excluded.recorded_at, standings = excluded.standings
            """;

    private final AccountRules rules;

    CaseTimelines(AccountRules rules) {
        this.rules = rules;
    }

    Map<UUID, CaseBook> load(Connection connection, Collection<UUID> cases) throws SQLException {
        var books = new HashMap<UUID, CaseBook>();
        try (PreparedStatement load = connection.prepareStatement(LOAD)) {
            load.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
            try (ResultSet row = load.executeQuery()) {
                while (row.next()) {
                    CaseBook book = book(row);
                    books.put(book.caseId(), book);
                }
            }
        }
        return books;
    }

    private CaseBook book(ResultSet row) throws SQLException {
        var traits = new CaseTraits(
                row.getString("judgment_kind"),
                row.getString("initiation"),
                row.getString("flags"),
                row.getString("origin"),
                row.getObject("decided_on", LocalDate.class));
        var history = new CaseHistory(standings(row.getString("standings")));
        return new CaseBook(
                row.getObject("case_id", UUID.class),
                traits,
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Entries.Following(history, rules));
    }

    void save(Connection connection, Collection<CaseBook> books) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            var columns = new Columns(connection, save, books);
            columns.set(1, "uuid", CaseBook::caseId);
            columns.set(2, "text", book -> book.traits().judgmentKind());
            columns.set(3, "text", book -> book.traits().initiation());
            columns.set(4, "text", book -> book.traits().flags());
            columns.set(5, "text", book -> book.traits().origin());
            columns.set(6, "text", book -> book.traits().decidedOn().toString());
            columns.set(7, "bigint", CaseBook::sequence);
            columns.set(8, "text", book -> book.recordedAt().toString());
            columns.set(9, "text", book -> json(book.history().standings()));
            save.executeUpdate();
        }
    }

    private record Columns(Connection connection, PreparedStatement statement, Collection<CaseBook> books) {
        void set(int index, String type, Function<CaseBook, Object> value) throws SQLException {
            statement.setArray(
                    index,
                    connection.createArrayOf(type, books.stream().map(value).toArray()));
        }
    }

    private static String json(List<Standing> standings) {
        try {
            return JSON.writerFor(STANDINGS).writeValueAsString(standings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("standings have no JSON", e);
        }
    }

    private static List<Standing> standings(String json) {
        try {
            return JSON.readValue(json, STANDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a timeline cannot be read", e);
        }
    }
}
