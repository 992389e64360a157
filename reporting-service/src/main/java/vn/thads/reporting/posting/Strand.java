package vn.thads.reporting.posting;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thads.legaltime.StatisticalYear;

/**
 * One thing that the ledger follows through a case: the case itself (an amount of 1) or the đồng of one obligation.
 *
 * <p>Each step compares what stood with what stands now and posts the way between. What was accepted earlier pays first, so the
 * part of an open amount that was accepted in the running year is the youngest: it decides whether a move to the separate book or a
 * hand-over is taken from {@code newlyAccepted} or from {@code carriedOver}.
 */
final class Strand {
    /** A flow of the running year and who posted it: what undoing it takes back. */
    private record Flow(Account account, Holder holder, Account origin, long amount) {
        Flow of(long part) {
            return new Flow(account, holder, origin, part);
        }
    }

    private final Dimension dimension;
    private final int obligation;
    private final Map<Account, Long> stood = new EnumMap<>(Account.class);
    private final Deque<Flow> flowsOfYear = new ArrayDeque<>();
    private @Nullable Holder holder;
    private @Nullable StatisticalYear year;
    private long acceptedInYear;

    Strand(Dimension dimension, int obligation) {
        this.dimension = dimension;
        this.obligation = obligation;
    }

    /** Posts the way from what stood to what stands from a day on, in the hands of a holder. */
    void stand(LocalDate on, Holder now, Map<Account, Long> target, Consumer<Entry> ledger) {
        enter(StatisticalYear.of(on));
        var posting = new Posting(on, now, ledger);
        Holder before = holder;
        if (before != null && !before.equals(now)) {
            posting.handOver(before);
        }
        holder = now;
        long more = total(target) - total(stood);
        if (more > 0) {
            posting.accept(more);
        }
        for (Account account : Account.values()) {
            long less = amount(stood, account) - amount(target, account);
            if (less > 0) {
                posting.leave(account, less);
            }
        }
        for (Account account : Account.values()) {
            long added = amount(target, account) - amount(stood, account);
            if (added > 0) {
                posting.enter(account, added);
            }
        }
        if (more < 0) {
            posting.accept(more);
        }
        stood.clear();
        stood.putAll(target);
    }

    private void enter(StatisticalYear now) {
        if (!now.equals(year)) {
            year = now;
            acceptedInYear = 0;
            flowsOfYear.clear();
        }
    }

    private static long amount(Map<Account, Long> amounts, Account account) {
        return amounts.getOrDefault(account, 0L);
    }

    private static long total(Map<Account, Long> amounts) {
        long sum = 0;
        for (long amount : amounts.values()) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }

    /** The entries of one step. */
    private final class Posting {
        private final LocalDate on;
        private final Holder now;
        private final Consumer<Entry> ledger;

        Posting(LocalDate on, Holder now, Consumer<Entry> ledger) {
            this.on = on;
            this.now = now;
            this.ledger = ledger;
        }

        /** Only what still stands goes along; the flows of the year stay with who posted them. */
        void handOver(Holder before) {
            long open = 0;
            for (Account account : Account.values()) {
                long amount = amount(stood, account);
                switch (account.side()) {
                    case OPEN -> {
                        post(before, account, -amount);
                        post(now, account, amount);
                        open += amount;
                    }
                    case MEMO -> {
                        post(before, account, -amount);
                        post(now, account, amount);
                    }
                    case ORIGIN, LEAVING, SETTLED -> {}
                }
            }
            long young = young(open);
            moveOrigin(Account.NEWLY_ACCEPTED, before, young);
            moveOrigin(Account.CARRIED_OVER, before, open - young);
            acceptedInYear = young;
        }

        private void moveOrigin(Account origin, Holder before, long amount) {
            post(before, origin, -amount);
            post(now, origin, amount);
        }

        void accept(long amount) {
            post(now, Account.NEWLY_ACCEPTED, amount);
            acceptedInYear += amount;
        }

        void leave(Account account, long amount) {
            switch (account.side()) {
                case OPEN -> post(now, account, -amount);
                case MEMO -> {
                    post(now, account, -amount);
                    accept(amount);
                }
                case LEAVING, SETTLED -> undo(account, amount);
                case ORIGIN -> throw new IllegalStateException("nothing stands in " + account);
            }
        }

        void enter(Account account, long amount) {
            switch (account.side()) {
                case OPEN -> post(now, account, amount);
                case MEMO -> {
                    post(now, account, amount);
                    long young = young(amount);
                    post(now, Account.NEWLY_ACCEPTED, -young);
                    post(now, Account.CARRIED_OVER, young - amount);
                    acceptedInYear -= young;
                }
                case LEAVING, SETTLED -> {
                    post(now, account, amount);
                    Account origin = acceptedInYear > 0 ? Account.NEWLY_ACCEPTED : Account.CARRIED_OVER;
                    flowsOfYear.push(new Flow(account, now, origin, amount));
                }
                case ORIGIN -> throw new IllegalStateException("nothing stands in " + account);
            }
        }

        /** The contrary entry for a flow of this year, the latest first; what an earlier year counted comes back as newly accepted. */
        private void undo(Account account, long amount) {
            long left = amount;
            var kept = new ArrayDeque<Flow>();
            while (left > 0 && !flowsOfYear.isEmpty()) {
                Flow flow = flowsOfYear.pop();
                if (flow.account != account) {
                    kept.push(flow);
                    continue;
                }
                long taken = Math.min(left, flow.amount);
                left -= taken;
                post(flow.holder, account, -taken);
                if (!flow.holder.equals(now)) {
                    followFrom(flow.of(taken));
                }
                if (taken < flow.amount) {
                    kept.push(flow.of(flow.amount - taken));
                }
            }
            kept.forEach(flowsOfYear::push);
            if (left > 0) {
                accept(left);
            }
        }

        /** What a former holder takes back stands with the present one, and its origin with it. */
        private void followFrom(Flow flow) {
            moveOrigin(flow.origin, flow.holder, flow.amount);
            if (flow.origin == Account.NEWLY_ACCEPTED) {
                acceptedInYear += flow.amount;
            }
        }

        private long young(long amount) {
            return Math.min(amount, Math.max(0, acceptedInYear));
        }

        private void post(Holder at, Account account, long delta) {
            if (delta != 0) {
                ledger.accept(new Entry(on, at, account, dimension, obligation, delta));
            }
        }
    }
}
