package vn.thads.localstack;

import java.util.concurrent.CountDownLatch;

/** Ctrl-C and SIGTERM begin the end of the JVM; the end waits here until the stack was stopped in order. */
final class Ending {
    private final CountDownLatch requested = new CountDownLatch(1);
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
        requested.countDown();
        worker.interrupt();
        try {
            reached.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits for the request; being interrupted is the request. */
    void await() {
        try {
            requested.await();
        } catch (InterruptedException _) {
            requested.countDown();
        }
    }

    void reached() {
        reached.countDown();
    }
}
