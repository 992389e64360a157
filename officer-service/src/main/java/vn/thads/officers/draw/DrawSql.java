package vn.thads.officers.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.draw.Draw.DrawnCase;
import vn.thads.officers.draw.Draw.Opened;
import vn.thads.officers.draw.Draw.State;
import vn.thads.officers.storage.Database;
import vn.thads.platform.paging.PageRequest;

/** The rows of draws; the seed is sealed, and shown once a draw has ended. */
@Singleton
class DrawSql {
    private static final String COLUMNS = """
            select id, office, number, day, state, shares, exclusions, seed, seed_hash, commitment, committed_at,
                   valid_until, witness, results, ended_at from assignment_draw
            """;

    private final Database database;
    private final SeedSeal seal;
    private final ObjectMapper json;

    @Inject
    DrawSql(Database database, SeedSeal seal, ObjectMapper json) {
        this.database = database;
        this.seal = seal;
        this.json = json;
    }

    /** The number of the next draw of an office; another that asks waits until this transaction ends. */
    int nextNumber(String office) {
        database.list("select pg_advisory_xact_lock(hashtext('assignment_draw ' || ?))", row -> true, office);
        return database.one(
                        "select coalesce(max(number), 0) + 1 from assignment_draw where office = ?",
                        row -> row.getInt(1),
                        office)
                .orElseThrow();
    }

    void insert(Draw draw, byte[] seed) {
        database.update(
                """
                insert into assignment_draw (id, office, number, day, state, shares, exclusions, seed, seed_hash, commitment,
                                             committed_at, valid_until, results)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, '[]')
                """,
                draw.id(),
                draw.office(),
                draw.number(),
                draw.on(),
                draw.state(),
                text(draw.shares()),
                text(draw.exclusions()),
                seal.seal(seed),
                draw.seedHash(),
                draw.commitment(),
                draw.committedAt(),
                draw.validUntil());
    }

    void end(UUID id, State state, Opened opened) {
        database.update(
                "update assignment_draw set state = ?, witness = ?, results = ?::jsonb, ended_at = ? where id = ?",
                state,
                opened.witness(),
                text(opened.cases()),
                opened.at(),
                id);
    }

    Optional<Draw> find(UUID id) {
        return database.one(COLUMNS + " where id = ?", this::read, id);
    }

    /** The draw, locked until the transaction ends. */
    Optional<Draw> locked(UUID id) {
        return database.one(COLUMNS + " where id = ? for update", this::read, id);
    }

    /** The seed, also of a draw that has not ended: for the drawing alone. */
    byte[] seed(UUID id) {
        return seal.open(database.one("select seed from assignment_draw where id = ?", row -> row.getBytes(1), id)
                .orElseThrow());
    }

    /** Draws of an office, or of all with null, the newest first. */
    List<Draw> list(@Nullable String office, PageRequest page) {
        String before = page.isFirst()
                ? "ffffffff-ffff-ffff-ffff-ffffffffffff"
                : page.after().getFirst();
        return database.list(
                COLUMNS + " where (?::text is null or office = ?) and id < ?::uuid order by id desc limit ?",
                this::read,
                office,
                office,
                before,
                page.fetch());
    }

    long count(@Nullable String office) {
        return database.one(
                        "select count(*) from assignment_draw where (?::text is null or office = ?)",
                        row -> row.getLong(1),
                        office,
                        office)
                .orElse(0L);
    }

    private Draw read(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        return new Draw(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                Frozen.METHOD,
                state,
                list(row, "shares", new TypeReference<List<Share>>() {}),
                list(row, "exclusions", new TypeReference<List<Exclusion>>() {}),
                row.getString("seed_hash"),
                row.getString("commitment"),
                row.getObject("committed_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", LocalDate.class),
                state == State.COMMITTED ? null : opened(row));
    }

    private Opened opened(ResultSet row) throws SQLException {
        return new Opened(
                HexFormat.of().formatHex(seal.open(row.getBytes("seed"))),
                row.getString("witness"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                list(row, "results", new TypeReference<List<DrawnCase>>() {}));
    }

    private <T> List<T> list(ResultSet row, String column, TypeReference<List<T>> type) throws SQLException {
        try {
            return json.readValue(row.getString(column), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draw that is not as it was written", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draw that is no JSON", e);
        }
    }
}
