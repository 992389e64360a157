package vn.thads.sampledata;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One row of a form: the counted columns and what follows from them. */
final class Figures {
    private final long[] cells = new long[Column.values().length];

    void add(Column column, long amount) {
        cells[column.ordinal()] = Math.addExact(cells[column.ordinal()], amount);
    }

    void add(Figures other) {
        for (Column column : Column.values()) {
            add(column, other.get(column));
        }
    }

    long get(Column column) {
        return cells[column.ordinal()];
    }

    boolean isZero() {
        for (long cell : cells) {
            if (cell != 0) {
                return false;
            }
        }
        return true;
    }

    long accepted() {
        return get(Column.CARRIED_OVER) + get(Column.NEWLY_ACCEPTED);
    }

    long toEnforce() {
        return accepted() - get(Column.ENTRUSTED) - get(Column.WITHDRAWN_OR_RECALLED);
    }

    long settled() {
        return get(Column.COMPLETED) + get(Column.DISCONTINUED) + get(Column.REDUCED);
    }

    /** Enforceable and not settled. */
    long openEnforceable() {
        return get(Column.ENFORCING)
                + get(Column.POSTPONED)
                + get(Column.SUSPENDED)
                + get(Column.PAUSED_FOR_COMPLAINT)
                + get(Column.OTHER);
    }

    long enforceable() {
        return settled() + openEnforceable();
    }

    long carriedForward() {
        return toEnforce() - settled();
    }

    /** Identities (1) to (5): both sides of the book agree. */
    boolean balances() {
        return toEnforce() == enforceable() + get(Column.NOT_ENFORCEABLE);
    }

    /** Percent with two places, half up; empty when nothing is enforceable. */
    String rate() {
        return enforceable() == 0
                ? ""
                : BigDecimal.valueOf(settled())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(enforceable()), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** The columns with their names in the API, derived ones included; zeros are left out. */
    void write(Json json) {
        json.name("cells").open();
        cell(json, "accepted", accepted());
        for (Column column : Column.values()) {
            cell(json, column.apiName(), get(column));
        }
        cell(json, "toEnforce", toEnforce());
        cell(json, "enforceable", enforceable());
        cell(json, "settled", settled());
        cell(json, "carriedForward", carriedForward());
        if (!rate().isEmpty()) {
            json.name("rate").raw(rate());
        }
        json.close();
    }

    private static void cell(Json json, String name, long value) {
        if (value != 0) {
            json.field(name, value);
        }
    }
}
