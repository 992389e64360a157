package vn.thads.benchmarks;

import java.util.ArrayList;
import java.util.List;
import vn.thads.localstack.Service;

/** A ranking of the 63 provinces and the explanation of each: tails against the middle. */
record RankingTimes(Suite suite, Options options, Rounds rounds) implements Benchmark {
    private static final String RANKING = "/api/v1/rankings?level=PROVINCE&year=2017&months=12";

    @Override
    public void run(Results.Section section) {
        var token = suite.token("ministry");
        var load = Load.full(suite.port(Service.REPORTING));
        var codes = suite.database(Service.REPORTING)
                .column("select distinct code from office_replica where parent = 'VN' order by 1");
        tails(section, "ranking of " + codes.size(), load, _ -> Wire.get(RANKING, token));
        tails(
                section,
                "explanation of one of them",
                load,
                number -> Wire.get(
                        "/api/v1/rankings/PROVINCE/2017/12/" + codes.get((int) (number % codes.size()))
                                + "/explanation",
                        token));
    }

    private void tails(Results.Section section, String what, Load load, Load.Requests requests) {
        load.run(options.time(), requests);
        load.run(options.time(), requests);
        List<Measured> measured = new ArrayList<>();
        for (int round = 0; round < rounds.count(); round++) {
            measured.add(load.run(options.time(), requests));
            rounds.terminal()
                    .line("  ranking: " + what + ", round " + (round + 1) + ", "
                            + measured.getLast().said());
        }
        section.atMost(
                what + ": p99",
                "its p50",
                3,
                Spread.of(measured.stream().map(Measured::tail).toList()));
        section.note(what + ": " + Rounds.Pair.middle(measured).said());
    }
}
