package vn.thads.reporting.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.events.Initiation;
import vn.thads.reporting.posting.Account;
import vn.thads.reporting.posting.Dimension;
import vn.thads.reporting.posting.Holder;

/**
 * Figures computed from the ledger for many holders at once, each by one SQL statement; they are kept until the ledger posts something
 * about their office.
 */
@ApplicationScoped
public class LedgerFigures {
    private static final char SEPARATOR = '\t';

    private final AgroalDataSource database;
    private final KeptByOffice<Question, Map<String, Cells>> kept = new KeptByOffice<>();

    LedgerFigures(AgroalDataSource database) {
        this.database = database;
    }

    /** By what the entries are added up. */
    private enum Grouping {
        OFFICE("office"),
        OFFICER("office || E'\\t' || officer"),
        KIND("judgment_kind");

        private final String key;

        Grouping(String key) {
            this.key = key;
        }
    }

    /** What is asked of each office. */
    private record Question(Grouping grouping, @Nullable Initiation initiation, Dimension dimension, Period period) {}

    /**
     * The row of each office.
     *
     * @param offices codes of offices that hold cases ({@code 72-00}, {@code 709}; never a province)
     * @param period the period
     * @param dimension cases or đồng
     * @param knownAt as known when
     * @return by office code; an office without an entry is left out
     */
    public Map<String, Cells> byOffice(
            Collection<String> offices, Period period, Dimension dimension, Instant knownAt) {
        return rows(Grouping.OFFICE, Selection.of(offices, dimension), period, knownAt);
    }

    /** The row of each officer of these offices, as {@link #byOffice}. */
    public Map<Holder, Cells> byOfficer(
            Collection<String> offices, Period period, Dimension dimension, Instant knownAt) {
        var byOfficer = new HashMap<Holder, Cells>();
        rows(Grouping.OFFICER, Selection.of(offices, dimension), period, knownAt)
                .forEach((key, cells) -> {
                    int at = key.indexOf(SEPARATOR);
                    byOfficer.put(new Holder(key.substring(0, at), key.substring(at + 1)), cells);
                });
        return byOfficer;
    }

    /** The row of each kind of judgment (loại án) among the selected entries. */
    public Map<String, Cells> byKind(Selection selection, Period period, Instant knownAt) {
        return rows(Grouping.KIND, selection, period, knownAt);
    }

    /**
     * By how much cases carried over were handed on, or left for the separate book, within a period (identity (7)); below zero when
     * they left.
     */
    public long carriedOverMoved(Selection selection, Period period, Instant knownAt) {
        String filter = selection.initiation() == null ? "" : " and initiation = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select coalesce(sum(delta), 0)::bigint from ledger_entry
                        where office = any(?) and account = 'CARRIED_OVER' and dimension = ? and legal_date between ? and ?
                            and recorded_at <= ?::timestamptz
                        """ + filter)) {
            query.setArray(
                    1, connection.createArrayOf("text", selection.offices().toArray()));
            query.setString(2, selection.dimension().name());
            query.setObject(3, period.start());
            query.setObject(4, period.cutOff());
            query.setString(5, knownAt.toString());
            if (selection.initiation() != null) {
                query.setString(6, selection.initiation().name());
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger gave no figures", e);
        }
    }

    /**
     * When the first fact of these offices with a legal day not after a cut-off became known after an instant; empty when none did.
     */
    public Optional<Instant> firstKnownAfter(Collection<String> offices, LocalDate cutOff, Instant after) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select min(recorded_at) from ledger_entry
                        where office = any(?) and recorded_at > ?::timestamptz and legal_date <= ?
                        """)) {
            query.setArray(1, connection.createArrayOf("text", offices.toArray()));
            query.setString(2, after.toString());
            query.setObject(3, cutOff);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger gave no instant", e);
        }
    }

    /** Codes of the offices at which an officer ever held a case. */
    public List<String> officesOf(String officer) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select distinct office from ledger_rollup where officer = ? order by office")) {
            query.setString(1, officer);
            try (ResultSet row = query.executeQuery()) {
                var offices = new ArrayList<String>();
                while (row.next()) {
                    offices.add(row.getString(1));
                }
                return offices;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger gave no offices", e);
        }
    }

    private Map<String, Cells> rows(Grouping grouping, Selection selection, Period period, Instant knownAt) {
        try (Connection connection = database.getConnection()) {
            Map<String, Map<String, Cells>> byOffice = selection.officer() == null
                    ? kept.of(
                            new Question(grouping, selection.initiation(), selection.dimension(), period),
                            selection.offices(),
                            knownAt,
                            connection,
                            (offices, known) -> read(connection, grouping, selection.at(offices), period, known))
                    : read(connection, grouping, selection, period, KnownAt.of(knownAt));
            var rows = new HashMap<String, Cells>();
            byOffice.values()
                    .forEach(ofOffice -> ofOffice.forEach((key, cells) -> rows.merge(key, cells, Cells::plus)));
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger gave no figures", e);
        }
    }

    /** By office and key. */
    private static Map<String, Map<String, Cells>> read(
            Connection connection, Grouping grouping, Selection selection, Period period, KnownAt knownAt)
            throws SQLException {
        var sums = new HashMap<String, Map<String, Sums>>();
        try (PreparedStatement query = connection.prepareStatement(sql(grouping, selection))) {
            bind(connection, query, selection, period, knownAt);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sums.computeIfAbsent(row.getString(1), office -> new HashMap<>())
                            .computeIfAbsent(row.getString(2), key -> new Sums())
                            .add(Account.valueOf(row.getString(3)), row.getLong(4), row.getLong(5));
                }
            }
        }
        var cells = new HashMap<String, Map<String, Cells>>();
        sums.forEach((office, byKey) -> {
            var ofOffice = new HashMap<String, Cells>();
            byKey.forEach((key, sum) -> ofOffice.put(key, sum.cells()));
            cells.put(office, Map.copyOf(ofOffice));
        });
        return cells;
    }

    private static String sql(Grouping grouping, Selection selection) {
        String filter = (selection.officer() == null ? "" : " and officer = ?")
                + (selection.initiation() == null ? "" : " and initiation = ?");
        return """
                select office, key, account,
                    coalesce(sum(delta) filter (where legal_day < ?), 0)::bigint,
                    coalesce(sum(delta) filter (where legal_day >= ?), 0)::bigint
                from (
                    select office, %1$s as key, account, legal_month as legal_day, delta from ledger_rollup
                    where office = any(?) and dimension = ? and legal_month <= ? and recorded_month < ?%2$s
                    union all
                    select office, %1$s as key, account, legal_date as legal_day, delta from ledger_entry
                    where office = any(?) and dimension = ? and legal_date <= ?
                        and recorded_at >= ?::timestamptz and recorded_at <= ?::timestamptz%2$s
                ) known
                group by office, key, account
                """.formatted(grouping.key, filter);
    }

    private static void bind(
            Connection connection, PreparedStatement query, Selection selection, Period period, KnownAt knownAt)
            throws SQLException {
        LocalDate start = period.start();
        var offices = connection.createArrayOf("text", selection.offices().toArray());
        int index = 1;
        query.setObject(index++, start);
        query.setObject(index++, start);
        query.setArray(index++, offices);
        query.setString(index++, selection.dimension().name());
        query.setObject(index++, period.cutOff());
        query.setObject(index++, knownAt.wholeMonthsBefore());
        index = bindFilter(query, selection, index);
        query.setArray(index++, offices);
        query.setString(index++, selection.dimension().name());
        query.setObject(index++, period.cutOff());
        query.setString(index++, knownAt.from().toString());
        query.setString(index++, knownAt.until().toString());
        bindFilter(query, selection, index);
    }

    private static int bindFilter(PreparedStatement query, Selection selection, int from) throws SQLException {
        int index = from;
        if (selection.officer() != null) {
            query.setString(index++, selection.officer());
        }
        if (selection.initiation() != null) {
            query.setString(index++, selection.initiation().name());
        }
        return index;
    }

    /** What an account held before the year and what came in it. */
    private static final class Sums {
        private final EnumMap<Account, Long> amounts = new EnumMap<>(Account.class);

        /** A flow begins at 0 on 1 October; what stood open the evening before is what the year carries over. */
        void add(Account account, long before, long within) {
            amounts.merge(account, account.isFlow() ? within : before + within, Math::addExact);
            if (account.side() == Account.Side.OPEN) {
                amounts.merge(Account.CARRIED_OVER, before, Math::addExact);
            }
        }

        Cells cells() {
            return Cells.of(amounts);
        }
    }
}
