package vn.thads.localstack;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C and SIGTERM begin the end of the JVM; the end waits here until the stack was stopped in order. */
final class Ending {
    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final Thread worker;

    Ending(Thread worker) {
        this.worker = worker;
    }

    /** Called by the end of the JVM: breaks off what the worker is at, and waits until it has stopped everything. */
    void request() {
        if (reached.getCount() == 0) {
            return;
        }
        requested.set(true);
        worker.interrupt();
        try {
            reached.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRequested() {
        return requested.get();
    }

    /** Waits for the request, which comes as an interrupt: taken here, it disturbs nobody who stops servers afterwards. */
    void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            requested.set(true);
        }
    }

    void reached() {
        reached.countDown();
    }
}
