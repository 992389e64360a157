package vn.thads.platform.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as his token says.
 *
 * @param subject client or user (claim {@code sub})
 * @param roles roles (claim {@code groups})
 * @param scopes what a system account may do, from the space-separated claim
 * @param office code of his office (claim {@code office}), or null
 * @param officer his staff code (claim {@code officer}), or null
 * @param party tax code of a bank (claim {@code party}), or null
 * @param court code of a court (claim {@code court}), or null
 */
public record Caller(
        String subject,
        Set<String> roles,
        Set<String> scopes,
        @Nullable String office,
        @Nullable String officer,
        @Nullable String party,
        @Nullable String court) {
    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Whether he has the role. */
    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** Whether he has the scope. */
    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }
}
