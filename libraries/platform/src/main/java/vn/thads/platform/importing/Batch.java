package vn.thads.platform.importing;

import java.util.List;

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
}
