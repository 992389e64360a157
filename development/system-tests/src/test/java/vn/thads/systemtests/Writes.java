package vn.thads.systemtests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import vn.thads.localstack.Api;

/**
 * Business writes, each sent with one {@code Idempotency-Key} until somebody answers for it.
 *
 * <p>An attempt is ok, failed (503, or its forerunner is still under way) or unknown; only the last two are repeated.
 */
final class Writes {
    private static final Duration BETWEEN = Duration.ofMillis(150);

    private final Caller caller;
    private final Duration limit;
    private final LongAdder ok = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder unknown = new LongAdder();
    private final LongAdder replayed = new LongAdder();
    private final LongAdder stubborn = new LongAdder();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    /** With the time after which a write that nobody answers for is given up, as a finding. */
    Writes(Caller caller, Duration limit) {
        this.caller = caller;
        this.limit = limit;
    }

    /** Nobody answered for a write in time, or it was refused. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp(String message) {
            super(message);
        }
    }

    /** Sends until it is acknowledged. */
    Caller.Answered send(String url, String client, String json, Map<String, String> headers) {
        long end = System.nanoTime() + limit.toNanos();
        for (int attempt = 1; System.nanoTime() < end; attempt++) {
            if (attempt == 3) {
                stubborn.increment();
            }
            switch (once(url, client, json, headers)) {
                case Caller.Answered answer
                when answer.isOk() -> {
                    return answer;
                }
                case Caller.Answered answer when answer.isPassing() -> Api.pause(BETWEEN);
                case Caller.Answered answer -> throw finding(url + ": " + answer.status() + " " + answer.body());
                case Caller.Unknown _ -> Api.pause(BETWEEN);
            }
        }
        throw finding(url + ": nobody answers for it within " + limit);
    }

    /** Sends once. */
    Caller.Outcome once(String url, String client, String json, Map<String, String> headers) {
        Caller.Outcome outcome = caller.post(url, client, json, headers);
        switch (outcome) {
            case Caller.Unknown _ -> unknown.increment();
            case Caller.Answered answer
            when answer.isOk() -> {
                ok.increment();
                if (!answer.header("Idempotency-Replayed").isEmpty()) {
                    replayed.increment();
                }
            }
            case Caller.Answered _ -> failed.increment();
        }
        return outcome;
    }

    private GivenUp finding(String text) {
        wrong.add(text);
        return new GivenUp(text);
    }

    /** Refusals that should not have been, and writes for which nobody answered. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    long acknowledged() {
        return ok.sum();
    }

    /** Attempts that were not acknowledged at once. */
    long notAtOnce() {
        return failed.sum() + unknown.sum();
    }

    /** Writes for which one repetition was not enough. */
    long repeatedTwice() {
        return stubborn.sum();
    }

    @Override
    public String toString() {
        return ok + " acknowledged (" + replayed + " of them on a repeated key), " + failed + " failed, " + unknown
                + " unknown";
    }
}
