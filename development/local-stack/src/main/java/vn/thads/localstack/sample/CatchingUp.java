package vn.thads.localstack.sample;

import java.time.Duration;
import java.util.List;
import vn.thads.localstack.Api;
import vn.thads.localstack.RunningSuite;
import vn.thads.localstack.Service;
import vn.thads.localstack.StackFailure;

/** Waits until what one service wrote has reached those who learn from it: outboxes empty, nothing left to read. */
final class CatchingUp {
    private static final String CLIENT = "operator";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final RunningSuite stack;
    private final Api api;

    CatchingUp(RunningSuite stack, Api api) {
        this.stack = stack;
        this.api = api;
    }

    /** A reader counts as done when it twice had nothing to read: the lag is looked at by the reader now and then. */
    void await(List<Service> writers, List<Service> readers) {
        long end = System.nanoTime() + LIMIT.toNanos();
        writers.forEach(writer -> awaitZero(writer, "outbox", 1, end));
        readers.forEach(reader -> awaitZero(reader, "inboxLag", 3, end));
    }

    private void awaitZero(Service service, String figure, int times, long end) {
        int seen = 0;
        while (seen < times) {
            seen = look(service).path(figure).asLong(-1) == 0 ? seen + 1 : 0;
            if (System.nanoTime() > end) {
                throw new StackFailure(service.module() + " did not catch up: " + look(service));
            }
            if (seen < times) {
                Api.pause(LOOK_EVERY);
            }
        }
    }

    private com.fasterxml.jackson.databind.JsonNode look(Service service) {
        return api.get(stack.url(service) + "/api/v1/relay", CLIENT);
    }
}
