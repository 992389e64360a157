package vn.thads.sampledata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of lines (NDJSON), written as it comes. */
final class LineFile implements AutoCloseable {
    private final BufferedWriter writer;
    private long lines;

    LineFile(Path file) throws IOException {
        this.writer = Files.newBufferedWriter(file);
    }

    void line(String text) {
        try {
            writer.write(text);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines++;
    }

    long lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
