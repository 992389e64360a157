package vn.thads.platform.importing;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file one after another. */
sealed interface RowReader extends Closeable permits NdjsonRows, CsvRows {
    /** One row, readable or not. */
    sealed interface Read {
        /** Number of the row. */
        long number();

        /** A row. */
        record Row(ImportRow row) implements Read {
            @Override
            public long number() {
                return row.number();
            }
        }

        /** A row that cannot be read. */
        record Unreadable(RowError error) implements Read {
            @Override
            public long number() {
                return error.row();
            }
        }
    }

    /** Passes over the rows up to this number without parsing them. */
    void skipTo(long position) throws IOException;

    /** The next row, or null at the end. */
    @Nullable
    Read next() throws IOException;

    /** Bytes read so far, about. */
    long bytesRead();
}
