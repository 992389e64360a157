package vn.thads.platform.event;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the work off at a step, as a dying process would, a given number of times: with an error that nothing on the way handles.
 * The loop loses its clients, its lead and its transaction, and begins anew.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class ArmedCrashPoint implements CrashPoint {
    private static final AtomicReference<@Nullable Step> ARMED = new AtomicReference<>();
    private static final AtomicInteger LEFT = new AtomicInteger();

    static void arm(Step step, int times) {
        LEFT.set(times);
        ARMED.set(step);
    }

    static int left() {
        return LEFT.get();
    }

    static void disarm() {
        ARMED.set(null);
    }

    @Override
    public void reached(Step step) {
        if (step == ARMED.get() && LEFT.getAndDecrement() > 0) {
            throw new Died("at " + step);
        }
    }

    static final class Died extends Error {
        private static final long serialVersionUID = 1L;

        Died(String where) {
            super(where);
        }
    }
}
