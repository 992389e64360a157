package vn.thads.complaints.protest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import vn.thads.platform.access.Access;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** The only way to a protest; what the caller does not reach is not there. */
@ApplicationScoped
class Protests implements PanacheRepositoryBase<Protest, UUID> {
    private final Access access;

    Protests(Access access) {
        this.access = access;
    }

    /** For reading; 404 if there is none within reach. */
    Protest reachable(UUID id) {
        return findByIdOptional(id)
                .filter(protest -> access.mayReach(protest.office()))
                .orElseThrow(ProblemException::notFound);
    }

    /** For a change: locked; 404 out of reach, 412 if it has moved on. */
    Protest lock(UUID id, Version expected) {
        Protest protest = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> access.mayReach(one.office()))
                .orElseThrow(ProblemException::notFound);
        expected.mustBe(protest.version());
        return protest;
    }
}
