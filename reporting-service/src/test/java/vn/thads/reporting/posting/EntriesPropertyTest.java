package vn.thads.reporting.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.thads.events.Change;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;

/** What holds for every history, lawful or not: the seed of a failing one is in the message. */
class EntriesPropertyTest {
    private static final long SEEDS = 3_000;
    private static final AccountRules RULES = AccountRules.shipped();

    @Test
    void origin_equals_standing_in_every_period_at_every_holder() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Entry> entries = Entries.of(Histories.any(new SplittableRandom(seed)), RULES);

            for (LocalDate cutOff : monthEnds()) {
                for (Holder holder : holders(entries)) {
                    for (Dimension dimension : Dimension.values()) {
                        Map<Account, Long> row = row(entries, holder, dimension, cutOff);
                        assertThat(toEnforce(row))
                                .as("seed %d, %s, %s, %s", seed, holder, dimension, cutOff)
                                .isEqualTo(settled(row) + open(row));
                    }
                }
            }
        }
    }

    @Test
    void what_stands_open_is_what_the_standing_of_the_day_says() {
        for (long seed = 0; seed < SEEDS; seed++) {
            CaseHistory history = Histories.any(new SplittableRandom(seed));
            List<Entry> entries = Entries.of(history, RULES);

            for (LocalDate cutOff : monthEnds()) {
                Map<String, Long> expected = expectedOpen(history, cutOff);
                Map<String, Long> posted = postedOpen(entries, cutOff);
                assertThat(posted).as("seed %d, %s", seed, cutOff).isEqualTo(expected);
            }
        }
    }

    @Test
    void carried_over_is_last_years_rest_less_the_separate_book_and_hand_overs() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Entry> entries = Entries.of(Histories.any(new SplittableRandom(seed)), RULES);

            for (LocalDate cutOff : monthEnds()) {
                LocalDate start = startOfYear(cutOff);
                for (Dimension dimension : Dimension.values()) {
                    long opening = open(nation(entries, dimension, start.minusDays(1)));
                    Map<Account, Long> row = nation(entries, dimension, cutOff);
                    // over the nation hand-overs cancel; only the separate book takes away, never more than there was
                    assertThat(row.getOrDefault(Account.CARRIED_OVER, 0L))
                            .as("seed %d, %s, %s", seed, dimension, cutOff)
                            .isBetween(0L, opening);
                }
            }
        }
    }

    @Test
    void any_order_of_arrival_gives_the_entries_of_the_history_known_in_the_end() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            CaseHistory known = Histories.any(random);
            var following = new Entries.Following(CaseHistory.UNKNOWN, RULES);
            var posted = new ArrayList<>(
                    following.learn(new Change(known.standings().getFirst().on(), known.standings())));

            for (int fact = 0; fact < 8; fact++) {
                Change change = Histories.anyChange(known, random);
                known = known.with(change);
                posted.addAll(following.learn(change));

                // what was posted so far is what was known at that instant; later facts only add to it
                assertThat(sums(posted)).as("seed %d, fact %d", seed, fact).isEqualTo(sums(Entries.of(known, RULES)));
            }
            assertThat(following.history()).isEqualTo(known);
        }
    }

    @Test
    void a_hand_over_changes_no_sum_over_the_nation() {
        for (long seed = 0; seed < SEEDS; seed++) {
            CaseHistory history = Histories.any(new SplittableRandom(seed));
            CaseHistory stays = new CaseHistory(history.standings().stream()
                    .map(standing ->
                            new Standing(standing.on(), standing.state(), "709", "709-1", standing.obligations()))
                    .toList());

            for (LocalDate cutOff : monthEnds()) {
                for (Dimension dimension : Dimension.values()) {
                    Map<Account, Long> moved = nation(Entries.of(history, RULES), dimension, cutOff);
                    Map<Account, Long> unmoved = nation(Entries.of(stays, RULES), dimension, cutOff);
                    assertThat(toEnforce(moved)).isEqualTo(toEnforce(unmoved));
                    for (Account account : Account.values()) {
                        if (account.side() != Account.Side.ORIGIN) {
                            assertThat(moved.get(account))
                                    .as("seed %d, %s, %s, %s", seed, dimension, cutOff, account)
                                    .isEqualTo(unmoved.get(account));
                        }
                    }
                }
            }
        }
    }

    private static Map<String, Long> expectedOpen(CaseHistory history, LocalDate on) {
        var expected = new HashMap<String, Long>();
        Standing last = null;
        for (Standing standing : history.standings()) {
            if (!standing.on().isAfter(on)) {
                last = standing;
            }
        }
        if (last != null) {
            add(expected, last, RULES.ofCase(last, on), Dimension.CASES, 1);
            for (ObligationStanding obligation : last.obligations()) {
                add(expected, last, RULES.ofRest(obligation, on), Dimension.MONEY, obligation.rest());
            }
        }
        return expected;
    }

    private static void add(Map<String, Long> sums, Standing at, Account account, Dimension dimension, long amount) {
        if (!account.isFlow() && amount != 0) {
            sums.merge(at.office() + at.officer() + account + dimension, amount, Long::sum);
        }
    }

    private static Map<String, Long> postedOpen(List<Entry> entries, LocalDate on) {
        var sums = new HashMap<String, Long>();
        for (Entry entry : entries) {
            if (!entry.account().isFlow() && !entry.legalDate().isAfter(on)) {
                Holder holder = entry.holder();
                sums.merge(
                        holder.office() + holder.officer() + entry.account() + entry.dimension(),
                        entry.delta(),
                        Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<Entry.Place, Long> sums(List<Entry> entries) {
        var sums = new HashMap<Entry.Place, Long>();
        entries.forEach(entry -> sums.merge(entry.place(), entry.delta(), Long::sum));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<Account, Long> row(List<Entry> entries, Holder holder, Dimension dimension, LocalDate cutOff) {
        return row(
                entries,
                entry -> entry.dimension() == dimension && entry.holder().equals(holder),
                cutOff);
    }

    private static Map<Account, Long> nation(List<Entry> entries, Dimension dimension, LocalDate cutOff) {
        return row(entries, entry -> entry.dimension() == dimension, cutOff);
    }

    /** A row of a form, cell by cell, straight from the definition. */
    private static Map<Account, Long> row(List<Entry> entries, Predicate<Entry> of, LocalDate cutOff) {
        LocalDate start = startOfYear(cutOff);
        var row = new EnumMap<Account, Long>(Account.class);
        for (Account account : Account.values()) {
            row.put(account, 0L);
        }
        for (Entry entry : entries) {
            if (!of.test(entry) || entry.legalDate().isAfter(cutOff)) {
                continue;
            }
            boolean earlier = entry.legalDate().isBefore(start);
            if (!earlier || !entry.account().isFlow()) {
                row.merge(entry.account(), entry.delta(), Long::sum);
            }
            if (earlier && entry.account().side() == Account.Side.OPEN) {
                row.merge(Account.CARRIED_OVER, entry.delta(), Long::sum);
            }
        }
        return row;
    }

    private static long toEnforce(Map<Account, Long> row) {
        return row.getOrDefault(Account.CARRIED_OVER, 0L)
                + row.getOrDefault(Account.NEWLY_ACCEPTED, 0L)
                - row.getOrDefault(Account.ENTRUSTED, 0L)
                - row.getOrDefault(Account.WITHDRAWN_OR_RECALLED, 0L);
    }

    private static long settled(Map<Account, Long> row) {
        return sum(row, Account.Side.SETTLED);
    }

    private static long open(Map<Account, Long> row) {
        return sum(row, Account.Side.OPEN);
    }

    private static long sum(Map<Account, Long> row, Account.Side side) {
        long sum = 0;
        for (var cell : row.entrySet()) {
            sum += cell.getKey().side() == side ? cell.getValue() : 0;
        }
        return sum;
    }

    private static Set<Holder> holders(List<Entry> entries) {
        var holders = new HashSet<Holder>();
        entries.forEach(entry -> holders.add(entry.holder()));
        return holders;
    }

    private static LocalDate startOfYear(LocalDate on) {
        return LocalDate.of(on.getMonthValue() >= 10 ? on.getYear() : on.getYear() - 1, 10, 1);
    }

    private static List<LocalDate> monthEnds() {
        var ends = new ArrayList<LocalDate>();
        for (LocalDate first = Histories.FIRST;
                first.isBefore(LocalDate.of(2020, 10, 1));
                first = first.plusMonths(3)) {
            ends.add(first.plusMonths(1).minusDays(1));
            ends.add(first.plusMonths(3).minusDays(1));
        }
        return ends;
    }
}
