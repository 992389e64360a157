package vn.thads.complaints.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import vn.thads.platform.access.Access;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** The only way to a letter; what the caller does not reach is not there. */
@ApplicationScoped
class Letters implements PanacheRepositoryBase<Letter, UUID> {
    private final Access access;

    Letters(Access access) {
        this.access = access;
    }

    /** For reading; 404 if there is none within reach. */
    Letter reachable(UUID id) {
        return findByIdOptional(id)
                .filter(letter -> access.mayReach(letter.office()))
                .orElseThrow(ProblemException::notFound);
    }

    /** For a change: locked; 404 out of reach, 412 if it has moved on. */
    Letter lock(UUID id, Version expected) {
        Letter letter = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> access.mayReach(one.office()))
                .orElseThrow(ProblemException::notFound);
        expected.mustBe(letter.version());
        return letter;
    }
}
