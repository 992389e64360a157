package vn.thads.reporting.posting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The assertion of the ledger: on every day, at every holder, origin and standing move by the same amount. */
final class Balance {
    private record Key(LocalDate on, Holder holder, Dimension dimension, int obligation) {}

    private Balance() {}

    /**
     * Looks at entries before they are written.
     *
     * @throws IllegalStateException if the two sides of one holder's day differ
     */
    static void check(List<Entry> entries) {
        Map<Key, Long> sums = new HashMap<>();
        for (Entry entry : entries) {
            var key = new Key(entry.legalDate(), entry.holder(), entry.dimension(), entry.obligation());
            sums.merge(key, signed(entry), Math::addExact);
        }
        sums.forEach((key, sum) -> {
            if (sum != 0) {
                throw new IllegalStateException("origin and standing differ by " + sum + " at " + key);
            }
        });
    }

    private static long signed(Entry entry) {
        return switch (entry.account().side()) {
            case ORIGIN -> entry.delta();
            case LEAVING, SETTLED, OPEN -> -entry.delta();
            case MEMO -> 0;
        };
    }
}
