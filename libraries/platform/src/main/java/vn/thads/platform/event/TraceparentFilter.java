package vn.thads.platform.event;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Keeps the caller's W3C trace context beside the request, for the events that it causes. */
@Provider
public class TraceparentFilter implements ContainerRequestFilter {
    static final String KEY = "traceparent";
    private static final Pattern VALID = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public void filter(ContainerRequestContext request) {
        String parent = request.getHeaderString(KEY);
        if (parent != null && VALID.matcher(parent).matches()) {
            MDC.put(KEY, parent);
        } else {
            MDC.remove(KEY);
        }
    }
}
