package vn.thads.reporting.filing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thads.platform.access.OfficeTree;
import vn.thads.reporting.ledger.LateFacts;

/**
 * Marks forms that were sent (biểu đã gửi) when the ledger learns something about their days, so that they are computed once more.
 *
 * <p>A posting notes its offices alone, a row each; which of their forms it reaches is found by the review. While hundreds of cases a
 * second arrive, hundreds of marks for each batch would cost more than the ledger.
 */
@ApplicationScoped
class LateFilings implements LateFacts {
    private static final String NOTE = """
            insert into office_to_check as known (office, earliest)
            select * from unnest(?::text[], ?::date[])
            on conflict (office) do update set earliest = least(known.earliest, excluded.earliest)
            """;

    private static final String TAKE = "delete from office_to_check returning office, earliest";

    private static final String MARK = """
            insert into filing_to_check (filing, marked_at)
            select sent.id, clock_timestamp()
            from unnest(?::text[], ?::date[]) as learned (office, earliest)
            join filing sent on sent.office = learned.office
                and make_date(sent.year - 1, 10, 1) + make_interval(months => sent.months) > learned.earliest
            where not exists (
                select from filing newer
                where newer.office = sent.office and newer.year = sent.year and newer.months = sent.months
                    and newer.form = sent.form and newer.version > sent.version)
            order by sent.id
            on conflict (filing) do nothing
            """;

    private final AgroalDataSource database;
    private final OfficeTree tree;

    LateFilings(AgroalDataSource database, OfficeTree tree) {
        this.database = database;
        this.tree = tree;
    }

    /** In one order, so that two batches never wait for each other. */
    @Override
    public void learned(Connection connection, Map<String, LocalDate> earliest) throws SQLException {
        if (!earliest.isEmpty()) {
            run(connection, NOTE, new TreeMap<>(earliest));
        }
    }

    /**
     * Marks the forms that postings reached, in the caller's transaction: a posting that is not committed yet comes next time, since its
     * note waits for this transaction or is not seen by it.
     */
    void mark() {
        try (Connection connection = database.getConnection()) {
            Map<String, LocalDate> earliest = take(connection);
            if (!earliest.isEmpty()) {
                run(connection, MARK, withThoseAbove(earliest));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("late facts marked no form", e);
        }
    }

    private static Map<String, LocalDate> take(Connection connection) throws SQLException {
        var earliest = new HashMap<String, LocalDate>();
        try (PreparedStatement take = connection.prepareStatement(TAKE);
                ResultSet row = take.executeQuery()) {
            while (row.next()) {
                earliest.put(row.getString(1), row.getObject(2, LocalDate.class));
            }
        }
        return earliest;
    }

    private static void run(Connection connection, String sql, Map<String, LocalDate> earliest) throws SQLException {
        Object[] offices = earliest.keySet().toArray();
        Object[] days = earliest.values().stream().map(LocalDate::toString).toArray();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", offices));
            statement.setArray(2, connection.createArrayOf("text", days));
            statement.executeUpdate();
        }
    }

    /** What an office knows, the province above it knows too. */
    private Map<String, LocalDate> withThoseAbove(Map<String, LocalDate> earliest) {
        var all = new HashMap<String, LocalDate>();
        earliest.forEach((office, day) -> {
            Optional<String> code = Optional.of(office);
            while (code.isPresent()) {
                all.merge(code.get(), day, (one, other) -> one.isBefore(other) ? one : other);
                code = code.flatMap(it -> tree.find(it, day)).flatMap(it -> Optional.ofNullable(it.parent()));
            }
        });
        return all;
    }
}
