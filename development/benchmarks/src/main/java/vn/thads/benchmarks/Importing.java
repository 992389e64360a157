package vn.thads.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import vn.thads.localstack.Service;

/** Imports cases with their past, against COPY of all the rows that the import left. */
final class Importing implements Benchmark {
    private static final double GOAL = 0.5;
    private static final double SHARE = 0.25;
    private static final double NANOS = 1e9;
    private static final String SCHEMA = "copied";
    private static final JsonMapper JSON = new JsonMapper();

    /** What the service's own machinery takes away or adds later. */
    private static final List<String> NOT_OF_THE_ROWS =
            List.of("outbox", "audit_unsealed", "audit_seal", "audit_head", "number_series", "idempotency");

    private final Suite suite;
    private final Options options;
    private final Rounds rounds;
    private final Postgres database;
    private final List<String> tables;
    private Map<String, byte[]> left = new LinkedHashMap<>();
    private long rows;
    private int files;

    Importing(Suite suite, Options options, Rounds rounds) {
        this.suite = suite;
        this.options = options;
        this.rounds = rounds;
        this.database = suite.database(Service.CASE);
        this.tables = database.tables().stream()
                .filter(table -> !NOT_OF_THE_ROWS.contains(table) && !table.startsWith("inbox"))
                .toList();
    }

    @Override
    public void run(Results.Section section) {
        database.copies(SCHEMA, tables);
        var sample = sample();
        var ours = new ArrayList<Measured>();
        var theirs = new ArrayList<Measured>();
        // the reference needs the rows that our side wrote: it always comes second
        for (int round = -2; round < rounds.count(); round++) {
            var mine = imported(renumbered(sample));
            suite.awaitQuiet();
            var other = copied();
            rounds.terminal()
                    .line("  import: round " + (round + 1) + ", ours " + mine.said() + "; reference " + other.said()
                            + " (rows a second)");
            if (round >= 0) {
                ours.add(mine);
                theirs.add(other);
            }
        }
        var pair = new Rounds.Pair(ours, theirs);
        section.atLeast(
                "import cases with their past", "COPY of all the same rows into the same tables", GOAL, pair.ratio());
        section.note(pair.said() + " (rows a second)");
        section.note("the last import left " + rows + " rows in " + left.size()
                + " tables, journal and audit among them; COPY writes them, binary, in one transaction, into copies with all indexes and"
                + " foreign keys; relay and ledger work while the import runs, not while COPY does");
    }

    private Path sample() {
        var folder = suite.folder().resolve("import");
        var program = options.local()
                .resolve("sample-data")
                .resolve("sample-data.jar")
                .toString();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        double scale = "small".equals(options.size()) ? SHARE / 10 : SHARE;
        try {
            Files.createDirectories(folder);
            int exit = new ProcessBuilder(
                            java,
                            "-jar",
                            program,
                            "--out",
                            folder.toString(),
                            "--seed",
                            "4711",
                            "--scale",
                            Double.toString(scale))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("the sample generator: " + Files.readString(folder.resolve("log")));
            }
            return folder.resolve("cases.ndjson");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The same histories as other cases: numbers of their own, so that nothing is known already. */
    private Path renumbered(Path sample) {
        int offset = ++files * 100_000;
        var file = suite.folder().resolve("import-" + files + ".ndjson");
        try (var lines = Files.lines(sample)) {
            Files.write(file, lines.map(line -> renumbered(line, offset)).toList());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String renumbered(String line, int offset) {
        try {
            var row = (ObjectNode) JSON.readTree(line);
            row.put("externalId", row.path("externalId").asText() + "/" + offset);
            ((ObjectNode) row.path("title"))
                    .put("number", row.path("title").path("number").asText() + "/" + offset);
            shift(row.path("case"), offset);
            row.path("decisions").forEach(decision -> shift(decision, offset));
            return row.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void shift(JsonNode numbered, int offset) {
        if (numbered.path("number").isInt()) {
            ((ObjectNode) numbered).put("number", numbered.path("number").asInt() + offset);
        }
    }

    private Measured imported(Path file) {
        long before = database.number("select pg_current_xact_id()::text::bigint");
        long start = System.nanoTime();
        var collection = suite.url(Service.CASE, "/case-imports");
        var accepted = suite.api().upload(collection, "migration", file, file.getFileName() + "-" + start);
        var job = collection + "/" + accepted.body().path("id").asText();
        Suite.await(() -> {
            var state = suite.api().get(job, "migration");
            if ("FAILED".equals(state.path("state").asText())
                    || state.path("rowsFailed").asLong() > 0) {
                throw new IllegalStateException(state + " " + suite.api().get(job + "/errors?limit=3", "migration"));
            }
            return "DONE".equals(state.path("state").asText());
        });
        double took = (System.nanoTime() - start) / NANOS;
        remember(before, database.number("select pg_current_xact_id()::text::bigint"));
        return Measured.rate(rows / took);
    }

    private void remember(long from, long to) {
        left = new LinkedHashMap<>();
        rows = 0;
        try (var connection = database.connect()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                var bytes = new ByteArrayOutputStream();
                long found = copy.copyOut(
                        "copy (select %s from %s where xmin::text::bigint between %d and %d) to stdout (format binary)"
                                .formatted(quoted(table), table, from, to),
                        bytes);
                if (found > 0) {
                    left.put(table, bytes.toByteArray());
                    rows += found;
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private String quoted(String table) {
        return "\"" + String.join("\", \"", database.columns(table)) + "\"";
    }

    private Measured copied() {
        var inOrder = new ArrayList<>(left.keySet());
        // a table comes after those to which its foreign keys point
        inOrder.sort(java.util.Comparator.comparingInt(Importing::depth));
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var columns = new LinkedHashMap<String, String>();
            inOrder.forEach(table -> columns.put(table, quoted(table)));
            long start = System.nanoTime();
            for (var table : inOrder) {
                copy.copyIn(
                        "copy %s.%s (%s) from stdin (format binary)".formatted(SCHEMA, table, columns.get(table)),
                        new ByteArrayInputStream(left.getOrDefault(table, new byte[0])),
                        1 << 16);
            }
            connection.commit();
            return Measured.rate(rows / ((System.nanoTime() - start) / NANOS));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static int depth(String table) {
        return switch (table) {
            case "title", "party" -> 0;
            case "enforcement_case" -> 1;
            case "obligation", "case_party" -> 2;
            default -> 3;
        };
    }
}
