package vn.thads.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code RESULTS.md}: one section per benchmark; a run replaces its own sections and leaves the others as they are. */
final class Results {
    private static final String HEAD = """
            # Benchmarks: what was measured

            Written by `development/benchmarks/run.sh`; nothing of it is asserted in a test. Each figure is a ratio against a reference that
            did the same work in the same run on the same machine, interleaved with it, both warmed up: the median of the rounds, and in
            brackets the least and the greatest. Services, PostgreSQL, Kafka and load share the processors. 16 connections. Token check,
            validation, audit and journal are on; PostgreSQL runs with fsync, synchronous_commit and full_page_writes on.
            """;

    private final Path file;
    private final Clock clock;

    Results(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * One line of a table.
     *
     * @param what is measured
     * @param against what
     * @param goal of the issue
     * @param figure median and spread
     * @param isReached whether the median reaches the goal
     */
    record Line(String what, String against, String goal, Spread figure, boolean isReached) {}

    /** Replaces the section of a benchmark. */
    void write(String name, Options options, List<Line> lines, List<String> notes) {
        var section = new StringBuilder("## ")
                .append(name)
                .append("\n\n| What | Against | To reach | Median (spread) | Reached |\n|---|---|---|---|---|\n");
        lines.forEach(line -> section.append("| ")
                .append(String.join(
                        " | ",
                        line.what(),
                        line.against(),
                        line.goal(),
                        line.figure().said(),
                        line.isReached() ? "yes" : "**no**"))
                .append(" |\n"));
        section.append('\n');
        notes.forEach(note -> section.append("- ").append(note).append('\n'));
        section.append("- ")
                .append(machine())
                .append("; ")
                .append(clock.instant().truncatedTo(ChronoUnit.MINUTES))
                .append("; ")
                .append(options.rounds())
                .append(" rounds of ")
                .append(options.time().toSeconds())
                .append(" s a side; sample year \"")
                .append(options.size())
                .append("\".\n");
        replace(name, section.toString());
    }

    private void replace(String name, String section) {
        try {
            String text = Files.exists(file) ? Files.readString(file) : HEAD;
            var found = Pattern.compile("(?ms)^## " + Pattern.quote(name) + "\\n.*?(?=^## |\\z)")
                    .matcher(text);
            text = found.find()
                    ? found.replaceFirst(Matcher.quoteReplacement(section + "\n"))
                    : text.stripTrailing() + "\n\n" + section;
            Files.writeString(file, text.stripTrailing() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Model, number and memory; neither a name nor a path. */
    static String machine() {
        return first("/proc/cpuinfo", "model name").orElse("unknown processor") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, "
                + first("/proc/meminfo", "MemTotal")
                        .map(text -> Long.parseLong(text.replaceAll("[^0-9]", "")) / (1 << 20) + " GB")
                        .orElse("unknown memory")
                + ", JDK " + Runtime.version().feature();
    }

    private static Optional<String> first(String file, String key) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Collects what a benchmark says. */
    static final class Section {
        private final List<Line> lines = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        void atLeast(String what, String against, double goal, Spread figure) {
            lines.add(new Line(what, against, "≥ " + Spread.number(goal), figure, figure.median() >= goal));
        }

        void atMost(String what, String against, double goal, Spread figure) {
            lines.add(new Line(what, against, "≤ " + Spread.number(goal), figure, figure.median() <= goal));
        }

        void note(String note) {
            notes.add(note);
        }

        List<Line> lines() {
            return List.copyOf(lines);
        }

        List<String> notes() {
            return List.copyOf(notes);
        }
    }

    Instant now() {
        return clock.instant();
    }
}
