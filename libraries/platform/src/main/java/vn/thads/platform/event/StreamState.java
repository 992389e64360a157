package vn.thads.platform.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One aggregate during a batch: how far it was applied, what waits, whether its next event is a dead letter. */
final class StreamState {
    private final boolean known;
    private final long start;
    private final boolean startedDead;
    private final Map<Long, Envelope> waiting = new TreeMap<>();
    private final Set<Long> stored = new TreeSet<>();
    private long applied;
    private long planned;
    private boolean failed;

    private StreamState(boolean known, long applied, boolean dead) {
        this.known = known;
        this.start = applied;
        this.startedDead = dead;
        this.applied = applied;
        this.planned = applied;
    }

    /** Never heard of. */
    static StreamState fresh() {
        return new StreamState(false, 0, false);
    }

    /** As an earlier batch left it. */
    static StreamState known(long applied, boolean dead) {
        return new StreamState(true, applied, dead);
    }

    /** What an earlier batch held. */
    void held(long sequence, Envelope envelope) {
        waiting.put(sequence, envelope);
        stored.add(sequence);
    }

    /** Takes what came; a sequence that was applied before is a duplicate and ignored. */
    void offer(long sequence, Envelope envelope) {
        if (sequence > planned) {
            waiting.putIfAbsent(sequence, envelope);
        }
    }

    /** What can be applied now, in order: nothing while there is a gap. */
    List<Envelope> ready() {
        List<Envelope> ready = new ArrayList<>();
        for (Envelope next = waiting.get(planned + 1); next != null; next = waiting.get(planned + 1)) {
            planned++;
            ready.add(next);
        }
        return ready;
    }

    /** Whether the turn of this sequence has come; not behind one that failed. */
    boolean isNext(long sequence) {
        return !failed && sequence == applied + 1;
    }

    /** It was applied, or an operator dropped it. */
    void done(long sequence) {
        applied = sequence;
        planned = Math.max(planned, sequence);
        waiting.remove(sequence);
    }

    /** It is a dead letter; what was planned behind it waits. */
    void failed(long sequence) {
        failed = true;
        waiting.remove(sequence);
    }

    boolean isKnown() {
        return known;
    }

    boolean isDead() {
        return failed || (startedDead && applied == start);
    }

    /** Whether the dead letter {@code start + 1} of an earlier batch has been dealt with. */
    boolean wasHealed() {
        return startedDead && applied > start;
    }

    long start() {
        return start;
    }

    long applied() {
        return applied;
    }

    int waitingCount() {
        return waiting.size();
    }

    boolean hasChanged() {
        return !known
                || applied != start
                || isDead() != startedDead
                || !newlyWaiting().isEmpty()
                || !noLongerHeld().isEmpty();
    }

    /** Held rows whose time has come. */
    List<Long> noLongerHeld() {
        return stored.stream()
                .filter(sequence -> !waiting.containsKey(sequence))
                .toList();
    }

    /** What must be held from now on. */
    Map<Long, Envelope> newlyWaiting() {
        Map<Long, Envelope> fresh = new TreeMap<>(waiting);
        fresh.keySet().removeAll(stored);
        return fresh;
    }
}
