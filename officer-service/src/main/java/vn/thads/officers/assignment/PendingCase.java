package vn.thads.officers.assignment;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits for its officer (việc chờ phân công).
 *
 * @param reference how the caller calls it
 * @param weight what it will weigh, in hundredths of a plain case
 * @param leastLevel level of grade that is proposed for it
 * @param judgment what tells its judgment from others, or null if that is unknown
 * @param number number of the first-instance judgment, or null
 * @param holders who holds other cases of the same judgment, and how many
 * @param territory who looks after the territory; empty if that is unknown
 * @param chosen whom the creditor chose, or null
 * @param barred who is one of its parties or has a relative among them
 */
record PendingCase(
        String reference,
        long weight,
        int leastLevel,
        @Nullable String judgment,
        @Nullable Integer number,
        Map<String, Integer> holders,
        Set<String> territory,
        @Nullable String chosen,
        Set<String> barred) {
    PendingCase {
        holders = Map.copyOf(holders);
        territory = Set.copyOf(territory);
        barred = Set.copyOf(barred);
    }
}
