package vn.thads.platform.event;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Keeps the W3C trace context (ngữ cảnh truy vết) beside the request: for the events that it causes, for those that take effect because
 * of them elsewhere, and for every line of the log. Who brings none is given one.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 500)
public class TraceparentFilter implements ContainerRequestFilter {
    static final String KEY = "traceparent";
    static final String TRACE = "traceId";
    private static final Pattern VALID = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public void filter(ContainerRequestContext request) {
        String parent = request.getHeaderString(KEY);
        enter(parent != null && VALID.matcher(parent).matches() ? parent : fresh());
    }

    static void enter(String parent) {
        MDC.put(KEY, parent);
        MDC.put(TRACE, parent.substring(3, 35));
    }

    /** What an event brought: nothing, if it is none. */
    static void enterIfValid(String parent) {
        if (VALID.matcher(parent).matches()) {
            enter(parent);
        } else {
            leave();
        }
    }

    static void leave() {
        MDC.remove(KEY);
        MDC.remove(TRACE);
    }

    private static String fresh() {
        byte[] id = new byte[24];
        ThreadLocalRandom.current().nextBytes(id);
        String hex = HexFormat.of().formatHex(id);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-00";
    }
}
