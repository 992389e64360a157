package vn.thads.reporting.quality;

import java.math.BigDecimal;

/**
 * One cell that does not fit.
 *
 * @param row key of the row
 * @param cell column
 * @param expected what would fit
 * @param actual what was given
 */
public record QualityFault(String row, String cell, BigDecimal expected, BigDecimal actual) {
    static QualityFault ofTotal(String cell, long expected, long actual) {
        return new QualityFault("TOTAL", cell, BigDecimal.valueOf(expected), BigDecimal.valueOf(actual));
    }

    /** By value: 50.0 and 50.00 are the same. */
    boolean isSame(QualityFault other) {
        return row.equals(other.row)
                && cell.equals(other.cell)
                && expected.compareTo(other.expected) == 0
                && actual.compareTo(other.actual) == 0;
    }
}
