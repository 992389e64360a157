package vn.thads.officers.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** The officers, and who sees them: an officer himself, and whoever reaches an office where he ever worked. */
@ApplicationScoped
public class Officers implements PanacheRepositoryBase<Officer, UUID> {
    private final Access access;

    @Inject
    Officers(Access access) {
        this.access = access;
    }

    /** By id or staff code, if the caller may see him; 404 otherwise. */
    public Officer visible(String idOrCode) {
        return lookUp(idOrCode, LockModeType.NONE).filter(this::isVisible).orElseThrow(ProblemException::notFound);
    }

    /** The same, locked until the transaction ends, in the version that the caller saw. */
    public Officer locked(String idOrCode, Version expected) {
        Officer officer = locked(idOrCode);
        expected.mustBe(officer.version());
        return officer;
    }

    /** The same in any version. */
    public Officer locked(String idOrCode) {
        return lookUp(idOrCode, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isVisible)
                .orElseThrow(ProblemException::notFound);
    }

    /** By staff code, locked, whoever asks: for imports, which check each office themselves. */
    public Optional<Officer> lockedByCode(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private Optional<Officer> lookUp(String idOrCode, LockModeType lock) {
        Optional<UUID> id = id(idOrCode);
        return (id.isPresent() ? find("id", id.get()) : find("code", idOrCode))
                .withLock(lock)
                .firstResultOptional();
    }

    private boolean isVisible(Officer officer) {
        return switch (access.scope()) {
            case AccessScope.Nation all -> true;
            case AccessScope.Offices(var codes) -> officer.offices().stream().anyMatch(codes::contains);
            case AccessScope.Own own -> own.officerCode().equals(officer.code());
            case AccessScope.Party party -> false;
            case AccessScope.Court court -> false;
        };
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
