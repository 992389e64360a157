package vn.thads.platform.event;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting before the next attempt; whoever stops the work ends it at once. */
final class Pause {
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Waits that long, or until {@link #end}; after it no more at all. Answers whether the end has come. */
    boolean await(Duration atMost) throws InterruptedException {
        return ended.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends this pause and every later one. */
    void end() {
        ended.countDown();
    }
}
