package vn.thads.platform.trace;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Begins or takes up the trace (truy vết) of a request, and tells its span: the operation and how it ended, no address as it was sent. */
@Singleton
public class TraceFilter {
    private static final String SPAN = TraceFilter.class.getName();

    private final Tracing tracing;

    @Inject
    TraceFilter(Tracing tracing) {
        this.tracing = tracing;
    }

    /** Before anything that logs, refuses or writes. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION - 500)
    public void begin(ContainerRequestContext request, ResourceInfo resource) {
        String brought = request.getHeaderString(TraceContext.KEY);
        String parent = brought != null && TraceContext.isValid(brought) ? brought : null;
        if (tracing.isOn()) {
            Span span = tracing.request(request.getMethod(), routeOf(resource), parent);
            request.setProperty(SPAN, span);
            TraceContext.enter(Spans.traceparentOf(span));
        } else {
            TraceContext.enter(parent == null ? TraceContext.fresh() : parent);
        }
    }

    /** Also of a request that was refused. */
    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (tracing.isOn() && request.getProperty(SPAN) instanceof Span span) {
            Tracing.answered(span, response.getStatus());
        }
    }

    /** With its variables in braces: what stands for them may be a person. */
    private static String routeOf(ResourceInfo resource) {
        return pathOf(resource.getResourceClass().getAnnotation(Path.class))
                + pathOf(resource.getResourceMethod().getAnnotation(Path.class));
    }

    private static String pathOf(@Nullable Path path) {
        if (path == null || path.value().isEmpty() || path.value().equals("/")) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }
}
