package vn.thads.complaints.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import vn.thads.platform.access.Access;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** The only way to a petition; what the caller does not reach is not there. */
@ApplicationScoped
class Petitions implements PanacheRepositoryBase<Petition, UUID> {
    private final Access access;

    Petitions(Access access) {
        this.access = access;
    }

    /** For reading; 404 if there is none within reach. */
    Petition reachable(UUID id) {
        return findByIdOptional(id)
                .filter(petition -> access.mayReach(petition.office()))
                .orElseThrow(ProblemException::notFound);
    }

    /** For a change: locked; 404 out of reach, 412 if it has moved on. */
    Petition lock(UUID id, Version expected) {
        Petition petition = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> access.mayReach(one.office()))
                .orElseThrow(ProblemException::notFound);
        expected.mustBe(petition.version());
        return petition;
    }
}
