package vn.thads.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import vn.thads.localstack.Service;

/** Registers cases, against the same rows written by pgbench. */
record Registering(Suite suite, Options options, Rounds rounds) implements Benchmark {
    private static final double GOAL = 0.6;
    private static final double TAIL = 3;

    @Override
    public void run(Results.Section section) {
        var database = suite.database(Service.CASE);
        SameRows.prepare(database);
        var writes = new Writes(suite);
        var key = UUID.randomUUID().toString();
        send(writes.request(0, key));
        var transaction = database.column("select transaction::text from event order by position desc limit 1")
                .getFirst();
        var script = SameRows.script(database, transaction, key);
        long statements =
                script.lines().filter(line -> line.startsWith("insert")).count();
        var pgbench = suite.pgbench(Service.CASE);
        var load = Load.full(suite.port(Service.CASE));
        var pair = rounds.compare(
                "register",
                round -> {
                    var measured = load.run(options.time(), writes::request);
                    suite.awaitQuiet();
                    return measured;
                },
                round ->
                        pgbench.run(options.time(), Map.of("register", script), Map.of("n", 0L, "base", 100L + round)));
        section.atLeast(
                "register a case with two parties and two obligations",
                "the same rows as single INSERTs in one transaction by pgbench",
                GOAL,
                pair.ratio());
        section.atMost("p99 of that", "its p50", TAIL, pair.tail());
        section.note(pair.said());
        section.note("one POST leaves " + statements
                + " rows; the reference writes them into copies of the tables with all indexes and foreign keys, and never waits"
                + " for a number, since each of its connections has a series of its own; cases in the "
                + writes.offices().size()
                + " offices by turns; relay, ledger and auditing work on what was written meanwhile");
    }

    private void send(byte[] request) {
        try (var wire = new Wire(suite.port(Service.CASE))) {
            var answer = wire.send(request);
            if (!answer.isOk()) {
                throw new IllegalStateException(answer.status() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
