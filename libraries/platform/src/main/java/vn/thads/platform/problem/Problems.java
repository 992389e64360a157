package vn.thads.platform.problem;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which problem an exception is. */
final class Problems {
    /** Seconds after which a caller may try again. */
    static final String RETRY_AFTER = "5";

    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57", "58");
    private static final Set<String> CONFLICTS = Set.of("23");
    private static final Set<String> CROSSED = Set.of("40");
    /** A character, a number or a date of the caller that PostgreSQL cannot hold, such as NUL. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22003", "22007", "22008");

    private Problems() {}

    /** A refusal by HTTP status, for what the HTTP layer or JAX-RS refused. */
    static ProblemException ofStatus(int status) {
        PlatformProblem type = switch (status) {
            case 401 -> PlatformProblem.NOT_AUTHENTICATED;
            case 403 -> PlatformProblem.NOT_PERMITTED;
            case 404 -> PlatformProblem.NOT_FOUND;
            case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case 406 -> PlatformProblem.NOT_ACCEPTABLE;
            case 409 -> PlatformProblem.CONFLICT;
            case 412 -> PlatformProblem.VERSION_STALE;
            case 413 -> PlatformProblem.BODY_TOO_LARGE;
            case 414 -> PlatformProblem.URI_TOO_LONG;
            case 415 -> PlatformProblem.UNSUPPORTED_MEDIA_TYPE;
            case 431 -> PlatformProblem.HEADERS_TOO_LARGE;
            case 503 -> PlatformProblem.OVERLOADED;
            default -> status >= 500 ? PlatformProblem.INTERNAL_ERROR : PlatformProblem.INVALID_REQUEST;
        };
        ProblemException problem = new ProblemException(type, Message.of(type.slug() + ".detail"));
        return switch (type) {
            case OVERLOADED -> problem.withHeader("Retry-After", RETRY_AFTER);
            case NOT_AUTHENTICATED -> problem.withHeader("WWW-Authenticate", "Bearer");
            default -> problem;
        };
    }

    /** A refusal for what nobody foresaw: the database away, rows that collide, or a bug. */
    static ProblemException ofUnforeseen(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof SQLException sql) {
                PlatformProblem type = ofSql(sql);
                if (type == PlatformProblem.INVALID_REQUEST) {
                    return new ProblemException(type, Message.of("rule.invalid"));
                }
                if (type != PlatformProblem.INTERNAL_ERROR) {
                    Log.warnf("%s: SQLState %s", type.slug(), sql.getSQLState());
                    return ofStatus(type.status());
                }
            }
        }
        String incident = UUID.randomUUID().toString();
        Log.errorf(thrown, "unexpected failure, incident %s", incident);
        return new ProblemException(PlatformProblem.INTERNAL_ERROR, Message.of("internal-error.detail", incident))
                .with("incident", incident);
    }

    private static PlatformProblem ofSql(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null || state.length() < 2) {
            // Agroal names no state when no connection comes within the acquisition timeout
            return PlatformProblem.OVERLOADED;
        }
        if (UNSTORABLE.contains(state)) {
            return PlatformProblem.INVALID_REQUEST;
        }
        String kind = state.substring(0, 2);
        if (UNAVAILABLE.contains(kind)) {
            return PlatformProblem.OVERLOADED;
        }
        if (CONFLICTS.contains(kind) || CROSSED.contains(kind)) {
            return PlatformProblem.CONFLICT;
        }
        return PlatformProblem.INTERNAL_ERROR;
    }

    private static @Nullable Throwable next(Throwable cause) {
        Throwable next = cause.getCause();
        return next == cause ? null : next;
    }
}
