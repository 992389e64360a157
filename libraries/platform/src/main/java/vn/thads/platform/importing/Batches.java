package vn.thads.platform.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Parses and prepares the next batch on a thread of its own while the present one is written; the order stays that of the file. */
final class Batches implements AutoCloseable {
    private static final int AHEAD = 1;

    private sealed interface Step {
        record Next(Batch.Prepared batch) implements Step {}

        record End() implements Step {}

        record Broken(Exception cause) implements Step {}
    }

    private final RowReader reader;
    private final int batchRows;
    private final Batch.Preparation preparation;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;

    Batches(RowReader reader, long from, int batchRows, Batch.Preparation preparation) {
        this.reader = reader;
        this.batchRows = batchRows;
        this.preparation = preparation;
        this.thread = Thread.ofPlatform().name("import-reader").daemon().start(() -> read(from));
    }

    /** The next batch; empty at the end of the file. */
    Optional<Batch.Prepared> next() throws InterruptedException {
        @Nullable Step step = null;
        while (step == null) {
            step = steps.poll(1, TimeUnit.SECONDS);
            if (step == null && !thread.isAlive() && steps.isEmpty()) {
                throw new IllegalStateException("the reader of the import is gone");
            }
        }
        return switch (step) {
            case Step.Next(Batch.Prepared batch) -> Optional.of(batch);
            case Step.End end -> Optional.empty();
            case Step.Broken(Exception cause) ->
                throw new IllegalStateException("reading the file of the import", cause);
        };
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void read(long from) {
        try (reader) {
            reader.skipTo(from);
            for (Optional<Batch> batch = readBatch(); batch.isPresent(); batch = readBatch()) {
                steps.put(new Step.Next(preparation.apply(batch.get())));
            }
            steps.put(new Step.End());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            broken(e);
        }
    }

    private void broken(Exception cause) {
        try {
            steps.put(new Step.Broken(cause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Batch> readBatch() {
        List<ImportRow> rows = new ArrayList<>(batchRows);
        List<RowError> unreadable = new ArrayList<>();
        long position = 0;
        try {
            while (rows.size() + unreadable.size() < batchRows) {
                RowReader.Read read = reader.next();
                if (read == null) {
                    break;
                }
                position = read.number();
                switch (read) {
                    case RowReader.Read.Row(ImportRow row) -> rows.add(row);
                    case RowReader.Read.Unreadable(RowError error) -> unreadable.add(error);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.isEmpty() && unreadable.isEmpty()
                ? Optional.empty()
                : Optional.of(new Batch(rows, unreadable, position, reader.bytesRead()));
    }
}
