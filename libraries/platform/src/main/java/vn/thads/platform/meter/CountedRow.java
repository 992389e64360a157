package vn.thads.platform.meter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gauges (số đo) that are the columns of one row: the row is counted once for all of them, and again when it is older than told. They
 * are NaN while the database does not answer.
 */
public final class CountedRow {
    private static final Logger LOG = Logger.getLogger(CountedRow.class);

    private final DataSource database;
    private final String sql;
    private final long freshNanos;
    private double[] columns = {};
    private long countedAt;

    /**
     * Figures of a query.
     *
     * @param database where to count
     * @param sql a query of one row with numbers alone
     * @param fresh how long a row is good
     */
    public CountedRow(DataSource database, String sql, Duration fresh) {
        this.database = database;
        this.sql = sql;
        this.freshNanos = fresh.toNanos();
    }

    /**
     * Registers one column, counted from 1.
     *
     * @param name name with dots
     * @param unit base unit, such as {@code seconds}, or null for yes and no
     * @param help what it tells, one sentence
     */
    public CountedRow gauge(MeterRegistry meters, int column, String name, @Nullable String unit, String help) {
        Gauge.builder(name, () -> value(column))
                .baseUnit(unit)
                .description(help)
                .register(meters);
        return this;
    }

    private synchronized double value(int column) {
        if (countedAt == 0 || System.nanoTime() - countedAt > freshNanos) {
            columns = count();
            countedAt = System.nanoTime();
        }
        return column <= columns.length ? columns[column - 1] : Double.NaN;
    }

    private double[] count() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            double[] counted = new double[row.getMetaData().getColumnCount()];
            Arrays.fill(counted, Double.NaN);
            if (row.next()) {
                for (int i = 0; i < counted.length; i++) {
                    counted[i] = row.getDouble(i + 1);
                }
            }
            return counted;
        } catch (SQLException e) {
            LOG.debug("The figures are not counted: the database does not answer", e);
            return new double[0];
        }
    }
}
