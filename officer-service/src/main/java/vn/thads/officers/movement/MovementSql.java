package vn.thads.officers.movement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.movement.Movement.Course;
import vn.thads.officers.movement.Movement.Plan;
import vn.thads.officers.movement.Movement.State;
import vn.thads.officers.officer.Posting.Role;
import vn.thads.officers.storage.Database;
import vn.thads.platform.paging.PageRequest;

/** The rows of movements and of the cases that are handed over with them. */
@Singleton
class MovementSql {
    private static final String COLUMNS = """
            select id, officer, kind, purpose, office_from, office_to, role, from_day, to_day, state, proposed_on, answered_on,
                   exemption, exempt_until, decided_on, decision_number, authority, ended_on, version
            from movement
            """;
    private static final String WITHIN = """
             where (?::text[] is null or office_from = any(?) or office_to = any(?))
               and (?::text is null or officer = ?) and (?::text is null or state = ?)
               and (?::text is null or office_from = ? or office_to = ?)
            """;

    private final Database database;

    @Inject
    MovementSql(Database database) {
        this.database = database;
    }

    /** Which movements; null is no narrowing. */
    record Filter(
            @Nullable Set<String> offices,
            @Nullable String officer,
            @Nullable String state,
            @Nullable String office) {
        @Nullable
        Object[] parameters(@Nullable Object... more) {
            @Nullable Object[] all = new @Nullable Object[10 + more.length];
            String[] codes = offices == null ? null : offices.stream().sorted().toArray(String[]::new);
            @Nullable Object[] own = {codes, codes, codes, officer, officer, state, state, office, office, office};
            System.arraycopy(own, 0, all, 0, own.length);
            System.arraycopy(more, 0, all, own.length, more.length);
            return all;
        }
    }

    List<Movement> list(Filter filter, PageRequest page) {
        UUID after =
                page.isFirst() ? new UUID(0, 0) : UUID.fromString(page.after().getFirst());
        return database.list(
                COLUMNS + WITHIN + " and id > ? order by id limit ?",
                MovementSql::read,
                filter.parameters(after, page.fetch()));
    }

    long count(Filter filter) {
        return database.one("select count(*) from movement" + WITHIN, row -> row.getLong(1), filter.parameters())
                .orElse(0L);
    }

    Optional<Movement> find(UUID id) {
        return database.one(COLUMNS + " where id = ?", MovementSql::read, id);
    }

    /** Locked until the transaction ends. */
    Optional<Movement> locked(UUID id) {
        return database.one(COLUMNS + " where id = ? for update", MovementSql::read, id);
    }

    /** The movement of an officer that is not decided or not carried out yet. */
    Optional<Movement> underWay(UUID officer) {
        return database.one(
                COLUMNS + " where officer_id = ? and state in ('PROPOSED', 'CONSENTED', 'DECIDED')",
                MovementSql::read,
                officer);
    }

    /** A claim by which he is free from such movements on the day. */
    Optional<Movement> exemption(UUID officer, String kind, LocalDate on) {
        return database.one(
                COLUMNS + " where officer_id = ? and kind = ? and state = 'EXEMPT' and exempt_until >= ? limit 1",
                MovementSql::read,
                officer,
                kind,
                on);
    }

    /** Staff codes of those who are on the move, whose posting has a known end, or who are exempt from a secondment, on the day. */
    Set<String> engaged(LocalDate on) {
        return Set.copyOf(database.list("""
                select distinct officer from movement
                where state in ('PROPOSED', 'CONSENTED', 'DECIDED')
                   or (state = 'EXEMPT' and kind = 'SECONDMENT' and exempt_until >= ?)
                union
                select code from officer join posting on posting.officer_id = officer.id
                where from_day <= ? and to_day >= ?
                """, row -> row.getString(1), on, on, on));
    }

    /** Staff codes of those who have been ordered away from the office by the day, and are handing over. */
    Set<String> leaving(String office, LocalDate on) {
        return Set.copyOf(database.list(
                "select distinct officer from movement where state = 'DECIDED' and office_from = ? and decided_on <= ?",
                row -> row.getString(1),
                office,
                on));
    }

    void insert(Movement movement, UUID officer, Instant recordedAt) {
        Plan plan = movement.plan();
        database.update(
                """
                insert into movement (id, officer_id, officer, kind, purpose, office_from, office_to, role, from_day, to_day,
                                      state, proposed_on, recorded_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                movement.id(),
                officer,
                plan.officer(),
                plan.kind(),
                plan.purpose(),
                plan.officeFrom(),
                plan.officeTo(),
                plan.role(),
                plan.from(),
                plan.to(),
                movement.state(),
                movement.course().proposedOn(),
                recordedAt,
                movement.version());
    }

    void update(Movement movement) {
        Course course = movement.course();
        database.update(
                """
                update movement
                   set state = ?, answered_on = ?, exemption = ?, exempt_until = ?, decided_on = ?, decision_number = ?,
                       authority = ?, ended_on = ?, version = ?
                 where id = ?
                """,
                movement.state(),
                course.answeredOn(),
                course.exemption(),
                course.exemptUntil(),
                course.decidedOn(),
                course.decisionNumber(),
                course.authority(),
                course.endedOn(),
                movement.version(),
                movement.id());
    }

    /** The posting that the movement made. */
    void posted(UUID movement, UUID posting) {
        database.update("update movement set posting_id = ? where id = ?", posting, movement);
    }

    UUID posting(UUID movement) {
        return database.one(
                        "select posting_id from movement where id = ?", row -> row.getObject(1, UUID.class), movement)
                .orElseThrow();
    }

    /** Notes that a case is handed over with the movement; once is enough. */
    void note(UUID movement, List<UUID> cases) {
        database.update(
                "insert into movement_case (movement_id, case_id) select ?, unnest(?::uuid[]) on conflict do nothing",
                movement,
                cases.stream().map(UUID::toString).toArray(String[]::new));
    }

    List<UUID> noted(UUID movement, @Nullable UUID after, int limit) {
        return database.list(
                "select case_id from movement_case where movement_id = ? and case_id > ? order by case_id limit ?",
                row -> row.getObject(1, UUID.class),
                movement,
                after == null ? new UUID(0, 0) : after,
                limit);
    }

    long countNoted(UUID movement) {
        return database.one("select count(*) from movement_case where movement_id = ?", row -> row.getLong(1), movement)
                .orElse(0L);
    }

    private static Movement read(ResultSet row) throws SQLException {
        return new Movement(
                row.getObject("id", UUID.class),
                new Plan(
                        row.getString("officer"),
                        row.getString("kind"),
                        row.getString("purpose"),
                        row.getString("office_from"),
                        row.getString("office_to"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)),
                State.valueOf(row.getString("state")),
                new Course(
                        row.getObject("proposed_on", LocalDate.class),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("exemption"),
                        row.getObject("exempt_until", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decision_number"),
                        row.getString("authority"),
                        row.getObject("ended_on", LocalDate.class)),
                row.getLong("version"));
    }
}
