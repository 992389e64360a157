package vn.thads.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thads.localstack.Terminal;

/**
 * Interleaved rounds: ours, the reference, and the other way round in every second round; both warmed up before.
 *
 * @param count rounds
 * @param terminal shows how far it is
 */
record Rounds(int count, Terminal terminal) {
    private static final int WARM_UP_AT_MOST = 8;
    private static final int WARM_UP_AT_LEAST = 2;
    private static final double STILL_GROWING = 1.1;

    /** One side of a comparison; the number of the round, below zero while warming up. */
    @FunctionalInterface
    interface Side {
        Measured measure(int round);
    }

    /** What both sides gave, round by round. */
    record Pair(List<Measured> ours, List<Measured> theirs) {
        /** Ours by theirs, in every round. */
        Spread ratio() {
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < ours.size(); i++) {
                ratios.add(ours.get(i).perSecond() / theirs.get(i).perSecond());
            }
            return Spread.of(ratios);
        }

        /** Our p99 by our p50, in every round. */
        Spread tail() {
            return Spread.of(ours.stream().map(Measured::tail).toList());
        }

        String said() {
            return "ours " + middle(ours).said() + " (load generator "
                    + String.format(Locale.ROOT, "%.0f %%", 100 * middle(ours).load())
                    + " of the processors); reference "
                    + middle(theirs).said();
        }

        static Measured middle(List<Measured> all) {
            return all.stream()
                    .sorted(java.util.Comparator.comparingDouble(Measured::perSecond))
                    .toList()
                    .get(all.size() / 2);
        }
    }

    Pair compare(String what, Side ours, Side theirs) {
        warmUp(what, ours, theirs);
        var mine = new ArrayList<Measured>();
        var others = new ArrayList<Measured>();
        for (int round = 0; round < count; round++) {
            if (round % 2 == 0) {
                mine.add(ours.measure(round));
                others.add(theirs.measure(round));
            } else {
                others.add(theirs.measure(round));
                mine.add(ours.measure(round));
            }
            terminal.line("  %s: round %d of %d, ours %s; reference %s"
                    .formatted(
                            what,
                            round + 1,
                            count,
                            mine.getLast().said(),
                            others.getLast().said()));
        }
        return new Pair(mine, others);
    }

    /** A service is compiled while it works: until a round is not a tenth faster than the fastest before it. */
    private void warmUp(String what, Side ours, Side theirs) {
        double fastest = 0;
        for (int i = 1; i <= WARM_UP_AT_MOST; i++) {
            var mine = ours.measure(-i);
            terminal.line("  " + what + ": warming up, ours " + mine.said() + "; reference "
                    + theirs.measure(-i).said());
            if (i >= WARM_UP_AT_LEAST && mine.perSecond() < STILL_GROWING * fastest) {
                return;
            }
            fastest = Math.max(fastest, mine.perSecond());
        }
    }
}
