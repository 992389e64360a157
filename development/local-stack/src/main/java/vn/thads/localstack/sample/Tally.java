package vn.thads.localstack.sample;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import vn.thads.localstack.Terminal;

/** How far the loading is, in bytes of all files, and what was refused. */
final class Tally {
    private final Terminal terminal;
    private final AtomicLong done = new AtomicLong();
    private final long total;
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    Tally(Terminal terminal, long total) {
        this.terminal = terminal;
        this.total = total;
    }

    void add(long bytes, String what) {
        terminal.progress(what, Math.min(total - 1, done.addAndGet(bytes)), total);
    }

    void finish(String what) {
        terminal.progress(what, total, total);
    }

    void refused(String what) {
        refusals.add(what);
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }
}
