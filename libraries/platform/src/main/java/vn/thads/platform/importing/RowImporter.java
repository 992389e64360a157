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
}
