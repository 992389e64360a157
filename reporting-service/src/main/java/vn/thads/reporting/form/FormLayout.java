package vn.thads.reporting.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.thads.events.Initiation;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.posting.Account;
import vn.thads.reporting.posting.Dimension;

/**
 * How a form (biểu mẫu thống kê) is laid out: ours, built on the identities of law page §4.4, not the official annex.
 *
 * @param key two digits, {@code 06} for 06/TK-THA
 * @param dimension cases or đồng
 * @param initiation ex officio or on request; null for both
 * @param rowsBy what its rows are
 * @param columns its columns in order
 */
public record FormLayout(
        String key, Dimension dimension, @Nullable Initiation initiation, RowsBy rowsBy, List<Column> columns) {
    public FormLayout {
        columns = List.copyOf(columns);
    }

    /** What the rows of a form are. */
    public enum RowsBy {
        /** loại án: one row for each kind of judgment. */
        KIND,
        /** cơ quan, chấp hành viên: one row for each office or officer of the next level. */
        HOLDER
    }

    /**
     * A column.
     *
     * @param name name in the API
     * @param heading heading on paper
     * @param derived whether it is computed from other columns
     */
    public record Column(String name, String heading, boolean derived) {}

    /** The cells of a row in the order of the columns; {@code rate} is null when nothing is enforceable. */
    public SequencedMap<String, @Nullable BigDecimal> cells(Cells cells) {
        var named = new LinkedHashMap<String, @Nullable BigDecimal>();
        for (Column column : columns) {
            named.put(column.name(), cell(cells, column.name()));
        }
        return named;
    }

    /** A cell by the name of its column. */
    static @Nullable BigDecimal cell(Cells cells, String column) {
        return switch (column) {
            case "accepted" -> BigDecimal.valueOf(cells.accepted());
            case "toEnforce" -> BigDecimal.valueOf(cells.toEnforce());
            case "enforceable" -> BigDecimal.valueOf(cells.enforceable());
            case "settled" -> BigDecimal.valueOf(cells.settled());
            case "carriedForward" -> BigDecimal.valueOf(cells.carriedForward());
            case "rate" -> cells.rate().orElse(null);
            default -> BigDecimal.valueOf(cells.get(Account.ofColumn(column)));
        };
    }

    /** The accounts of a row from its named cells: the way back of {@link #cells}. */
    public Cells cells(Map<String, BigDecimal> named) {
        var amounts = new java.util.EnumMap<Account, Long>(Account.class);
        for (Account account : Account.values()) {
            BigDecimal amount = named.get(account.column());
            if (amount != null) {
                amounts.put(account, amount.longValueExact());
            }
        }
        return Cells.of(amounts);
    }
}
