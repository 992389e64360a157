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
 * part of an open amount that was accepted in the running year is the youngest: it decides whether a move to the separate book, a
 * hand-over or the undoing of a former holder's flow is taken from {@code newlyAccepted} or from {@code carriedOver}.
 */
final class Strand {
    /** A flow of the running year and who posted it: what undoing it takes back. */
    private record Flow(Account account, Holder holder, long old, long young) {
        long amount() {
            return old + young;
        }

        /** What was settled last comes back first, and that is what was accepted last. */
        Flow last(long part) {
            long youngest = Math.min(part, young);
            return new Flow(account, holder, part - youngest, youngest);
        }

        Flow without(Flow part) {
            return new Flow(account, holder, old - part.old, young - part.young);
        }
    }

    private final Dimension dimension;
    private final int obligation;
    private final Map<Account, Long> stood = new EnumMap<>(Account.class);
    private final Deque<Flow> flowsOfYear = new ArrayDeque<>();
    private @Nullable Holder holder;
    private @Nullable StatisticalYear year;
    /** What stands open or is on its way between two accounts. */
    private long inHand;
    /** The part of it that was accepted in the running year. */
    private long young;
    /** What the running year struck off of what it had not accepted: accepted anew, it is the old again. */
    private long struckOff;

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
        if (more < 0) {
            posting.strikeOff(-more);
        }
        for (Account account : Account.values()) {
            long added = amount(target, account) - amount(stood, account);
            if (added > 0) {
                posting.enter(account, added);
            }
        }
        stood.clear();
        stood.putAll(target);
    }

    private void enter(StatisticalYear now) {
        if (!now.equals(year)) {
            year = now;
            young = 0;
            struckOff = 0;
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
            for (Account account : Account.values()) {
                long amount = amount(stood, account);
                switch (account.side()) {
                    case OPEN, MEMO -> {
                        post(before, account, -amount);
                        post(now, account, amount);
                    }
                    case ORIGIN, LEAVING, SETTLED -> {}
                }
            }
            moveOrigin(Account.NEWLY_ACCEPTED, before, young);
            moveOrigin(Account.CARRIED_OVER, before, inHand - young);
            struckOff = 0;
        }

        private void moveOrigin(Account origin, Holder before, long amount) {
            post(before, origin, -amount);
            post(now, origin, amount);
        }

        void accept(long amount) {
            post(now, Account.NEWLY_ACCEPTED, amount);
            long again = Math.min(struckOff, amount);
            struckOff -= again;
            young += amount - again;
            inHand += amount;
        }

        /** The youngest first; beyond it the year has accepted less than nothing. */
        void strikeOff(long amount) {
            post(now, Account.NEWLY_ACCEPTED, -amount);
            long youngest = Math.min(amount, young);
            young -= youngest;
            struckOff += amount - youngest;
            inHand -= amount;
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
                    long youngest = Math.min(amount, young);
                    post(now, Account.NEWLY_ACCEPTED, -youngest);
                    post(now, Account.CARRIED_OVER, youngest - amount);
                    young -= youngest;
                    inHand -= amount;
                }
                case LEAVING, SETTLED -> {
                    post(now, account, amount);
                    long old = Math.min(amount, inHand - young);
                    young -= amount - old;
                    inHand -= amount;
                    flowsOfYear.push(new Flow(account, now, old, amount - old));
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
                Flow taken = flow.last(Math.min(left, flow.amount()));
                left -= taken.amount();
                takeBack(taken);
                if (taken.amount() < flow.amount()) {
                    kept.push(flow.without(taken));
                }
            }
            kept.forEach(flowsOfYear::push);
            if (left > 0) {
                accept(left);
            }
        }

        /** What a former holder takes back stands with the present one, and its origin with it. */
        private void takeBack(Flow flow) {
            post(flow.holder, flow.account, -flow.amount());
            young += flow.young;
            inHand += flow.amount();
            if (!flow.holder.equals(now)) {
                moveOrigin(Account.NEWLY_ACCEPTED, flow.holder, flow.young);
                moveOrigin(Account.CARRIED_OVER, flow.holder, flow.old);
            }
        }

        private void post(Holder at, Account account, long delta) {
            if (delta != 0) {
                ledger.accept(new Entry(on, at, account, dimension, obligation, delta));
            }
        }
    }
}
