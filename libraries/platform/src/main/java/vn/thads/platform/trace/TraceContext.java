package vn.thads.platform.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context (ngữ cảnh truy vết) of what this thread does: for the events that it causes, for those that take effect because
 * of them elsewhere, and for every line of the log.
 */
public final class TraceContext {
    /** Its name in a request, in the journal, in Kafka and beside a line of the log. */
    public static final String KEY = "traceparent";

    private static final String TRACE = "traceId";
    private static final int TRACE_BEGINS = 3;
    private static final int SPAN_BEGINS = 36;
    private static final int FLAGS_BEGIN = 53;
    private static final Pattern VALID = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /** As the journal keeps it, or null where nobody asked for what happens. */
    public static @Nullable String current() {
        return MDC.get(KEY) instanceof String parent ? parent : null;
    }

    /** What a caller or an event brought: nothing, if it is none. */
    public static void enterIfValid(@Nullable String parent) {
        if (parent != null && isValid(parent)) {
            enter(parent);
        } else {
            leave();
        }
    }

    /** Ends what {@link #enterIfValid} began. */
    public static void leave() {
        MDC.remove(KEY);
        MDC.remove(TRACE);
    }

    static void enter(String parent) {
        MDC.put(KEY, parent);
        MDC.put(TRACE, traceOf(parent));
    }

    static boolean isValid(String parent) {
        return VALID.matcher(parent).matches();
    }

    /** Whether whoever began the trace wants it told: its last flag (sampled). */
    static boolean isTold(String parent) {
        return (Integer.parseInt(parent, FLAGS_BEGIN, parent.length(), 16) & 1) == 1;
    }

    static String traceOf(String parent) {
        return parent.substring(TRACE_BEGINS, SPAN_BEGINS - 1);
    }

    static String spanOf(String parent) {
        return parent.substring(SPAN_BEGINS, FLAGS_BEGIN - 1);
    }

    static String of(String trace, String span, boolean isTold) {
        return "00-" + trace + "-" + span + (isTold ? "-01" : "-00");
    }

    /** Of a request that brought none, where nothing is told. */
    static String fresh() {
        byte[] id = new byte[24];
        ThreadLocalRandom.current().nextBytes(id);
        String hex = HexFormat.of().formatHex(id);
        return of(hex.substring(0, 32), hex.substring(32), false);
    }
}
