package vn.thads.complaints.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** The only way to a complaint; what the caller does not reach is not there. */
@ApplicationScoped
class Complaints implements PanacheRepositoryBase<Complaint, UUID> {
    private final Access access;

    Complaints(Access access) {
        this.access = access;
    }

    /** For reading; 404 if there is none within reach. */
    Complaint reachable(UUID id) {
        return findByIdOptional(id).filter(this::isReachable).orElseThrow(ProblemException::notFound);
    }

    /** For a change: locked; 404 out of reach, 412 if it has moved on. */
    Complaint lock(UUID id, Version expected) {
        Complaint complaint = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isReachable)
                .orElseThrow(ProblemException::notFound);
        expected.mustBe(complaint.version());
        return complaint;
    }

    /** An officer sees what is about himself, but no denunciation: it might show who denounced him. */
    private boolean isReachable(Complaint complaint) {
        return switch (access.scope()) {
            case AccessScope.Nation all -> true;
            case AccessScope.Offices(var codes) -> codes.contains(complaint.office());
            case AccessScope.Own own ->
                complaint.kind() == ComplaintEvent.Kind.COMPLAINT
                        && own.officerCode().equals(complaint.officer());
            case AccessScope.Party party -> false;
            case AccessScope.Court court -> false;
        };
    }
}
