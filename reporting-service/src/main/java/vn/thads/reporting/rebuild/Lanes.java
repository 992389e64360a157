package vn.thads.reporting.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import vn.thads.platform.event.ReceivedEvent;

/**
 * Threads side by side, each with the aggregates that fall to it, in their order: while one batch is posted and the database writes
 * another, the next is read.
 */
final class Lanes implements AutoCloseable {
    private static final int COUNT = 2;

    /** Large enough that a transaction costs little beside its rows, small enough for the memory of the service: an event may be a past of years. */
    private static final int BATCH = 1_000;

    private final List<Lane> lanes = new ArrayList<>();

    Lanes(Consumer<List<ReceivedEvent>> sink) {
        for (int i = 0; i < COUNT; i++) {
            lanes.add(new Lane("rebuild-" + i, sink));
        }
    }

    /** Takes events on; waits while their lane is behind by a batch. */
    void take(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            lanes.get(Math.floorMod(event.subject().hashCode(), COUNT)).take(event);
        }
    }

    /** Waits until everything is written. */
    void finish() {
        lanes.forEach(Lane::hand);
        lanes.forEach(Lane::await);
    }

    /** Waits for a batch under way too: its rows must not fall into the tables of the next rebuild. */
    @Override
    public void close() {
        lanes.forEach(lane -> lane.thread.close());
    }

    private static final class Lane {
        private final ExecutorService thread;
        private final Consumer<List<ReceivedEvent>> sink;
        private final List<ReceivedEvent> next = new ArrayList<>(BATCH);
        private Future<?> writing = CompletableFuture.completedFuture(null);

        Lane(String name, Consumer<List<ReceivedEvent>> sink) {
            this.thread = Executors.newSingleThreadExecutor(work -> new Thread(work, name));
            this.sink = sink;
        }

        void take(ReceivedEvent event) {
            next.add(event);
            if (next.size() == BATCH) {
                hand();
            }
        }

        void hand() {
            await();
            if (!next.isEmpty()) {
                List<ReceivedEvent> batch = List.copyOf(next);
                next.clear();
                writing = thread.submit(() -> sink.accept(batch));
            }
        }

        void await() {
            try {
                writing.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the service stops", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a batch was not written", e.getCause());
            }
        }
    }
}
