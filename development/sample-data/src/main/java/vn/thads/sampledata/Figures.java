package vn.thads.sampledata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

/** One row of a form: the counted columns and what follows from them. */
final class Figures {
    private final Map<Column, Long> cells = new EnumMap<>(Column.class);

    void add(Column column, long amount) {
        cells.merge(column, amount, Math::addExact);
    }

    void add(Figures other) {
        other.cells.forEach(this::add);
    }

    long get(Column column) {
        return cells.getOrDefault(column, 0L);
    }

    boolean isZero() {
        return cells.values().stream().allMatch(cell -> cell == 0);
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
