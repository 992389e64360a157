package vn.thads.cases.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers who do something at the same instant, each on a virtual thread. */
public final class Crowd {
    private Crowd() {}

    /** What each of so many callers got, by their places. */
    public static <T> List<T> atOnce(int callers, IntFunction<T> deed) {
        return atOnce(IntStream.range(0, callers)
                .<Callable<T>>mapToObj(place -> () -> deed.apply(place))
                .toList());
    }

    /** What each deed gave, all of them begun at once. */
    public static <T> List<T> atOnce(List<Callable<T>> deeds) {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        List<Future<T>> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<T> deed : deeds) {
                results.add(threads.submit(() -> {
                    await(start);
                    return deed.call();
                }));
            }
        }
        return results.stream().map(Crowd::result).toList();
    }

    private static void await(CyclicBarrier start) throws InterruptedException {
        try {
            start.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("somebody did not come", e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
