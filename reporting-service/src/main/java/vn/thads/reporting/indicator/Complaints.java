package vn.thads.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Complaints (khiếu nại) and receptions (tiếp công dân) as they stood on a day, as known at an instant. */
@ApplicationScoped
class Complaints {
    /** The fold of each complaint; a decision or an end after the last day has not happened yet. */
    private static final String STANDING = """
            with asked as (select ?::text[] offices, ?::date first_day, ?::date last_day, ?::timestamptz known_at),
            standing as (
                select registered.complaint_id, registered.office, registered.officer, registered.case_id,
                    max(later.on_day) filter (where later.what = 'ACCEPTED') accepted_on,
                    max(later.due_on) filter (where later.what = 'ACCEPTED') due_on,
                    max(later.on_day) filter (where later.what = 'DECIDED') decided_on,
                    max(later.due_on) filter (where later.what = 'DECIDED') decision_due_on,
                    max(later.outcome) filter (where later.what = 'DECIDED') verdict,
                    max(later.on_day) filter (where later.what = 'ENDED') ended_on
                from asked
                join complaint_fact registered on registered.what = 'REGISTERED' and registered.kind = 'COMPLAINT'
                    and registered.office = any(offices) and registered.recorded_at <= known_at
                join complaint_fact later on later.complaint_id = registered.complaint_id
                    and later.recorded_at <= known_at and later.on_day <= last_day
                group by registered.complaint_id, registered.office, registered.officer, registered.case_id)
            """;

    private static final String COUNTS = STANDING + """
            select office,
                count(*) filter (where decided_on >= first_day and decided_on <= decision_due_on),
                count(*) filter (where decided_on >= first_day)
                    + count(*) filter (where decided_on is null and ended_on is null and due_on <= last_day),
                count(*) filter (where decided_on >= first_day and verdict in ('UPHELD', 'PARTLY_UPHELD')),
                count(*) filter (where decided_on >= first_day)
            from standing, asked
            group by office
            """;

    private static final String OVERDUE = STANDING + """
            select complaint_id, office, officer, case_id, accepted_on, due_on
            from standing, asked
            where decided_on is null and ended_on is null and due_on < last_day
            order by due_on, complaint_id
            """;

    private static final String RECEPTIONS = """
            with asked as (select ?::text[] offices, ?::date first_day, ?::date last_day, ?::timestamptz known_at)
            select office, count(*) filter (where what = 'HELD' and by_head), count(*) filter (where what = 'DUE')
            from reception_fact, asked
            where office = any(offices) and on_day between first_day and last_day and recorded_at <= known_at
            group by office
            """;

    private final Query query;

    Complaints(Query query) {
        this.query = query;
    }

    /**
     * What happened to the complaints of an office.
     *
     * @param inTime decided in the period by their day, of those and of the undecided whose day has passed
     * @param upheld found right or partly right, of those decided in the period
     */
    record Counts(Share inTime, Share upheld) {
        static final Counts NONE = new Counts(Share.NOTHING, Share.NOTHING);
    }

    /**
     * A complaint that is accepted, not decided, and beyond its term.
     *
     * @param complaintId the complaint
     * @param office office whose decision or act it is about
     * @param officer staff code of the officer, or null
     * @param caseId the case, or null
     * @param acceptedOn day of acceptance
     * @param dueOn last day on which it could be decided in time
     */
    record Overdue(
            UUID complaintId,
            String office,
            @Nullable String officer,
            @Nullable UUID caseId,
            LocalDate acceptedOn,
            LocalDate dueOn) {}

    Map<String, Counts> counts(Asked asked) {
        var counts = new HashMap<String, Counts>();
        query.list(
                        COUNTS,
                        (connection, select) -> asked.bind(connection, select, 1),
                        row -> Map.entry(
                                row.getString(1),
                                new Counts(
                                        new Share(row.getLong(2), row.getLong(3)),
                                        new Share(row.getLong(4), row.getLong(5)))))
                .forEach(it -> counts.put(it.getKey(), it.getValue()));
        return counts;
    }

    Map<String, Share> receptions(Asked asked) {
        var receptions = new HashMap<String, Share>();
        query.list(
                        RECEPTIONS,
                        (connection, select) -> asked.bind(connection, select, 1),
                        row -> Map.entry(row.getString(1), new Share(row.getLong(2), row.getLong(3))))
                .forEach(it -> receptions.put(it.getKey(), it.getValue()));
        return receptions;
    }

    /** Complaints whose last day lay before the day asked for, the oldest first. */
    List<Overdue> overdue(Collection<String> offices, LocalDate on, Instant knownAt) {
        return query.list(
                OVERDUE,
                (connection, select) -> {
                    select.setArray(1, connection.createArrayOf("text", offices.toArray()));
                    select.setObject(2, on);
                    select.setObject(3, on);
                    select.setObject(4, knownAt.atOffset(ZoneOffset.UTC));
                },
                row -> new Overdue(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)));
    }
}
