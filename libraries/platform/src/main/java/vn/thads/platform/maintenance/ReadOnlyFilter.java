package vn.thads.platform.maintenance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/** Refuses writes during maintenance, once it is known that the caller might write at all. */
@Singleton
public class ReadOnlyFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Class<?>> OF_OPERATORS = Set.of(MaintenanceResource.class, LogLevelResource.class);
    private static final long LONGEST_WAIT_SECONDS = 300;

    private final Maintenance maintenance;

    @Inject
    ReadOnlyFilter(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 100)
    public void decide(ContainerRequestContext request, ResourceInfo resource) {
        if (READS.contains(request.getMethod()) || isSpared(resource)) {
            return;
        }
        maintenance.readOnlyUntil().ifPresent(until -> {
            long seconds = Duration.between(Instant.now(), until).toSeconds();
            throw new ProblemException(PlatformProblem.READ_ONLY, Message.of("read-only.detail"))
                    .withHeader("Retry-After", Long.toString(Math.clamp(seconds, 1, LONGEST_WAIT_SECONDS)));
        });
    }

    /** What operators need then, and what only reads although it takes a body. */
    private static boolean isSpared(ResourceInfo resource) {
        Extension extension = resource.getResourceMethod().getAnnotation(Extension.class);
        return OF_OPERATORS.contains(resource.getResourceClass())
                || (extension != null && extension.name().equals("x-reads"));
    }
}
