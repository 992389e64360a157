package vn.thads.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work as a span (đoạn truy vết) in each trace that has a part in it: a batch belongs to as many traces as requests caused it.
 *
 * <p>What is begun by the same thread before {@link #close} is within it.
 */
public final class Spans implements AutoCloseable {
    /** Where nothing is told. */
    static final Spans NONE = new Spans(Map.of(), null);

    private static final ThreadLocal<Spans> CURRENT = new ThreadLocal<>();

    private final Map<String, Span> byParent;
    private final @Nullable Spans around;

    private Spans(Map<String, Span> byParent, @Nullable Spans around) {
        this.byParent = byParent;
        this.around = around;
    }

    /** With the span that was begun for each traceparent. */
    static Spans enter(Map<String, Span> byParent) {
        Spans entered = new Spans(byParent, CURRENT.get());
        CURRENT.set(entered);
        return entered;
    }

    static Spans current() {
        Spans current = CURRENT.get();
        return current == null ? NONE : current;
    }

    Map<String, Span> byParent() {
        return byParent;
    }

    Collection<Span> all() {
        return byParent.values();
    }

    /** The context to go on with, where the trace of {@code parent} is told here; otherwise {@code parent} itself. */
    public @Nullable String within(@Nullable String parent) {
        Span span = parent == null ? null : byParent.get(parent);
        return span == null ? parent : traceparentOf(span);
    }

    /** Adds a number that tells something of the work: a count, never of a person. */
    public void count(String key, long value) {
        byParent.values().forEach(span -> span.setAttribute(key, value));
    }

    /** The work failed; the class of the failure is told, for its message may repeat what somebody wrote. */
    public void failed(Throwable why) {
        byParent.values()
                .forEach(span -> span.setStatus(StatusCode.ERROR, why.getClass().getName()));
    }

    @Override
    public void close() {
        if (this == NONE) {
            return;
        }
        byParent.values().forEach(Span::end);
        if (around == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(around);
        }
    }

    static String traceparentOf(Span span) {
        SpanContext context = span.getSpanContext();
        return TraceContext.of(context.getTraceId(), context.getSpanId(), context.isSampled());
    }
}
