package vn.thads.reporting.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The things of one kind that a case consists of: the case itself, or each đồng of one obligation.
 *
 * <p>Old ones were there when the year began, young ones came in it; what was accepted earlier is settled first. A young one that goes
 * to the separate book was never there, one that comes back from it, or from what an earlier year settled, is young.
 */
final class Things {
    /** Columns into which something leaves, in the order of the form. */
    private static final List<String> LEAVING =
            List.of("entrusted", "withdrawnOrRecalled", "completed", "discontinued", "reduced");

    private static final List<String> STAYING =
            List.of("enforcing", "postponed", "suspended", "pausedForComplaint", "other", "notEnforceable");

    private static final String BOOK = "separateBook";

    /** One of them. */
    private static final class Thing {
        private String column = "";
        private String holder;
        private boolean young = true;
        private boolean ofAnEarlierYear;
        private long left;

        Thing(String holder) {
            this.holder = holder;
        }
    }

    private final String dimension;
    private final List<Thing> things = new ArrayList<>();
    private final Map<String, Long> corrections = new TreeMap<>();
    private Map<String, Long> stood = Map.of();
    private int year;
    private String holder = "";
    private long writtenOff;
    private long clock;

    Things(String dimension) {
        this.dimension = dimension;
    }

    /** From now on so many stand in each column, at a holder. */
    void stand(int inYear, String at, Map<String, Long> wanted) {
        begin(inYear);
        handOver(at);
        if (wanted.equals(stood)) {
            return;
        }
        stood = Map.copyOf(wanted);
        List<Thing> pool = new ArrayList<>();
        long more = wanted.values().stream().mapToLong(Long::longValue).sum() - things.size();
        for (long i = 0; i < more; i++) {
            Thing fresh = new Thing(holder);
            things.add(fresh);
            becomesYoung(fresh);
            pool.add(fresh);
        }
        takeBack(wanted, pool);
        for (Thing thing : things) {
            if (STAYING.contains(thing.column)) {
                pool.add(thing);
            }
        }
        // among equals the order does not matter: nothing else tells one đồng from another
        pool.sort(Comparator.comparing(thing -> thing.young));
        var oldestFirst = new ArrayDeque<>(pool);
        distribute(wanted, oldestFirst);
        oldestFirst.forEach(this::writeOff);
    }

    private void begin(int inYear) {
        if (year != inYear) {
            year = inYear;
            corrections.clear();
            writtenOff = 0;
            for (Thing thing : things) {
                thing.young = false;
                thing.ofAnEarlierYear = LEAVING.contains(thing.column);
            }
        }
    }

    private void handOver(String at) {
        if (!holder.equals(at)) {
            holder = at;
            writtenOff = 0;
            for (Thing thing : things) {
                if (!LEAVING.contains(thing.column)) {
                    thing.holder = at;
                }
            }
        }
    }

    /** What left too much comes back, the last that left first; so does what leaves the separate book. */
    private void takeBack(Map<String, Long> wanted, List<Thing> pool) {
        for (String column : LEAVING) {
            List<Thing> there = in(column);
            there.sort(Comparator.comparing((Thing thing) -> thing.ofAnEarlierYear)
                    .thenComparing(thing -> -thing.left)
                    .thenComparing(thing -> !thing.young));
            for (Thing thing : first(there.size() - wanted.getOrDefault(column, 0L), there)) {
                if (thing.ofAnEarlierYear) {
                    becomesYoung(thing);
                }
                comesBack(thing, pool);
            }
        }
        List<Thing> there = in(BOOK);
        for (Thing thing : first(there.size() - wanted.getOrDefault(BOOK, 0L), there)) {
            becomesYoung(thing);
            comesBack(thing, pool);
        }
    }

    private void comesBack(Thing thing, List<Thing> pool) {
        thing.column = "";
        thing.holder = holder;
        thing.ofAnEarlierYear = false;
        pool.add(thing);
    }

    private void distribute(Map<String, Long> wanted, Deque<Thing> pool) {
        clock++;
        for (String column : LEAVING) {
            for (Thing thing : take(wanted.getOrDefault(column, 0L) - in(column).size(), pool)) {
                thing.left = clock;
                thing.column = column;
            }
        }
        pool.forEach(thing -> thing.column = "");
        for (String column : STAYING) {
            take(wanted.getOrDefault(column, 0L), pool).forEach(thing -> thing.column = column);
        }
        take(wanted.getOrDefault(BOOK, 0L) - in(BOOK).size(), pool).forEach(thing -> thing.column = BOOK);
    }

    private static List<Thing> take(long count, Deque<Thing> pool) {
        var taken = new ArrayList<Thing>();
        for (long i = 0; i < count; i++) {
            taken.add(pool.removeFirst());
        }
        return taken;
    }

    /** Owed no more. A young one was never owed; for an old one the year shows one newly accepted less. */
    private void writeOff(Thing thing) {
        things.remove(thing);
        if (!thing.young) {
            writtenOff++;
            correct("carriedOver", 1);
            correct("newlyAccepted", -1);
        }
    }

    /** Owed anew; if old ones were written off in this year, it is one of these that is owed again. */
    private void becomesYoung(Thing thing) {
        thing.young = true;
        if (writtenOff > 0) {
            writtenOff--;
            thing.young = false;
            correct("carriedOver", -1);
            correct("newlyAccepted", 1);
        }
    }

    private void correct(String column, long by) {
        corrections.merge(CountByHand.cell(holder, dimension, column), by, Long::sum);
    }

    private List<Thing> in(String column) {
        var found = new ArrayList<Thing>();
        for (Thing thing : things) {
            if (thing.column.equals(column)) {
                found.add(thing);
            }
        }
        return found;
    }

    private static List<Thing> first(long count, List<Thing> of) {
        return List.copyOf(of.subList(0, (int) Math.clamp(count, 0L, (long) of.size())));
    }

    /** The cells of a year: each thing in its column, and once more where it came from. */
    void addTo(int inYear, Map<String, Long> rows) {
        begin(inYear);
        corrections.forEach((cell, amount) -> rows.merge(cell, amount, Long::sum));
        for (Thing thing : things) {
            if (!thing.ofAnEarlierYear) {
                rows.merge(CountByHand.cell(thing.holder, dimension, thing.column), 1L, Long::sum);
                if (!thing.column.equals(BOOK)) {
                    String origin = thing.young ? "newlyAccepted" : "carriedOver";
                    rows.merge(CountByHand.cell(thing.holder, dimension, origin), 1L, Long::sum);
                }
            }
        }
    }
}
