package vn.thads.reporting.indicator;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.thads.reporting.ledger.KeptByOffice;
import vn.thads.reporting.ledger.KnownAt;

/** Whether decisions were issued and cases verified again within the terms of the law (indicators 26 and 28). */
@ApplicationScoped
class LegalTerms {
    private static final String DECISIONS = """
            with asked as (select ?::text[] offices, ?::date first_day, ?::date last_day, ?::timestamptz known_at)
            select office, count(*) filter (where decided_on <= issue_due_on), count(*)
            from registered_case, asked
            where office = any(offices) and decided_on between first_day and last_day and recorded_at <= known_at
            group by office
            """;

    /**
     * A periodic verification is due where the case stood in {@code NOT_ENFORCEABLE} at the end of the day before; it is in time if
     * another verification followed the one that set the day, by that day.
     */
    static final String DUE = """
            with asked as (select ?::text[] offices, ?::date first_day, ?::date last_day, ?::timestamptz known_at),
            standing_verification as materialized (
                select v.fact_id, v.case_id, v.legal_date, v.next_due_on
                from case_fact v, asked
                where v.next_due_on between first_day and last_day and v.kind = 'VERIFICATION'
                    and v.recorded_at <= known_at and not exists (
                        select 1 from case_fact w where w.withdraws = v.fact_id and w.recorded_at <= known_at)),
            held as (
                select v.fact_id, v.case_id, v.legal_date, v.next_due_on, entry.office, entry.officer
                from standing_verification v
                join ledger_entry entry on entry.case_id = v.case_id and entry.legal_date < v.next_due_on
                cross join asked
                where entry.account = 'NOT_ENFORCEABLE' and entry.dimension = 'CASES' and entry.recorded_at <= known_at
                    and entry.office = any(offices)
                group by v.fact_id, v.case_id, v.legal_date, v.next_due_on, entry.office, entry.officer
                having sum(entry.delta) > 0),
            due as (
                select held.*, (
                    select min(again.legal_date) from case_fact again
                    where again.case_id = held.case_id and again.kind = 'VERIFICATION' and again.fact_id <> held.fact_id
                        and again.legal_date > held.legal_date and again.legal_date <= held.next_due_on
                        and again.recorded_at <= known_at and not exists (
                            select 1 from case_fact w where w.withdraws = again.fact_id and w.recorded_at <= known_at)
                    ) verified_on
                from held, asked)
            """;

    private static final String VERIFICATIONS =
            DUE + "select office, count(verified_on), count(*) from due group by office";

    private final AgroalDataSource database;
    private final KeptByOffice<Question, Share> kept = new KeptByOffice<>();

    LegalTerms(AgroalDataSource database) {
        this.database = database;
    }

    private record Question(String sql, Period period) {}

    /** Enforcement decisions issued within the period, and how many of them in time. */
    Map<String, Share> decisions(Asked asked) {
        return shares(DECISIONS, asked);
    }

    /** Periodic verifications due within the period, and how many of them in time. */
    Map<String, Share> verifications(Asked asked) {
        return shares(VERIFICATIONS, asked);
    }

    /** Kept until something is told of a case of the office. */
    private Map<String, Share> shares(String sql, Asked asked) {
        try (Connection connection = database.getConnection()) {
            return kept.of(
                    new Question(sql, asked.period()),
                    asked.offices(),
                    asked.knownAt(),
                    connection,
                    (offices, knownAt) -> read(connection, sql, offices, asked.period(), knownAt));
        } catch (SQLException e) {
            throw new IllegalStateException("the facts of the indicators gave no answer", e);
        }
    }

    private static Map<String, Share> read(
            Connection connection, String sql, Collection<String> offices, Period period, KnownAt knownAt)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", offices.toArray()));
            select.setObject(2, period.firstDay());
            select.setObject(3, period.lastDay());
            select.setString(4, knownAt.inclusive());
            var shares = new HashMap<String, Share>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    shares.put(row.getString(1), new Share(row.getLong(2), row.getLong(3)));
                }
            }
            return shares;
        }
    }
}
