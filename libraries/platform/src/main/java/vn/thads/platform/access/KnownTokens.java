package vn.thads.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whose a token is, for a little while after its signature and claims were checked: a client sends the same one with every request, and
 * the check costs a fifth of a request. A token that has ended is refused at once; a key that the issuer withdrew is trusted no longer
 * than {@link #TRUSTED}. A token that was refused is checked again each time.
 */
@Singleton
public class KnownTokens implements IdentityProvider<TokenAuthenticationRequest> {
    private static final Duration TRUSTED = Duration.ofSeconds(30);
    private static final int MOST = 2_000;

    private final OidcIdentityProvider checks;
    private final Clock clock;
    private final Cache<String, SecurityIdentity> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TRUSTED).build();

    KnownTokens(OidcIdentityProvider checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before Quarkus' own. */
    @Override
    public int priority() {
        return SYSTEM_FIRST;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        SecurityIdentity identity = token == null ? null : known.getIfPresent(token);
        if (identity != null && lasts(identity)) {
            return Uni.createFrom().item(identity);
        }
        return checks.authenticate(request, context).onItem().ifNotNull().invoke(checked -> {
            if (token != null && lasts(checked)) {
                known.put(token, withoutRequest(checked));
            }
        });
    }

    private boolean lasts(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() > clock.instant().getEpochSecond();
    }

    /** What is kept must not hold on to the request that it came with. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }
}
