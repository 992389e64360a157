package vn.thads.reporting.filing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.ledger.Period;

/** Reports in time (báo cáo đúng hạn): filings sent on or before their deadline, of those due (indicator 38). */
@ApplicationScoped
public class FilingsInTime {
    private static final String SENT = """
            select office, months, form, min(sent_on) from filing
            where office = any(?) and year = ? and recorded_at <= ?::timestamptz
            group by office, months, form
            """;

    private static final String CORRECTED = """
            select office, count(*) filter (where found_by = 'OWN'), count(*) filter (where found_by = 'OTHERS') from filing
            where office = any(?) and version > 1 and sent_on between ? and ? and recorded_at <= ?::timestamptz
            group by office
            """;

    private static final String CORRECTIONS = """
            select id, office, version, found_by, sent_on from filing
            where office = any(?) and version > 1 and sent_on between ? and ? and recorded_at <= ?::timestamptz
            order by sent_on, id
            """;

    private final AgroalDataSource database;
    private final OfficeTree tree;
    private final ReportTerms terms = new ReportTerms();

    FilingsInTime(AgroalDataSource database, OfficeTree tree) {
        this.database = database;
        this.tree = tree;
    }

    /**
     * Of one office.
     *
     * @param inTime filings sent on or before the deadline
     * @param due filings due: forms 01–04 of every month of the year whose deadline lies in the period
     */
    public record Count(int inTime, int due) {
        Count plus(Count other) {
            return new Count(inTime + other.inTime, due + other.due);
        }
    }

    /**
     * Of corrections: versions after the first.
     *
     * @param own found by the office itself
     * @param byOthers found by others (X1)
     */
    public record Corrections(int own, int byOthers) {
        Corrections plus(Corrections other) {
            return new Corrections(own + other.own, byOthers + other.byOthers);
        }
    }

    /**
     * A version after the first.
     *
     * @param filing the filing
     * @param office the office
     * @param version version, from 2
     * @param foundBy OWN or OTHERS
     * @param sentOn day of sending
     */
    public record Correction(UUID filing, String office, int version, String foundBy, LocalDate sentOn) {}

    /** Versions after the first, one by one, sent within the period by these offices themselves. */
    public List<Correction> correctionsOf(Collection<String> offices, Period period, Instant knownAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(CORRECTIONS)) {
            query.setArray(1, connection.createArrayOf("text", offices.toArray()));
            query.setObject(2, period.start());
            query.setObject(3, period.cutOff());
            query.setString(4, knownAt.toString());
            var corrections = new ArrayList<Correction>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    corrections.add(new Correction(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getInt(3),
                            row.getString(4),
                            row.getObject(5, LocalDate.class)));
                }
            }
            return corrections;
        } catch (SQLException e) {
            throw new IllegalStateException("corrections cannot be listed", e);
        }
    }

    /**
     * A form that was due, and when it was sent.
     *
     * @param office the office
     * @param form form key
     * @param period the period that it is about
     * @param dueOn last day to send it in time
     * @param sentOn day on which it was first sent, or null
     */
    record DueForm(
            String office,
            String form,
            Period period,
            LocalDate dueOn,
            @Nullable LocalDate sentOn) {
        boolean isInTime() {
            return sentOn != null && !sentOn.isAfter(dueOn);
        }
    }

    /**
     * Of offices that run the suite; a province is the sum of its offices.
     *
     * @param offices codes as of the cut-off
     * @param period the period
     * @param knownAt as known when
     * @return by office code, every code that was asked for; due 0 where no filing is expected
     */
    public Map<String, Count> of(Collection<String> offices, Period period, Instant knownAt) {
        Map<String, List<Office>> holders = holders(offices, period);
        var counts = new HashMap<String, Count>();
        for (DueForm due : due(distinct(holders), period, knownAt)) {
            counts.merge(due.office(), new Count(due.isInTime() ? 1 : 0, 1), Count::plus);
        }
        var sums = new LinkedHashMap<String, Count>();
        holders.forEach((office, held) -> sums.put(
                office,
                held.stream()
                        .map(holder -> counts.getOrDefault(holder.code(), new Count(0, 0)))
                        .reduce(new Count(0, 0), Count::plus)));
        return sums;
    }

    /** Versions after the first, sent within the period, of the same offices. */
    public Map<String, Corrections> corrections(Collection<String> offices, Period period, Instant knownAt) {
        Map<String, List<Office>> holders = holders(offices, period);
        Map<String, Corrections> counts = corrected(distinct(holders), period, knownAt);
        var sums = new LinkedHashMap<String, Corrections>();
        holders.forEach((office, held) -> sums.put(
                office,
                held.stream()
                        .map(holder -> counts.getOrDefault(holder.code(), new Corrections(0, 0)))
                        .reduce(new Corrections(0, 0), Corrections::plus)));
        return sums;
    }

    /** Every form due of these offices, by office and period. */
    List<DueForm> due(Collection<Office> offices, Period period, Instant knownAt) {
        Map<String, LocalDate> sent = sent(offices, period, knownAt);
        var due = new ArrayList<DueForm>();
        for (Office office : offices) {
            for (ReportTerms.Due form : terms.within(office, period)) {
                due.add(new DueForm(
                        office.code(),
                        form.form(),
                        form.period(),
                        form.dueOn(),
                        sent.get(key(office.code(), form.period().months(), form.form()))));
            }
        }
        return due;
    }

    /** The offices that file for each one asked: itself, or the offices below it. */
    Map<String, List<Office>> holders(Collection<String> offices, Period period) {
        var holders = new LinkedHashMap<String, List<Office>>();
        for (String code : offices) {
            List<Office> below = tree.children(code, period.cutOff());
            holders.put(
                    code,
                    below.isEmpty()
                            ? tree.find(code, period.cutOff()).stream().toList()
                            : below.stream()
                                    .filter(office -> isHolder(office, period))
                                    .toList());
        }
        return holders;
    }

    private boolean isHolder(Office office, Period period) {
        return tree.children(office.code(), period.cutOff()).isEmpty();
    }

    private static Collection<Office> distinct(Map<String, List<Office>> holders) {
        var distinct = new LinkedHashMap<String, Office>();
        holders.values().forEach(held -> held.forEach(office -> distinct.put(office.code(), office)));
        return distinct.values();
    }

    private Map<String, LocalDate> sent(Collection<Office> offices, Period period, Instant knownAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SENT)) {
            query.setArray(1, codes(connection, offices));
            query.setInt(2, period.year().number());
            query.setString(3, knownAt.toString());
            var sent = new HashMap<String, LocalDate>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sent.put(key(row.getString(1), row.getInt(2), row.getString(3)), row.getObject(4, LocalDate.class));
                }
            }
            return sent;
        } catch (SQLException e) {
            throw new IllegalStateException("filings cannot be counted", e);
        }
    }

    private static String key(String office, int months, String form) {
        return office + "/" + months + "/" + form;
    }

    private Map<String, Corrections> corrected(Collection<Office> offices, Period period, Instant knownAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(CORRECTED)) {
            query.setArray(1, codes(connection, offices));
            query.setObject(2, period.start());
            query.setObject(3, period.cutOff());
            query.setString(4, knownAt.toString());
            var corrected = new HashMap<String, Corrections>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    corrected.put(row.getString(1), new Corrections(row.getInt(2), row.getInt(3)));
                }
            }
            return corrected;
        } catch (SQLException e) {
            throw new IllegalStateException("corrections cannot be counted", e);
        }
    }

    private static java.sql.Array codes(Connection connection, Collection<Office> offices) throws SQLException {
        return connection.createArrayOf(
                "text", offices.stream().map(Office::code).toArray());
    }
}
