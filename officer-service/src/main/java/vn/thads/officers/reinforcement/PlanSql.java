package vn.thads.officers.reinforcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.reinforcement.PlanView.State;
import vn.thads.officers.storage.Database;
import vn.thads.platform.paging.PageRequest;

/** The rows of reinforcement plans. */
@Singleton
class PlanSql {
    private static final String COLUMNS = """
            select id, question, state, answers, answer, requested_at, started_at, ended_at from reinforcement_plan
            """;

    private final Database database;
    private final ObjectMapper json;

    @Inject
    PlanSql(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(UUID id, PlanQuestion question, Instant now) {
        database.update("""
                insert into reinforcement_plan (id, area, question, state, answers, requested_at)
                values (?, ?, ?::jsonb, 'WAITING', 0, ?)
                """, id, question.area(), text(question), now);
    }

    Optional<PlanView> find(UUID id) {
        return database.one(COLUMNS + " where id = ?", this::read, id);
    }

    /** Plans of an area, or of all with null, the newest first. */
    List<PlanView> list(@Nullable String area, PageRequest page) {
        String before = page.isFirst()
                ? "ffffffff-ffff-ffff-ffff-ffffffffffff"
                : page.after().getFirst();
        return database.list(
                COLUMNS + " where (?::text is null or area = ?) and id < ?::uuid order by id desc limit ?",
                this::read,
                area,
                area,
                before,
                page.fetch());
    }

    long count(@Nullable String area) {
        return database.one(
                        "select count(*) from reinforcement_plan where (?::text is null or area = ?)",
                        row -> row.getLong(1),
                        area,
                        area)
                .orElse(0L);
    }

    /** Begins, unless it was cancelled before; also again, where another replica died over it. */
    boolean begin(UUID id, Instant now) {
        return database.update("""
                        update reinforcement_plan set state = 'RUNNING', started_at = ?
                        where id = ? and state in ('WAITING', 'RUNNING')
                        """, now, id) == 1;
    }

    /** Keeps a better answer while the search goes on; answers whether it is still wanted. */
    boolean better(UUID id, PlanAnswer answer, long answers) {
        return database.update("""
                        update reinforcement_plan set answer = ?::jsonb, answers = ? where id = ? and state = 'RUNNING'
                        """, text(answer), answers, id) == 1;
    }

    boolean isWanted(UUID id) {
        return database.one(
                        "select state = 'RUNNING' from reinforcement_plan where id = ?", row -> row.getBoolean(1), id)
                .orElse(false);
    }

    /** Ends it: a finished, cancelled or failed one stays as it is, but for its last answer. */
    void end(UUID id, State state, Instant now) {
        database.update("""
                update reinforcement_plan set state = ?, ended_at = ? where id = ? and state in ('WAITING', 'RUNNING')
                """, state, now, id);
    }

    private PlanView read(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        try {
            return new PlanView(
                    row.getObject("id", UUID.class),
                    json.readValue(row.getString("question"), PlanQuestion.class),
                    State.valueOf(row.getString("state")),
                    row.getLong("answers"),
                    answer == null ? null : json.readValue(answer, PlanAnswer.class),
                    instant(row, "requested_at").orElseThrow(),
                    instant(row, "started_at").orElse(null),
                    instant(row, "ended_at").orElse(null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan that is not as it was written", e);
        }
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan that is no JSON", e);
        }
    }
}
