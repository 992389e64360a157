package vn.thads.reporting.quality;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.thads.reporting.ledger.Period;

/** How many checks the forms that offices sent have passed (indicator 39, dataQuality). */
@ApplicationScoped
public class QualityCounts {
    /** The latest version of each form as known at an instant, and of it the latest result of each check. */
    private static final String COUNT = """
            select office, count(*) filter (where failures = 0), count(*)
            from (
                select distinct on (sent.id, made.rule) sent.office, made.failures
                from filing sent join data_quality_check made on made.filing = sent.id and made.recorded_at <= ?::timestamptz
                where sent.office = any(?) and sent.year = ? and sent.months <= ? and sent.recorded_at <= ?::timestamptz
                    and not exists (
                        select from filing newer
                        where newer.office = sent.office and newer.year = sent.year and newer.months = sent.months
                            and newer.form = sent.form and newer.version > sent.version and newer.recorded_at <= ?::timestamptz)
                order by sent.id, made.rule, made.recorded_at desc, made.id desc
            ) latest
            group by office
            """;

    private final AgroalDataSource database;

    QualityCounts(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Checks of one office.
     *
     * @param passed checks that found nothing
     * @param run checks that had something to compare
     */
    public record Count(int passed, int run) {}

    /** Of the forms of a year up to the period, as known at an instant; an office that sent none is left out. */
    public Map<String, Count> of(Collection<String> offices, Period period, Instant knownAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(COUNT)) {
            query.setString(1, knownAt.toString());
            query.setArray(2, connection.createArrayOf("text", offices.toArray()));
            query.setInt(3, period.year().number());
            query.setInt(4, period.months());
            query.setString(5, knownAt.toString());
            query.setString(6, knownAt.toString());
            var counts = new HashMap<String, Count>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), new Count(row.getInt(2), row.getInt(3)));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("checks cannot be counted", e);
        }
    }
}
