package vn.thads.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param root the working tree
 * @param local folder with the packaged services and the sample generator, as {@code ./run} leaves it
 * @param data folder of databases, broker and logs of the measured stack
 * @param benchmarks names; empty for all
 * @param rounds rounds of each comparison
 * @param time how long each side of a round is measured
 * @param size size of the sample year: full or small
 * @param cases how many cases "a million" is
 * @param results the file that is written
 */
record Options(
        Path root,
        Path local,
        Path data,
        List<String> benchmarks,
        int rounds,
        Duration time,
        String size,
        int cases,
        Path results) {
    static final String USAGE = """
            development/benchmarks/run.sh [--rounds 5] [--seconds 10] [--size full|small] [--cases 1000000] [name…]
              names: register read import relay rebuild forms ranking nation growth (all when left out, in this order)""";

    Options {
        benchmarks = List.copyOf(benchmarks);
    }

    static Options parse(String... arguments) {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path module = root.resolve("development").resolve("benchmarks");
        var given = new Given(root.resolve(".local"), module.resolve("target").resolve("data"), module);
        var names = new ArrayList<String>();
        int at = 1;
        while (at < arguments.length) {
            String argument = arguments[at++];
            if (argument.startsWith("--")) {
                if (at == arguments.length) {
                    throw new IllegalArgumentException(argument + " takes a value");
                }
                given.set(argument, arguments[at++]);
            } else if (Program.NAMES.contains(argument)) {
                names.add(argument);
            } else {
                throw new IllegalArgumentException("no benchmark is called " + argument);
            }
        }
        return new Options(
                root,
                given.local,
                given.data,
                names,
                given.rounds,
                Duration.ofSeconds(given.seconds),
                given.size,
                given.cases,
                given.results);
    }

    boolean wants(String name) {
        return benchmarks.isEmpty() || benchmarks.contains(name);
    }

    private static final class Given {
        private Path local;
        private Path data;
        private Path results;
        private int rounds = 5;
        private int seconds = 10;
        private int cases = 1_000_000;
        private String size = "full";

        Given(Path local, Path data, Path module) {
            this.local = local;
            this.data = data;
            this.results = module.resolve("RESULTS.md");
        }

        void set(String option, String value) {
            switch (option) {
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--seconds" -> seconds = Integer.parseInt(value);
                case "--cases" -> cases = Integer.parseInt(value);
                case "--size" -> size = value;
                case "--local" -> local = Path.of(value).toAbsolutePath();
                case "--data" -> data = Path.of(value).toAbsolutePath();
                case "--results" -> results = Path.of(value).toAbsolutePath();
                default -> throw new IllegalArgumentException("no option is called " + option);
            }
        }
    }
}
