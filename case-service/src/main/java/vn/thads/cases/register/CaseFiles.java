package vn.thads.cases.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** Every file of a case; the only way to one. Access, lock and version are looked at here and nowhere else. */
@ApplicationScoped
class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {
    /** No copy is kept to find out what was changed. */
    private static final Map<String, Object> ONLY_TO_READ = Map.of(HibernateHints.HINT_READ_ONLY, true);

    private final Reach reach;

    CaseFiles(Reach reach) {
        this.reach = reach;
    }

    /** To read, and not to change in the same transaction; 404 if absent or out of reach. */
    CaseFile read(UUID id) {
        return reached(getEntityManager().find(CaseFile.class, id, ONLY_TO_READ));
    }

    /** To write: locked until the transaction ends; 404, 412. */
    CaseFile lock(UUID id, Version expected) {
        CaseFile file = reached(findById(id, LockModeType.PESSIMISTIC_WRITE));
        expected.mustBe(file.version());
        return file;
    }

    private CaseFile reached(@org.jspecify.annotations.Nullable CaseFile file) {
        if (file == null) {
            throw ProblemException.notFound();
        }
        reach.mustReach(file.office(), file.id(), file.holder(), file.officer());
        return file;
    }
}
