package vn.thads.reporting.external;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.ledger.Period;

/**
 * Figures that an office filed from outside for one period and form; the latest version counts.
 *
 * @param id the filing
 * @param office code of the office, read as of the last day of the period
 * @param period the period
 * @param form form key: {@code 01} to {@code 04}, {@code 06}, {@code 07} or {@code INDICATORS}
 * @param version version, from 1
 * @param filedOn day of filing
 * @param recordedAt when it was known
 * @param rows the rows as filed
 */
public record ExternalFiling(
        UUID id,
        String office,
        Period period,
        String form,
        int version,
        LocalDate filedOn,
        Instant recordedAt,
        List<FiledRow> rows) {
    /** Key of the row that sums all others. */
    public static final String TOTAL = "TOTAL";

    /** Key of the form that holds indicators. */
    public static final String INDICATORS = "INDICATORS";

    public ExternalFiling {
        rows = List.copyOf(rows);
    }

    /** A row by its key. */
    public Optional<FiledRow> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** The sum of the form: its {@code TOTAL}, or the sum of its rows where it has none. */
    public Cells total() {
        return row(TOTAL)
                .map(FiledCells::of)
                .orElseGet(() -> rows.stream().map(FiledCells::of).reduce(Cells.ZERO, Cells::plus));
    }
}
