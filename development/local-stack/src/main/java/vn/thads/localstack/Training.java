package vn.thads.localstack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts programs once more, beside those that run, for the sake of the cache that makes their next start fast.
 *
 * <p>Beside, and after the answers: recording makes a start half as long again, and writing the cache of four services takes two
 * processors longer than the 30 s within which the stack must be down. (A dump of the running JVM by jcmd was tried: JDK 25.0.3
 * crashes after it.)
 */
final class Training {
    private static final Duration CACHE_LIMIT = Duration.ofMinutes(4);

    private final ProcessGuard guard;

    Training(ProcessGuard guard) {
        this.guard = guard;
    }

    /** A program that can be started beside its running twin. */
    interface Trainee {
        StartCache cache();

        /** Starts it so that it leaves its cache, and waits until it is ready. */
        ServerProcess start();
    }

    /** Trains those that lack a cache, as many at a time as asked for; whoever interrupts ends it at once. */
    void run(List<? extends Trainee> trainees, int atATime) {
        try (var threads =
                Executors.newFixedThreadPool(atATime, Thread.ofVirtual().factory())) {
            var all = trainees.stream()
                    .filter(trainee -> trainee.cache().isMissing())
                    .map(trainee -> threads.submit(() -> train(trainee), trainee))
                    .toList();
            try {
                for (Future<?> one : all) {
                    one.get();
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new StackFailure("Interrupted while training.", e);
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw new StackFailure("A cache for a fast start was not written: " + e.getCause(), e);
            }
        }
    }

    private void train(Trainee trainee) {
        var process = trainee.start();
        try {
            process.stop(CACHE_LIMIT);
        } finally {
            if (process.isAlive()) {
                process.kill();
            }
            guard.forget(process);
        }
        trainee.cache().keep();
    }
}
