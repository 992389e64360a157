package vn.thads.reporting.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.ledger.Period;
import vn.thads.reporting.posting.Account;

/**
 * A form as an office gave it, whichever way.
 *
 * @param id the filing
 * @param source whether it was filed from outside or sent by an office that runs the suite
 * @param office office
 * @param period period
 * @param form form key
 * @param version version
 * @param recordedAt when it was known
 * @param rows its rows
 */
record FiledForm(
        UUID id,
        Source source,
        String office,
        Period period,
        String form,
        int version,
        Instant recordedAt,
        List<Row> rows) {
    private static final String TOTAL = "TOTAL";

    FiledForm {
        rows = List.copyOf(rows);
    }

    /** Which way figures came. */
    enum Source {
        /** Filed from outside. */
        EXTERNAL,
        /** Sent by an office that runs the suite. */
        OWN
    }

    /** A row; a cell that is left out is 0. */
    record Row(String key, Map<String, @Nullable BigDecimal> cells) {
        Cells accounts() {
            var amounts = new EnumMap<Account, Long>(Account.class);
            for (Account account : Account.values()) {
                BigDecimal amount = cells.get(account.column());
                amounts.put(account, amount == null ? 0 : amount.longValueExact());
            }
            return Cells.of(amounts);
        }
    }

    /** The sum of the form: its {@code TOTAL}, or the sum of its rows where it has none. */
    Cells total() {
        return rows.stream()
                .filter(row -> row.key().equals(TOTAL))
                .findFirst()
                .map(Row::accounts)
                .orElseGet(() -> rows.stream().map(Row::accounts).reduce(Cells.ZERO, Cells::plus));
    }
}
