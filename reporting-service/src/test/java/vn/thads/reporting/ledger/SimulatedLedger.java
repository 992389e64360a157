package vn.thads.reporting.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.thads.platform.event.ReceivedEvent;
import vn.thads.reporting.posting.Account;
import vn.thads.reporting.posting.AccountRules;
import vn.thads.reporting.posting.CaseHistory;
import vn.thads.reporting.posting.Entries;
import vn.thads.reporting.posting.Entry;

/**
 * The ledger with its tables in memory: {@link CaseBook} posts as in the real one, {@link RollupKey} and {@link KnownAt} say where a sum
 * stands and what is read of it, and what a batch did is there only after its commit.
 */
public final class SimulatedLedger {
    private static final AccountRules RULES = AccountRules.shipped();

    private final Map<UUID, Page> pages = new HashMap<>();
    private final List<PostedEntry> entries = new ArrayList<>();
    private final Map<RollupKey, Long> rollup = new HashMap<>();
    private final boolean forgetsSequences;

    private record Page(CaseTraits traits, CaseHistory history, long sequence, Instant recordedAt) {}

    /** A cell as it is asked for: a flow begins at 0 on 1 October, what stood open the evening before is carried over. */
    private record Cell(String holder, String dimension, Account account, LocalDate day, long delta) {}

    /**
     * An empty ledger.
     *
     * @param forgetsSequences a mistake: it does not keep which events it has posted
     */
    public SimulatedLedger(boolean forgetsSequences) {
        this.forgetsSequences = forgetsSequences;
    }

    /** One transaction. */
    public final class Work {
        private final Map<UUID, CaseBook> books = new HashMap<>();
        private final List<PostedEntry> posted = new ArrayList<>();

        private Work(List<ReceivedEvent> events) {
            for (ReceivedEvent event : events) {
                UUID caseId = CaseBook.caseEvent(event).caseId();
                books.computeIfAbsent(caseId, unknown -> open(unknown, event)).take(event, posted::add);
            }
        }

        private CaseBook open(UUID caseId, ReceivedEvent event) {
            Page page = pages.get(caseId);
            return page == null
                    ? CaseBook.open(event, RULES)
                    : new CaseBook(
                            caseId,
                            page.traits(),
                            forgetsSequences ? 0 : page.sequence(),
                            page.recordedAt(),
                            new Entries.Following(page.history(), RULES));
        }

        /** The end of the transaction: what it did stays. */
        public void commit() {
            books.forEach((caseId, book) ->
                    pages.put(caseId, new Page(book.traits(), book.history(), book.sequence(), book.recordedAt())));
            commitEntriesAlone();
        }

        /** A mistake: what was posted stays, and nobody knows that it was. */
        public void commitEntriesAlone() {
            entries.addAll(posted);
            posted.forEach(
                    entry -> rollup.merge(RollupKey.of(entry), entry.entry().delta(), Math::addExact));
        }
    }

    /** Posts events in order, within a transaction. */
    public Work post(List<ReceivedEvent> events) {
        return new Work(events);
    }

    /** The last event of a case that was posted; 0 for none. */
    public long sequence(UUID caseId) {
        Page page = pages.get(caseId);
        return page == null ? 0 : page.sequence();
    }

    /** Number of entries. */
    public int size() {
        return entries.size();
    }

    /** The cells of every officer as the forms are read: whole months from the rollup, the month of the instant entry by entry. */
    public Map<String, Long> cells(Period period, Instant knownAt, Instant present) {
        KnownAt known = knownAt.isBefore(present) ? KnownAt.of(knownAt) : KnownAt.EVERYTHING;
        var cells = new ArrayList<Cell>();
        rollup.forEach((key, delta) -> {
            if (LocalDate.parse(key.recordedMonth()).isBefore(known.wholeMonthsBefore())) {
                String holder = key.office() + "/" + key.officer();
                LocalDate month = LocalDate.parse(key.legalMonth());
                cells.add(new Cell(holder, key.dimension(), Account.valueOf(key.account()), month, delta));
            }
        });
        for (PostedEntry posted : entries) {
            if (!posted.recordedAt().isBefore(known.from())
                    && !posted.recordedAt().isAfter(known.until())) {
                cells.add(cell(posted.entry()));
            }
        }
        return sums(cells, period);
    }

    /** The cells of some cases alone, entry by entry. */
    public Map<String, Long> cellsOf(Set<UUID> cases, Period period, Instant knownAt) {
        return sums(
                entries.stream()
                        .filter(posted -> cases.contains(posted.caseId()))
                        .filter(posted -> !posted.recordedAt().isAfter(knownAt))
                        .map(posted -> cell(posted.entry()))
                        .toList(),
                period);
    }

    private static Cell cell(Entry entry) {
        String holder = entry.holder().office() + "/" + entry.holder().officer();
        return new Cell(holder, entry.dimension().name(), entry.account(), entry.legalDate(), entry.delta());
    }

    private static Map<String, Long> sums(List<Cell> cells, Period period) {
        var sums = new TreeMap<String, Long>();
        for (Cell cell : cells) {
            boolean earlier = cell.day().isBefore(period.start());
            if (!cell.day().isAfter(period.cutOff())) {
                if (!earlier || !cell.account().isFlow()) {
                    add(sums, cell, cell.account());
                }
                if (earlier && cell.account().side() == Account.Side.OPEN) {
                    add(sums, cell, Account.CARRIED_OVER);
                }
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static void add(Map<String, Long> sums, Cell cell, Account account) {
        sums.merge(cell.holder() + " " + cell.dimension() + " " + account.column(), cell.delta(), Math::addExact);
    }
}
