package vn.thads.platform.event;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells trouble of the database, which passes, from an event or a row that cannot be handled. */
public final class Transience {
    /** Classes of SQLSTATE: connection, resources, operator intervention, rolled back by concurrency, lock not available, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Transience() {}

    /** Whether it may go well when it is tried again. */
    public static boolean isTransient(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** What is written beside a dead letter: the innermost cause says most. */
    static String reason(@Nullable Throwable failure) {
        Throwable innermost = failure;
        while (innermost != null && innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost == null ? "unknown" : innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }

    private static boolean passes(@Nullable String state) {
        return state == null || (state.length() >= 2 && PASSING.contains(state.substring(0, 2)));
    }
}
