package vn.thads.reporting.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.thads.reporting.posting.Account;
import vn.thads.reporting.posting.AccountRules;
import vn.thads.reporting.posting.CaseHistory;
import vn.thads.reporting.posting.Entries;
import vn.thads.reporting.posting.Entry;
import vn.thads.reporting.posting.Histories;

/** Every cell of every officer's row equals the count by hand, for histories that no law would allow and for those it would. */
class EntriesCountedByHandTest {
    private static final long SEEDS = Long.getLong("counted.seeds", 1_000);
    private static final AccountRules RULES = AccountRules.shipped();

    @Test
    void every_cell_of_every_history_equals_the_count_of_each_thing_by_hand() {
        for (long seed = 0; seed < SEEDS; seed++) {
            CaseHistory history = Histories.any(new SplittableRandom(seed));
            List<Entry> entries = Entries.of(history, RULES);
            for (int year = 2015; year <= 2019; year++) {
                LocalDate start = LocalDate.of(year - 1, 10, 1);
                for (int months : new int[] {1, 4, 9, 12}) {
                    LocalDate cutOff = start.plusMonths(months).minusDays(1);
                    var counted = new TreeMap<String, Long>();
                    CountByHand.count(history.standings(), start, cutOff, counted);
                    counted.values().removeIf(cell -> cell == 0);

                    assertThat(rows(entries, start, cutOff))
                            .as("seed %d, %d months of %d", seed, months, year)
                            .isEqualTo(counted);
                }
            }
        }
    }

    private static Map<String, Long> rows(List<Entry> entries, LocalDate start, LocalDate cutOff) {
        var rows = new TreeMap<String, Long>();
        for (Entry entry : entries) {
            boolean earlier = entry.legalDate().isBefore(start);
            if (entry.legalDate().isAfter(cutOff)) {
                continue;
            }
            if (!earlier || !entry.account().isFlow()) {
                add(rows, entry, entry.account());
            }
            if (earlier && entry.account().side() == Account.Side.OPEN) {
                add(rows, entry, Account.CARRIED_OVER);
            }
        }
        rows.values().removeIf(cell -> cell == 0);
        return rows;
    }

    private static void add(Map<String, Long> rows, Entry entry, Account account) {
        String holder = entry.holder().office() + "/" + entry.holder().officer();
        rows.merge(CountByHand.cell(holder, entry.dimension().name(), account.column()), entry.delta(), Long::sum);
    }
}
