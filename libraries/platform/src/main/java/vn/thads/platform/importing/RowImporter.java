package vn.thads.platform.importing;

import java.util.List;

/** What a service does with the rows of one kind of import; a CDI bean. */
public interface RowImporter {
    /** Kind of import, such as {@code case}. */
    String kind();

    /**
     * Loads a batch within one transaction that the import opened.
     *
     * <p>A row named in the answer must have had no effect; every other row counts as loaded, or as unchanged if it was told to
     * the context. If this throws, the transaction is rolled back and the rows are tried one by one.
     */
    List<RowError> importRows(List<ImportRow> rows, ImportContext context);

    /**
     * Does what needs no transaction, on a thread of its own, while the batch before is written; must not lean on the request or the
     * caller, who are known to the context alone. What is answered is written within the transaction, once at most; if this throws,
     * the rows are tried one by one.
     */
    default Prepared prepare(List<ImportRow> rows, ImportContext context) {
        return () -> importRows(rows, context);
    }

    /** Rows that wait for their transaction. */
    @FunctionalInterface
    interface Prepared {
        /** Loads them, as {@link #importRows} says. */
        List<RowError> write();
    }
}
