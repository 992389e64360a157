package vn.thads.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;
import vn.thads.localstack.Api;
import vn.thads.localstack.Service;

/** The relay while cases are registered at full load; and how long a committed case takes until a ranking counts it. */
record Relaying(Suite suite, Options options, Rounds rounds) implements Benchmark {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final int PROBES = 40;
    private static final double PACE = 20;
    private static final double SECOND_MILLIS = 1000;
    private static final int SECONDS_FOR_A_CALL = 1_000_000;

    @Override
    public void run(Results.Section section) {
        var database = suite.database(Service.CASE);
        var writes = new Writes(suite);
        var load = Load.full(suite.port(Service.CASE));
        load.run(options.time(), writes::request);
        suite.awaitQuiet();
        var ratios = new ArrayList<Double>();
        var notes = new ArrayList<String>();
        for (int round = 0; round < rounds.count(); round++) {
            var backlog = new ArrayList<Long>();
            long before = database.number("select count(*) from event");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var running = CompletableFuture.supplyAsync(() -> load.run(options.time(), writes::request), threads);
                while (!running.isDone()) {
                    backlog.add(database.number("select count(*) from outbox"));
                    Api.pause(LOOK_EVERY);
                }
                long written = database.number("select count(*) from event") - before;
                long waiting = database.number("select count(*) from outbox");
                ratios.add((written - waiting) / (double) written);
                var note = "round %d: %d events written, backlog at a quarter, half, three quarters and the end %s"
                        .formatted(round + 1, written, quarters(backlog, waiting));
                rounds.terminal()
                        .line("  relay: " + note + ", ours " + running.join().said());
                notes.add(note);
            }
            suite.awaitQuiet();
        }
        section.atLeast("events relayed while writing at full load", "events written", 1.0, Spread.of(ratios));
        notes.forEach(section::note);
        section.note("a ratio below 1 by less than one batch is what was on its way when the clock stopped");
        visible(section, "idle", 0);
        visible(section, String.format(Locale.ROOT, "at %.0f writes/s beside", PACE), PACE);
    }

    private static List<Long> quarters(List<Long> backlog, long last) {
        int size = backlog.size();
        return size < 4
                ? backlog
                : List.of(backlog.get(size / 4), backlog.get(size / 2), backlog.get(size * 3 / 4), last);
    }

    /** Committed to visible: from the answer of the POST to the first explanation whose denominators have moved. */
    private void visible(Results.Section section, String what, double pace) {
        var writes = new Writes(suite);
        int own = writes.offices().indexOf("709");
        int turns = writes.offices().size();
        var micros = new Histogram(SECONDS_FOR_A_CALL * 300L, 3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var cases = new Wire(suite.port(Service.CASE));
                var reports = new Wire(suite.port(Service.REPORTING))) {
            var explanation =
                    Wire.get("/api/v1/rankings/OFFICE/2017/12/709/explanation?within=72", suite.token(Writes.CLIENT));
            var beside = pace == 0
                    ? CompletableFuture.completedFuture(Measured.rate(0))
                    : CompletableFuture.supplyAsync(
                            () -> new Load(suite.port(Service.CASE), 4, pace)
                                    .run(options.time(), number -> writes.request(elsewhere(number, own, turns))),
                            threads);
            int probes = 0;
            do {
                var before = denominators(reports.send(explanation));
                var answer = cases.send(writes.request(own));
                if (!answer.isOk()) {
                    throw new IllegalStateException(answer.status() + " " + answer.body());
                }
                long committed = System.nanoTime();
                while (denominators(reports.send(explanation)).equals(before)) {
                    if (System.nanoTime() - committed > Duration.ofMinutes(1).toNanos()) {
                        throw new IllegalStateException("a case never reached the ranking");
                    }
                }
                micros.recordValue((System.nanoTime() - committed) / 1000);
                probes++;
            } while (pace == 0 ? probes < PROBES : !beside.isDone());
            beside.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double p99 = micros.getValueAtPercentile(99) / SECOND_MILLIS;
        rounds.terminal().line("  relay: visible, " + what + ": p99 " + p99 + " ms");
        section.atMost(
                "committed → visible in a ranking, " + what + ", p99 in seconds",
                "1 second",
                1,
                Spread.of(List.of(p99 / SECOND_MILLIS)));
        section.note(String.format(
                Locale.ROOT,
                "visible, %s: p50 %.0f ms, p99 %.0f ms of %d cases, the ranking asked again and again, its own time included",
                what,
                micros.getValueAtPercentile(50) / SECOND_MILLIS,
                p99,
                micros.getTotalCount()));
    }

    private static long elsewhere(long number, int own, int turns) {
        return turns > 1 && number % turns == own ? number + 1 : number;
    }

    private static List<String> denominators(Wire.Answer answer) {
        if (!answer.isOk()) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        var found = java.util.regex.Pattern.compile("\"denominator\":[^,}]*").matcher(answer.body());
        return found.results().map(java.util.regex.MatchResult::group).toList();
    }
}
