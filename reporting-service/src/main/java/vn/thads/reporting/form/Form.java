package vn.thads.reporting.form;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.ledger.Period;

/**
 * A form with its figures.
 *
 * @param layout how it is laid out
 * @param question of whom, when and as known when
 * @param source where the figures come from
 * @param rows its rows, the last one the total
 */
public record Form(FormLayout layout, Question question, Source source, List<Row> rows) {
    public Form {
        rows = List.copyOf(rows);
    }

    /**
     * What a form is asked for.
     *
     * @param office code of the office, or {@code VN}
     * @param officer staff code of one officer, or null for all
     * @param period the period
     * @param knownAt as known when
     */
    public record Question(String office, @Nullable String officer, Period period, Instant knownAt) {}

    /**
     * A row.
     *
     * @param label what it is called
     * @param cells its figures
     * @param source where they come from
     */
    public record Row(Label label, Cells cells, Source source) {}

    /** The row that sums all others. */
    public Row total() {
        return rows.getLast();
    }
}
