package vn.thads.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the two numbers of an indicator about terms consist of, one by one: the very conditions by which they are counted. */
@ApplicationScoped
class TermItems {
    private static final String ASKED =
            "with asked as (select ?::text[] offices, ?::date first_day, ?::date last_day, ?::timestamptz known_at)";

    private static final String DECISIONS = ASKED + """
            select case_id, case_id, book || '/' || year || '/' || number, office, officer, issue_due_on, decided_on, true,
                decided_on <= issue_due_on
            from registered_case, asked
            where office = any(offices) and decided_on between first_day and last_day and recorded_at <= known_at
            order by issue_due_on, case_id
            """;

    private static final String VERIFICATIONS = LegalTerms.DUE + """
            select due.fact_id, due.case_id, registered.book || '/' || registered.year || '/' || registered.number, due.office,
                due.officer, due.next_due_on, due.verified_on, true, due.verified_on is not null
            from due left join registered_case registered on registered.case_id = due.case_id
            order by due.next_due_on, due.fact_id
            """;

    private static final String RECEPTIONS = ASKED + """
            , known as (
                select reception_id, min(office) office,
                    max(on_day) filter (where what = 'DUE') due_on,
                    max(on_day) filter (where what = 'HELD') held_on,
                    coalesce(bool_or(by_head) filter (where what = 'HELD'), false) by_head
                from reception_fact, asked
                where office = any(offices) and recorded_at <= known_at
                group by reception_id),
            counted as (
                select known.*, coalesce(due_on between first_day and last_day, false) is_due,
                    coalesce(by_head and held_on between first_day and last_day, false) is_held
                from known, asked)
            select reception_id, null::uuid, null::text, office, null::text, due_on, held_on, is_due, is_held
            from counted
            where is_due or is_held
            order by coalesce(due_on, held_on), reception_id
            """;

    private final Query query;

    TermItems(Query query) {
        this.query = query;
    }

    /**
     * One thing that had a term.
     *
     * @param id the case, the verification or the reception
     * @param caseId the case; null for a reception
     * @param number book, year and number of its enforcement decision
     * @param office office
     * @param officer staff code of the officer; null for a reception
     * @param dueOn last day of the term
     * @param doneOn day on which it was done; null if it was not, or too late to count
     * @param isDue whether the denominator counts it
     * @param isInTime whether the numerator counts it
     */
    record TermItem(
            UUID id,
            @Nullable UUID caseId,
            @Nullable String number,
            String office,
            @Nullable String officer,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            boolean isDue,
            boolean isInTime) {}

    /** Everything that an indicator counts, by the day of its term. */
    List<TermItem> of(TermIndicator indicator, Asked asked) {
        String sql = switch (indicator) {
            case DECISIONS_IN_TIME -> DECISIONS;
            case REVERIFY_IN_TIME -> VERIFICATIONS;
            case RECEPTION_HELD -> RECEPTIONS;
        };
        return query.list(
                sql,
                (connection, select) -> asked.bind(connection, select, 1),
                row -> new TermItem(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getBoolean(8),
                        row.getBoolean(9)));
    }
}
