package vn.thads.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.PGConnection;
import vn.thads.localstack.Service;

/** The form of the nation now, against the same sums by plain SQL over the entries, and by DuckDB over columns in Parquet. */
record NationForm(Suite suite, Options options, Rounds rounds) implements Benchmark {
    private static final double TIMES_SQL = 10;

    @Override
    public void run(Results.Section section) {
        var database = suite.database(Service.REPORTING);
        long base = database.number("select count(*) from case_timeline");
        long provinces = Math.clamp(options.cases() / base - 1, 1, 62);
        new Multiplied(database, rounds.terminal()).ledgerOfProvinces(provinces);
        suite.freshTokens();
        var request = Wire.get("/api/v1/forms/06?office=VN&year=2017&months=12", suite.token("ministry"));
        var load = Load.full(suite.port(Service.REPORTING));
        var pgbench = suite.pgbench(Service.REPORTING);
        var script = Sums.ofNation("ledger_entry").stripTrailing() + ";\n";
        var sql = rounds.compare(
                "nation by SQL",
                _ -> load.run(options.time(), _ -> request),
                _ -> pgbench.run(options.time(), Map.of("nation", script), Map.of()));
        section.atLeast(
                "form of the nation, now", "the same sums by plain SQL over the entries", TIMES_SQL, sql.ratio());
        section.note("SQL: " + sql.said());
        try (var columns = parquet(database)) {
            var duck = rounds.compare(
                    "nation by DuckDB", _ -> load.run(options.time(), _ -> request), _ -> columns.run(options.time()));
            section.atLeast("form of the nation, now", "DuckDB over Parquet", 1, duck.ratio());
            section.note("DuckDB: " + duck.said());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        section.note(
                database.number("select count(*) from ledger_entry") + " entries of about "
                        + base * (provinces + 1) + " cases in " + (provinces + 1)
                        + " provinces that run the suite; the others are as they filed; Parquet with the same number of connections");
    }

    private Parquet parquet(Postgres database) throws SQLException, IOException {
        var csv = suite.folder().resolve("entry.csv");
        try (var connection = database.connect();
                var out = Files.newOutputStream(csv)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select office, account, dimension, legal_date,"
                                    + " (extract(epoch from recorded_at) * 1000000)::bigint as recorded_at, delta"
                                    + " from ledger_entry order by id) to stdout (format csv, header)",
                            out);
        }
        return Parquet.of(csv);
    }
}
