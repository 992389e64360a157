package vn.thads.complaints.reception;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** The only way to a reception. */
@ApplicationScoped
class Receptions implements PanacheRepositoryBase<Reception, UUID> {
    /** The reception of an office and a month, locked. */
    Optional<Reception> lock(String office, YearMonth month) {
        return find("office = ?1 and month = ?2", office, month.atDay(1))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
