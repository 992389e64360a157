package vn.thads.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells the spans (đoạn truy vết) of what the suite does because of a request, where a collector is named; otherwise nothing is made.
 *
 * <p>What a span says is written out here and by whoever begins one: names of operations, consumers and topics, and counts. Nothing is
 * taken from a request, an event or a statement, so there is nobody in it who would have to be left out.
 */
@Singleton
public final class Tracing {
    private static final int FIRST_FAULT_OF_OURS = 500;

    private volatile @Nullable Tracer tracer;

    Tracing() {}

    /** Before anybody writes or hears of anything; filters are made while the service is built, when nobody knows a collector. */
    void begin(
            @Observes @Priority(1) StartupEvent started,
            @ConfigProperty(name = "thads.traces.collector") Optional<String> collector,
            Instance<OpenTelemetry> telemetry) {
        if (collector.filter(address -> !address.isBlank()).isPresent()) {
            tracer = telemetry.get().getTracer("vn.thads");
        }
    }

    /** Tells nothing. */
    public static Tracing off() {
        return new Tracing();
    }

    boolean isOn() {
        return tracer != null;
    }

    /** The span of a request, in the trace that it brought or in one of its own. */
    Span request(String method, String route, @Nullable String parent) {
        return builder(method + " " + route, SpanKind.SERVER, parent)
                .setAttribute("http.request.method", method)
                .setAttribute("http.route", route)
                .startSpan();
    }

    static void answered(Span span, int status) {
        span.setAttribute("http.response.status_code", status);
        if (status >= FIRST_FAULT_OF_OURS) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** Events are being sent: a span in the trace of each that has one. */
    public Spans publish(String topic, Supplier<Stream<@Nullable String>> parents) {
        return begin(
                parents,
                parent -> builder("publish " + topic, SpanKind.PRODUCER, parent)
                        .setAttribute("messaging.system", "kafka")
                        .setAttribute("messaging.destination.name", topic));
    }

    /** A batch of events is being taken: a span in the trace of each that has one. */
    public Spans receive(Supplier<Stream<@Nullable String>> parents) {
        return begin(
                parents,
                parent -> builder("inbox", SpanKind.CONSUMER, parent).setAttribute("messaging.system", "kafka"));
    }

    /** Events take effect at one consumer: within the batch where there is one. */
    public Spans effect(String consumer, Supplier<Stream<@Nullable String>> parents) {
        Spans batch = Spans.current();
        return begin(parents, parent -> builder("effect " + consumer, SpanKind.INTERNAL, batch.within(parent)));
    }

    /** A part of whatever this thread is at, in each of its traces. */
    public Spans part(String name) {
        Spans whole = Spans.current();
        if (tracer == null || whole.all().isEmpty()) {
            return Spans.NONE;
        }
        Map<String, Span> parts = new LinkedHashMap<>();
        whole.byParent()
                .forEach((parent, span) -> parts.put(
                        parent,
                        builder(name, SpanKind.INTERNAL, Spans.traceparentOf(span))
                                .startSpan()));
        return Spans.enter(parts);
    }

    private Spans begin(Supplier<Stream<@Nullable String>> parents, Function<String, SpanBuilder> builder) {
        if (tracer == null) {
            return Spans.NONE;
        }
        Map<String, Span> spans = new LinkedHashMap<>();
        parents.get()
                .filter(parent -> parent != null && TraceContext.isValid(parent) && TraceContext.isTold(parent))
                .forEach(parent -> spans.computeIfAbsent(
                        parent, unknown -> builder.apply(parent).startSpan()));
        return spans.isEmpty() ? Spans.NONE : Spans.enter(spans);
    }

    private SpanBuilder builder(String name, SpanKind kind, @Nullable String parent) {
        Tracer begun = tracer;
        if (begun == null) {
            throw new IllegalStateException("nothing is told, and a span was begun");
        }
        SpanBuilder builder = begun.spanBuilder(name).setSpanKind(kind);
        return parent == null ? builder.setNoParent() : builder.setParent(contextOf(parent));
    }

    private static Context contextOf(String parent) {
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        TraceContext.traceOf(parent),
                        TraceContext.spanOf(parent),
                        TraceContext.isTold(parent) ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                        TraceState.getDefault())));
    }
}
