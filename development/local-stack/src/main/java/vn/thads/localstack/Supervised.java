package vn.thads.localstack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A server that is started again whenever it dies, until it is told to stop. */
final class Supervised {
    private static final Duration LONG_LIFE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final Supplier<ServerProcess> starter;
    private final Terminal terminal;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<ServerProcess> current;
    private volatile CountDownLatch back = new CountDownLatch(0);

    /** Watches over a server that runs already; the starter starts its successors. */
    Supervised(ServerProcess first, Supplier<ServerProcess> starter, Terminal terminal) {
        this.starter = starter;
        this.terminal = terminal;
        this.current = new AtomicReference<>(first);
        Thread.ofVirtual().name("watch-" + first.name()).start(this::watch);
    }

    ServerProcess current() {
        return current.get();
    }

    private void watch() {
        var pause = Duration.ZERO;
        while (true) {
            var process = current.get();
            long since = System.nanoTime();
            process.awaitEnd();
            if (stopping.getCount() == 0) {
                return;
            }
            pause = System.nanoTime() - since > LONG_LIFE.toNanos() ? Duration.ZERO : next(pause);
            terminal.step(
                    process.name() + " đã dừng, khởi động lại; nhật ký: " + process.log(),
                    process.name() + " ended, starting it again; its log is named");
            if (isStoppedWithin(pause) || !isWantedBack()) {
                return;
            }
            restart();
        }
    }

    /** Kills it and keeps it away until the answer is closed; it is started again then. */
    Absence takeAway() {
        var away = new CountDownLatch(1);
        back = away;
        current().kill();
        return away::countDown;
    }

    private boolean isWantedBack() {
        try {
            back.await();
            return stopping.getCount() > 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration next(Duration pause) {
        var longer = pause.isZero() ? Duration.ofMillis(500) : pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void restart() {
        try {
            var successor = starter.get();
            current.set(successor);
            if (stopping.getCount() == 0) {
                successor.kill();
            }
        } catch (StackFailure e) {
            terminal.line(String.valueOf(e.getMessage()));
        }
    }

    void stop(Duration limit) {
        stopping.countDown();
        back.countDown();
        current.get().stop(limit);
    }
}
