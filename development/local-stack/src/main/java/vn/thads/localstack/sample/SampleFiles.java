package vn.thads.localstack.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.thads.localstack.StackFailure;
import vn.thads.localstack.Terminal;

/** The files of the generator, made once per size and kept in {@code .local/sample}. */
final class SampleFiles {
    /** What is loaded; the generator writes its own truth beside these. */
    static final List<String> LOADED = List.of(
            "officers.ndjson",
            "cases.ndjson",
            "complaints.ndjson",
            "receptions.ndjson",
            "targets.ndjson",
            "external-filings.ndjson",
            "filings-own.ndjson",
            "conduct-events.ndjson");

    private final Path local;
    private final Terminal terminal;

    SampleFiles(Path local, Terminal terminal) {
        this.local = local;
        this.terminal = terminal;
    }

    /**
     * Files of one size.
     *
     * @param folder where they lie
     * @param key begins the idempotency keys of what is sent from them
     * @param bytes size of all that is loaded
     */
    record Made(Path folder, String key, long bytes) {}

    Made ofSize(String size) {
        var program = local.resolve("sample-data").resolve("sample-data.jar");
        try {
            var key = size + "-" + Files.size(program) + "-"
                    + Files.getLastModifiedTime(program).toMillis();
            var folder = local.resolve("sample").resolve(key);
            if (!Files.exists(folder.resolve("complete"))) {
                terminal.step("đang mô phỏng năm mẫu (" + size + ")", "simulating the sample year");
                generate(program, folder, size);
                Files.writeString(folder.resolve("complete"), key + "\n");
            }
            return new Made(folder, key, bytes(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void generate(Path program, Path folder, String size) throws IOException {
        Files.createDirectories(folder);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = folder.resolve("generator.log");
        try {
            var exit = new ProcessBuilder(
                            java,
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-jar",
                            program.toString(),
                            "--out",
                            folder.toString(),
                            "--size",
                            size)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new StackFailure(
                        "Không tạo được năm mẫu / the sample year could not be made: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while making the sample year.", e);
        }
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 1;
        for (var name : LOADED) {
            var file = folder.resolve(name);
            bytes += Files.exists(file) ? Files.size(file) : 0;
        }
        return bytes;
    }
}
