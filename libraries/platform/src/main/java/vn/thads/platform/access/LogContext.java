package vn.thads.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What every line of the log says of the request that it belongs to: the operation, the program, the office; never a person. */
final class LogContext {
    private LogContext() {}

    static void enter(String operation, SecurityIdentity identity, Caller caller) {
        MDC.put("operation", operation);
        put("client", client(identity));
        put("office", caller.office());
    }

    /** The program that asked for the token (claim {@code azp}, or {@code client_id}). */
    private static @Nullable String client(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return null;
        }
        Object party = token.getClaim("azp");
        Object client = party == null ? token.getClaim("client_id") : party;
        return client == null ? null : client.toString();
    }

    /** Of what a token says no more than a code: a log is read line by line. */
    private static void put(String key, @Nullable String value) {
        if (value != null && value.length() <= 64 && value.chars().allMatch(c -> c > ' ' && c < 127)) {
            MDC.put(key, value);
        } else {
            MDC.remove(key);
        }
    }
}
