package vn.thads.benchmarks;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thads.localstack.StackFailure;
import vn.thads.localstack.Terminal;

/** Runs the benchmarks that are asked for, one after the other, and writes what they gave. */
public final class Program {
    static final List<String> NAMES =
            List.of("register", "read", "import", "relay", "rebuild", "forms", "ranking", "nation", "growth");
    private static final String GROWTH = "growth";

    private final Options options;
    private final Terminal terminal;
    private final Results results;
    private boolean isWhole = true;

    private Program(Options options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
        this.results = new Results(options.results(), Clock.systemUTC());
    }

    /** First argument: the working tree; then what was given to {@code run.sh}. */
    public static void main(String[] arguments) {
        var terminal = Terminal.standard();
        try {
            var program = new Program(Options.parse(arguments), terminal);
            program.run();
            System.exit(program.isWhole ? 0 : 1);
        } catch (IllegalArgumentException e) {
            terminal.line(String.valueOf(e.getMessage()));
            terminal.line(Options.USAGE);
            System.exit(2);
        }
    }

    private void run() {
        var rounds = new Rounds(options.rounds(), terminal);
        if (NAMES.stream().anyMatch(name -> !GROWTH.equals(name) && options.wants(name))) {
            try (var suite = Suite.start(options, "suite", options.size(), terminal)) {
                of(suite, rounds).forEach(this::measure);
            }
        }
        measure(GROWTH, new Growth(options, rounds));
    }

    private Map<String, Benchmark> of(Suite suite, Rounds rounds) {
        var benchmarks = new LinkedHashMap<String, Benchmark>();
        benchmarks.put("register", new Registering(suite, options, rounds));
        benchmarks.put("read", new Reading(suite, options, rounds));
        benchmarks.put("import", new Importing(suite, options, rounds));
        benchmarks.put("relay", new Relaying(suite, options, rounds));
        benchmarks.put("rebuild", new Rebuilding(suite, options, rounds));
        benchmarks.put("forms", new OfficeForms(suite, options, rounds));
        benchmarks.put("ranking", new RankingTimes(suite, options, rounds));
        benchmarks.put("nation", new NationForm(suite, options, rounds));
        return benchmarks;
    }

    /** One that breaks off says so and leaves the others their turn. */
    private void measure(String name, Benchmark benchmark) {
        if (!options.wants(name)) {
            return;
        }
        terminal.step("đo: " + name, "measuring: " + name);
        var section = new Results.Section();
        try {
            benchmark.run(section);
            results.write(name, options, section.lines(), section.notes());
            section.lines()
                    .forEach(line -> terminal.line("  = " + line.what() + " / " + line.against() + ": "
                            + line.figure().said() + ", to reach " + line.goal()));
        } catch (IllegalStateException | StackFailure e) {
            isWhole = false;
            terminal.line("  ! " + name + " broke off: " + e.getMessage());
            e.printStackTrace();
        }
    }
}
