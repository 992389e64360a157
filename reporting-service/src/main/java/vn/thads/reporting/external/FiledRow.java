package vn.thads.reporting.external;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One row of figures filed from outside.
 *
 * @param key {@code TOTAL}, a kind of judgment, an office or officer code; in form {@code INDICATORS} the key of an indicator
 * @param cells figures by column ({@code accepted}, {@code completed} …), or {@code numerator} and {@code denominator} of an indicator
 */
public record FiledRow(String key, Map<String, BigDecimal> cells) {
    public FiledRow {
        cells = Map.copyOf(cells);
    }

    /** A cell; one that is left out is 0. */
    public BigDecimal cell(String column) {
        return cells.getOrDefault(column, BigDecimal.ZERO);
    }
}
