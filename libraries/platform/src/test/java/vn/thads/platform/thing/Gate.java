package vn.thads.platform.thing;

import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;

/** Stops an import in the midst of a batch until the test has done what it wants to do meanwhile. */
@Singleton
class Gate {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    void pass() {
        reached.countDown();
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitSomebody() throws InterruptedException {
        reached.await();
    }

    void open() {
        open.countDown();
    }
}
