package vn.thads.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import org.duckdb.DuckDBConnection;

/**
 * The entries as columns in a Parquet file, summed by DuckDB in this process.
 *
 * @param database DuckDB in memory
 * @param query the sums
 */
record Parquet(Connection database, String query) implements AutoCloseable {
    private static final double NANOS = 1e9;

    static Parquet of(Path csv) throws SQLException {
        var file = csv.resolveSibling("entry.parquet");
        var database = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = database.createStatement()) {
            statement.execute("set threads = " + Runtime.getRuntime().availableProcessors());
            statement.execute("""
                    copy (select office, account, dimension, legal_date::date as legal_date, recorded_at, delta::bigint as delta
                          from read_csv('%s', header = true)) to '%s' (format parquet)
                    """.formatted(csv, file));
        }
        var query = """
                select office, account, sum(delta) filter (where legal_date < date '2016-10-01') as before_year,
                    sum(delta) filter (where legal_date >= date '2016-10-01') as in_year
                from read_parquet('%s') where dimension = 'CASES' and legal_date <= date '2017-09-30'
                    and recorded_at <= %d group by office, account
                """.formatted(file, Long.MAX_VALUE);
        return new Parquet(database, query);
    }

    Measured run(Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var micros = new Histogram(300_000_000L, 3);
        try (var threads = Executors.newFixedThreadPool(Load.CONNECTIONS)) {
            var running = new ArrayList<Future<Histogram>>();
            for (int i = 0; i < Load.CONNECTIONS; i++) {
                running.add(threads.submit((Callable<Histogram>) () -> one(end)));
            }
            for (var each : running) {
                micros.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("DuckDB: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return Measured.of(micros.getTotalCount() / ((System.nanoTime() - start) / NANOS), micros, 0);
    }

    private Histogram one(long end) throws SQLException {
        var micros = new Histogram(300_000_000L, 3);
        try (var connection = database.unwrap(DuckDBConnection.class).duplicate();
                var statement = connection.prepareStatement(query)) {
            long now = System.nanoTime();
            while (now < end) {
                try (var rows = statement.executeQuery()) {
                    long sum = 0;
                    while (rows.next()) {
                        sum += rows.getLong(3) + rows.getLong(4);
                    }
                    if (sum == Long.MIN_VALUE) {
                        throw new IllegalStateException("no sum");
                    }
                }
                long done = System.nanoTime();
                micros.recordValue((done - now) / 1000);
                now = done;
            }
        }
        return micros;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
