package vn.thads.platform.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/** Decides every request before its resource method runs. */
@Singleton
public class AccessFilter {
    private final CurrentIdentityAssociation identities;
    private final AccessTable table;
    private final OfficeTree offices;
    private final Access access;

    @Inject
    AccessFilter(CurrentIdentityAssociation identities, AccessTable table, OfficeTree offices, Access access) {
        this.identities = identities;
        this.table = table;
        this.offices = offices;
        this.access = access;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void decide(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (Operations.isOpen(method)) {
            return;
        }
        SecurityIdentity identity = identity();
        if (identity.isAnonymous()) {
            throw new AuthenticationFailedException();
        }
        Caller caller = Callers.of(identity);
        LogContext.enter(Operations.idOf(method), identity, caller);
        access.enter(caller, scope(Operations.idOf(method), caller));
    }

    private SecurityIdentity identity() {
        try {
            return identities.getIdentity();
        } catch (NoSuchElementException e) {
            // how Quarkus' reader of tokens answers to a token of dots alone
            throw new AuthenticationFailedException(e);
        }
    }

    private AccessScope scope(String operationId, Caller caller) {
        return table.reaches(operationId, caller).stream()
                .flatMap(reach -> scope(reach, caller).stream())
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(PlatformProblem.NOT_PERMITTED, Message.of("not-permitted.detail")));
    }

    /** A grant without the claim that it needs grants nothing. */
    private Optional<AccessScope> scope(Reach reach, Caller caller) {
        return switch (reach) {
            case NATION -> Optional.of(new AccessScope.Nation());
            case PROVINCE -> claim(caller.office()).map(code -> new AccessScope.Offices(offices.reachOf(code)));
            case OFFICE -> claim(caller.office()).map(code -> new AccessScope.Offices(Set.of(code)));
            case OWN ->
                claim(caller.office())
                        .flatMap(
                                office -> claim(caller.officer()).map(officer -> new AccessScope.Own(office, officer)));
            case PARTY -> claim(caller.party()).map(AccessScope.Party::new);
            case COURT -> claim(caller.court()).map(AccessScope.Court::new);
        };
    }

    private static Optional<String> claim(@Nullable String value) {
        return Optional.ofNullable(value);
    }
}
