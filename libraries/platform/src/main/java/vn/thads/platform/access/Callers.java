package vn.thads.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads a caller out of his token. */
final class Callers {
    private Callers() {}

    static Caller of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Caller(identity.getPrincipal().getName(), identity.getRoles(), Set.of(), null, null, null, null);
        }
        String subject = token.getSubject();
        return new Caller(
                subject == null ? "" : subject,
                identity.getRoles(),
                scopes(text(token, "scope")),
                text(token, "office"),
                text(token, "officer"),
                text(token, "party"),
                text(token, "court"));
    }

    private static Set<String> scopes(@Nullable String scope) {
        return scope == null
                ? Set.of()
                : Arrays.stream(scope.split(" ")).filter(s -> !s.isEmpty()).collect(Collectors.toSet());
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
