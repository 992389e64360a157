package vn.thads.complaints.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.ClockStep;

/**
 * Which clocks are asked for: ranges of days that the indexes know, and two words.
 *
 * @param dueFrom first due day, as text of the database
 * @param dueTo last due day
 * @param riskFrom first day from which a term is at risk
 * @param riskTo last such day
 * @param kind kind of matter, or null for any
 * @param step what is next, or null for any
 */
record ClockQuery(
        String dueFrom,
        String dueTo,
        String riskFrom,
        String riskTo,
        @Nullable MatterKind kind,
        @Nullable ClockStep step) {
    private static final String EVER = "-infinity";
    private static final String NEVER = "infinity";

    /** Every clock. */
    static ClockQuery of(@Nullable MatterKind kind, @Nullable ClockStep step) {
        return new ClockQuery(EVER, NEVER, EVER, NEVER, kind, step);
    }

    /** Those that stand so on a day. */
    ClockQuery standing(ClockState state, LocalDate on) {
        String next = on.plusDays(1).toString();
        return switch (state) {
            case ON_TIME -> new ClockQuery(on.toString(), NEVER, next, NEVER, kind, step);
            case AT_RISK -> new ClockQuery(on.toString(), NEVER, EVER, on.toString(), kind, step);
            case OVERDUE -> new ClockQuery(EVER, on.minusDays(1).toString(), EVER, NEVER, kind, step);
        };
    }

    /** Those that are due within days. */
    ClockQuery due(LocalDate from, LocalDate to) {
        return new ClockQuery(from.toString(), to.toString(), EVER, NEVER, kind, step);
    }
}
