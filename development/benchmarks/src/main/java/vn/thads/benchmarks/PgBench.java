package vn.thads.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * The reference for statements: PostgreSQL's own load program with prepared statements and the same number of connections.
 *
 * @param database where
 * @param folder for scripts and logs
 */
record PgBench(Postgres database, Path folder) {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** Runs scripts for that long, each as often as the others. */
    Measured run(Duration time, Map<String, String> scripts, Map<String, Long> variables) {
        try {
            Files.createDirectories(folder);
            deleteLogs();
            var command = new ArrayList<>(List.of(
                    "pgbench",
                    "-n",
                    "-M",
                    "prepared",
                    "-c",
                    Integer.toString(Load.CONNECTIONS),
                    "-j",
                    "1",
                    "-T",
                    Long.toString(Math.max(1, time.toSeconds())),
                    "-h",
                    "127.0.0.1",
                    "-p",
                    Integer.toString(database.port()),
                    "-U",
                    "postgres",
                    "-l",
                    "--log-prefix=" + folder.resolve("log")));
            variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
            for (var script : scripts.entrySet()) {
                var file = folder.resolve(script.getKey() + ".sql");
                Files.writeString(file, script.getValue());
                command.addAll(List.of("-f", file.toString()));
            }
            command.add(database.name());
            return measured(output(command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0 || output.contains("aborted")) {
                throw new IllegalStateException("pgbench: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return output;
    }

    private Measured measured(String output) throws IOException {
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench ended nothing in that time; give it more --seconds: " + output);
        }
        var micros = new Histogram(300_000_000L, 3);
        for (var log : logs()) {
            try (var lines = Files.lines(log)) {
                lines.forEach(line -> micros.recordValue(Long.parseLong(line.split(" ", 4)[2])));
            }
        }
        deleteLogs();
        return Measured.of(Double.parseDouble(rate.group(1)), micros, 0);
    }

    private List<Path> logs() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("log."))
                    .toList();
        }
    }

    private void deleteLogs() throws IOException {
        for (var log : logs()) {
            Files.delete(log);
        }
    }
}
