package vn.thads.platform.importing;

import java.util.List;
import java.util.function.Function;

/**
 * Rows that are loaded in one transaction.
 *
 * @param rows rows that could be parsed
 * @param unreadable rows that could not
 * @param position number of the last row, readable or not
 * @param bytesRead how much of the file was read up to it
 */
record Batch(List<ImportRow> rows, List<RowError> unreadable, long position, long bytesRead) {
    Batch {
        rows = List.copyOf(rows);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * A batch that waits for its transaction.
     *
     * @param batch the rows
     * @param context what they may know, and tell
     * @param work what writes them
     */
    record Prepared(Batch batch, ImportContext context, RowImporter.Prepared work) {
        static Prepared by(RowImporter importer, Batch batch, ImportContext context) {
            if (batch.rows().isEmpty()) {
                return new Prepared(batch, context, List::of);
            }
            try {
                return new Prepared(batch, context, importer.prepare(batch.rows(), context));
            } catch (RuntimeException | StackOverflowError e) {
                // told where the rows are written: there they are tried one by one
                return new Prepared(batch, context, () -> {
                    throw new IllegalStateException("preparing rows up to " + batch.position(), e);
                });
            }
        }
    }

    /** How a job prepares a batch. */
    interface Preparation extends Function<Batch, Prepared> {}
}
