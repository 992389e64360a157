package vn.thads.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Officers (chấp hành viên) and their discipline (kỷ luật), as known at an instant. */
@ApplicationScoped
class Staff {
    private static final String DAYS = """
            with asked as (select ?::text[] offices, ?::date first_day, ?::date last_day, ?::timestamptz known_at),
            latest as (
                select distinct on (officer_id) officer_id, sequence, code from officer_picture, asked
                where recorded_at <= known_at order by officer_id, sequence desc)
            select spell.office, latest.code,
                sum(least(coalesce(spell.to_day, last_day), last_day) - greatest(spell.from_day, first_day) + 1)
            from latest join officer_spell spell using (officer_id, sequence) cross join asked
            where spell.office = any(offices) and spell.from_day <= last_day
                and (spell.to_day is null or spell.to_day >= first_day)
            group by spell.office, latest.code
            order by spell.office, latest.code
            """;

    private static final String DISCIPLINE = """
            with asked as (select ?::text[] offices, ?::date first_day, ?::date last_day, ?::timestamptz known_at),
            latest as (
                select distinct on (discipline_id) discipline_id, office, form, decided_on, revoked
                from discipline_fact, asked
                where recorded_at <= known_at order by discipline_id, sequence desc)
            select discipline_id, office, form, decided_on from latest, asked
            where office = any(offices) and decided_on between first_day and last_day and not revoked
            order by decided_on, discipline_id
            """;

    private final Query query;

    Staff(Query query) {
        this.query = query;
    }

    /**
     * Days of the period that an officer served.
     *
     * @param office office
     * @param officer staff code
     * @param days days on which he might be assigned cases
     */
    record Served(String office, String officer, long days) {}

    /**
     * A discipline that counts.
     *
     * @param id the decision
     * @param office office where the officer worked
     * @param form key of discipline-forms
     * @param decidedOn day of the decision
     */
    record Disciplined(UUID id, String office, String form, LocalDate decidedOn) {}

    List<Served> served(Asked asked) {
        return query.list(
                DAYS,
                (connection, select) -> asked.bind(connection, select, 1),
                row -> new Served(row.getString(1), row.getString(2), row.getLong(3)));
    }

    List<Disciplined> disciplined(Asked asked) {
        return query.list(
                DISCIPLINE,
                (connection, select) -> asked.bind(connection, select, 1),
                row -> new Disciplined(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)));
    }

    static Map<String, Long> daysByOffice(List<Served> served) {
        var days = new HashMap<String, Long>();
        served.forEach(it -> days.merge(it.office(), it.days(), Long::sum));
        return days;
    }
}
