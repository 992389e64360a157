package vn.thads.reporting.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thads.events.Change;

/**
 * The entries of a case (bút toán thống kê): a pure function of its dated history.
 *
 * <p>What a fact posts is the difference between the entries of the history as known before and after it: contrary entries for what
 * disappears, on the same legal date, and the new ones. So any order of arrival ends at the same sums, and what was known earlier stays.
 */
public final class Entries {
    private Entries() {}

    /** All entries of a history, those of one place added up, in order of time. */
    public static List<Entry> of(CaseHistory history, AccountRules rules) {
        var sums = new LinkedHashMap<Entry.Place, Long>();
        var fold = new CaseFold(rules, entry -> sums.merge(entry.place(), entry.delta(), Math::addExact));
        fold.stand(history.standings());
        fold.reclassifyUntil(LocalDate.MAX);
        return entries(sums);
    }

    /** What must be posted when a history known so far is changed by a fact. */
    public static List<Entry> difference(CaseHistory before, CaseHistory after, AccountRules rules) {
        var sums = new LinkedHashMap<Entry.Place, Long>();
        for (Entry entry : of(after, rules)) {
            sums.merge(entry.place(), entry.delta(), Math::addExact);
        }
        for (Entry entry : of(before, rules)) {
            sums.merge(entry.place(), -entry.delta(), Math::addExact);
        }
        return entries(sums);
    }

    private static List<Entry> entries(Map<Entry.Place, Long> sums) {
        var entries = new ArrayList<Entry>(sums.size());
        sums.forEach((place, delta) -> {
            if (delta != 0) {
                entries.add(place.of(delta));
            }
        });
        Balance.check(entries);
        return entries;
    }

    /**
     * Follows one case through the facts that become known about it.
     *
     * <p>A fact that only adds to the end continues the fold; one that changes the past compares two whole histories.
     */
    public static final class Following {
        private final AccountRules rules;
        private final List<Entry> posted = new ArrayList<>();
        private CaseHistory history;
        private CaseFold fold;

        /** Begins with what is known so far. */
        public Following(CaseHistory history, AccountRules rules) {
            this.rules = rules;
            this.history = history;
            this.fold = foldOf(history);
        }

        /** The history as known now. */
        public CaseHistory history() {
            return history;
        }

        /** The entries that a fact posts. */
        public List<Entry> learn(Change change) {
            if (!change.movesSomething()) {
                return List.of();
            }
            CaseHistory after = history.with(change);
            List<Entry> entries;
            if (history.isContinuedBy(change) && !rules.changesAfter(change.from())) {
                posted.clear();
                fold.stand(change.standings());
                entries = summed(posted);
            } else {
                entries = difference(history, after, rules);
                fold = foldOf(after);
            }
            history = after;
            return entries;
        }

        private CaseFold foldOf(CaseHistory known) {
            var begun = new CaseFold(rules, posted::add);
            begun.stand(known.standings());
            return begun;
        }

        private static List<Entry> summed(List<Entry> posted) {
            var sums = new LinkedHashMap<Entry.Place, Long>();
            for (Entry entry : posted) {
                sums.merge(entry.place(), entry.delta(), Math::addExact);
            }
            return entries(sums);
        }
    }
}
