package vn.thads.reporting.external;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.thads.platform.problem.FieldError;
import vn.thads.platform.problem.FieldName;
import vn.thads.platform.problem.Message;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.posting.Account;

/**
 * What figures from outside must fulfil to be taken (law page §4.4): the identities (1) to (6) within each row, and rows that add up
 * to their total. Derived cells are checked where given.
 */
final class Identities {
    private static final Set<String> DERIVED =
            Set.of("accepted", "toEnforce", "enforceable", "settled", "carriedForward", "rate");
    private static final Set<String> INDICATOR_CELLS = Set.of("numerator", "denominator");
    private static final Set<String> FORMS_BY_MONEY = Set.of("03", "04", "07");
    private static final FiledIndicators INDICATORS = new FiledIndicators();
    private static final int MAX_DIGITS = 18;

    /** No case of this country owes as much; and the sum of every office's cells is still a number of 64 bits. */
    private static final BigDecimal GREATEST = new BigDecimal("1000000000000000");

    private final String form;
    private final LocalDate on;
    private final List<FiledRow> rows;
    private final List<FieldError> unreadable = new ArrayList<>();
    private final List<FieldError> broken = new ArrayList<>();

    private Identities(String form, LocalDate on, List<FiledRow> rows) {
        this.form = form;
        this.on = on;
        this.rows = rows;
    }

    /**
     * What is wrong with rows.
     *
     * @param unreadable unknown columns and indicators, numbers that are none, doubled rows
     * @param broken identities that do not hold; looked at only when every cell can be read
     */
    record Verdict(List<FieldError> unreadable, List<FieldError> broken) {}

    /** What is wrong with the rows of a form of a period that ends on a day. */
    static Verdict of(String form, LocalDate on, List<FiledRow> rows) {
        var identities = new Identities(form, on, rows);
        identities.read();
        if (identities.unreadable.isEmpty()) {
            if (form.equals(ExternalFiling.INDICATORS)) {
                identities.checkIndicators();
            } else {
                identities.check();
            }
        }
        return new Verdict(List.copyOf(identities.unreadable), List.copyOf(identities.broken));
    }

    private void read() {
        var seen = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            FiledRow row = rows.get(i);
            if (!seen.add(row.key())) {
                unreadable.add(new FieldError(
                        "/rows/%d/key".formatted(i),
                        "doubled-row",
                        Message.of("rule.doubled-row", FieldName.repeatable(row.key()))));
            }
            for (var cell : row.cells().entrySet()) {
                String pointer = "/rows/%d/cells/%s".formatted(i, FieldName.repeatable(cell.getKey()));
                readable(cell.getKey(), cell.getValue())
                        .ifPresent(message -> unreadable.add(
                                new FieldError(pointer, message.code().replace("rule.", ""), message)));
            }
        }
    }

    private void checkIndicators() {
        for (int i = 0; i < rows.size(); i++) {
            unreadable.addAll(INDICATORS.wrongWith(i, rows.get(i), on));
        }
    }

    private Optional<Message> readable(String column, BigDecimal value) {
        boolean isIndicator = form.equals(ExternalFiling.INDICATORS);
        if (isIndicator ? !INDICATOR_CELLS.contains(column) : !isColumn(column)) {
            return Optional.of(Message.of("rule.unknown-column", FieldName.repeatable(column), form));
        }
        boolean isSane = value.precision() - value.scale() <= MAX_DIGITS && value.scale() <= MAX_DIGITS;
        if (isIndicator || column.equals("rate")) {
            return isSane ? Optional.empty() : Optional.of(Message.of("rule.number"));
        }
        boolean isWhole =
                isSane && value.signum() >= 0 && value.remainder(BigDecimal.ONE).signum() == 0;
        if (isWhole && value.compareTo(GREATEST) > 0) {
            return Optional.of(Message.of("rule.maximum", GREATEST.toPlainString()));
        }
        return isWhole ? Optional.empty() : Optional.of(Message.of("rule.whole-number"));
    }

    private static boolean isColumn(String column) {
        if (DERIVED.contains(column)) {
            return true;
        }
        for (Account account : Account.values()) {
            if (account.column().equals(column)) {
                return true;
            }
        }
        return false;
    }

    private void check() {
        for (int i = 0; i < rows.size(); i++) {
            check(i, rows.get(i), FiledCells.of(rows.get(i)));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(ExternalFiling.TOTAL) && rows.size() > 1) {
                checkTotal(i);
            }
        }
    }

    private void check(int index, FiledRow row, Cells cells) {
        given(index, row, "accepted", "identity.accepted", cells.accepted());
        given(index, row, "toEnforce", "identity.to-enforce", cells.toEnforce());
        given(index, row, "enforceable", "identity.enforceable", cells.enforceable());
        given(index, row, "settled", "identity.settled", cells.settled());
        given(index, row, "carriedForward", "identity.carried-forward", cells.carriedForward());
        if (!cells.isBalanced()) {
            long standing = cells.enforceable() + cells.get(Account.NOT_ENFORCEABLE);
            broken.add(error(index, "toEnforce", "identity.standing", row.key(), cells.toEnforce(), standing));
        }
        BigDecimal rate = row.cells().get("rate");
        if (rate != null
                && cells.rate().map(computed -> computed.compareTo(rate) != 0).orElse(true)) {
            String computed = cells.rate().map(BigDecimal::toPlainString).orElse("null");
            broken.add(error(index, "rate", "identity.rate", row.key(), computed));
        }
        if (!FORMS_BY_MONEY.contains(form) && cells.get(Account.REDUCED) != 0) {
            broken.add(error(index, "reduced", "identity.reduced-cases", row.key()));
        }
    }

    private void given(int index, FiledRow row, String column, String rule, long computed) {
        BigDecimal given = row.cells().get(column);
        if (given != null && given.compareTo(BigDecimal.valueOf(computed)) != 0) {
            broken.add(error(index, column, rule, row.key(), computed));
        }
    }

    private void checkTotal(int index) {
        Map<String, Long> sums = new TreeMap<>();
        for (FiledRow row : rows) {
            if (!row.key().equals(ExternalFiling.TOTAL)) {
                Cells cells = FiledCells.of(row);
                for (Account account : Account.values()) {
                    sums.merge(account.column(), cells.get(account), Math::addExact);
                }
            }
        }
        Cells total = FiledCells.of(rows.get(index));
        sums.forEach((column, sum) -> {
            long said = total.get(Account.ofColumn(column));
            if (said != sum) {
                broken.add(error(index, column, "identity.total", column, sum, said));
            }
        });
    }

    private static FieldError error(int index, String column, String rule, Object... values) {
        return new FieldError(
                "/rows/%d/cells/%s".formatted(index, column), rule.replace("identity.", ""), Message.of(rule, values));
    }
}
