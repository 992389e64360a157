package vn.thads.benchmarks;

import java.util.Map;
import vn.thads.localstack.Service;

/** The form of one office now, against its sums over a covering index. */
record OfficeForms(Suite suite, Options options, Rounds rounds) implements Benchmark {
    private static final String OFFICE = "709";

    @Override
    public void run(Results.Section section) {
        var database = suite.database(Service.REPORTING);
        database.execute(
                "drop schema if exists covered cascade",
                "create schema covered",
                "create table covered.entry as select * from ledger_entry",
                "create index on covered.entry (office, dimension, legal_date) include (account, delta, recorded_at)",
                "vacuum analyze");
        var pgbench = suite.pgbench(Service.REPORTING);
        var load = Load.full(suite.port(Service.REPORTING));
        var request = Wire.get("/api/v1/forms/06?office=" + OFFICE + "&year=2017&months=12", suite.token("ministry"));
        var script = Sums.ofOffice("covered.entry", OFFICE).stripTrailing() + ";\n";
        var pair = rounds.compare(
                "forms",
                round -> load.run(options.time(), _ -> request),
                round -> pgbench.run(options.time(), Map.of("office", script), Map.of()));
        section.atLeast("form of one office, now", "SQL over a covering index", 1, pair.ratio());
        section.atMost("p99 of that", "its p50", 3, pair.tail());
        section.note(pair.said());
        section.note(database.number("select count(*) from covered.entry where office = '" + OFFICE + "'")
                + " entries of that office; ours is a whole request: HTTP, token, rights, JSON");
    }
}
