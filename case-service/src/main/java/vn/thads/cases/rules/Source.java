package vn.thads.cases.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thads.legaltime.DatedRow;

/**
 * Where a row of the rules comes from and on which days it holds.
 *
 * @param article article of the law (điều luật)
 * @param regime law regimes of the row, or {@code ALL}
 * @param from first day
 * @param to last day, or null while it is open
 * @param evidence S (read in a source), GK (general knowledge) or D (derived)
 */
public record Source(
        String article,
        String regime,
        LocalDate from,
        @Nullable LocalDate to,
        String evidence) {
    static Source of(DatedRow row) {
        return new Source(
                row.article(),
                row.text("regime"),
                row.validFrom(),
                row.validTo().equals(LocalDate.MAX) ? null : row.validTo(),
                row.text("evidence"));
    }

    /** Whether the row holds on a day. */
    public boolean covers(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }
}
