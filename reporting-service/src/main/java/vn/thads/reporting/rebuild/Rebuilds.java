package vn.thads.reporting.rebuild;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.ReportingProblem;

/** What an operator does with rebuilds. */
@ApplicationScoped
class Rebuilds {
    private final AgroalDataSource database;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Rebuilds(AgroalDataSource database, Access access, Audit audit, Clock clock) {
        this.database = database;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    private interface Work<T> {
        T on(RebuildSql sql) throws SQLException;
    }

    private <T> T in(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(new RebuildSql(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("rebuilds cannot be read", e);
        }
    }

    /** Notes a new rebuild, in the caller's transaction; refused while another is RUNNING, and giving up one that is READY. */
    Rebuild start(boolean swapWhenEqual) {
        return in(sql -> {
            Optional<Rebuild> other = sql.underWay();
            if (other.isPresent()) {
                Rebuild before = other.get();
                if (sql.isOrphan(before, clock.instant())) {
                    sql.end(before.id(), Rebuild.State.FAILED, "the service stopped");
                } else if (before.state() == Rebuild.State.READY) {
                    sql.end(before.id(), Rebuild.State.ABANDONED, null);
                } else {
                    throw new ProblemException(
                            ReportingProblem.REBUILD_UNDER_WAY, Message.of("rebuild-under-way.detail", before.id()));
                }
            }
            UUID id = sql.start(swapWhenEqual, access.caller().subject());
            audit.record("rebuild.started", "rebuild", id.toString(), null, Map.of("swapWhenEqual", swapWhenEqual));
            return sql.find(id).orElseThrow();
        });
    }

    /** Ends a rebuild that has not ended (huỷ), in the caller's transaction; whoever works at it notices at his next batch. */
    Rebuild cancel(UUID id) {
        return in(sql -> {
            Rebuild rebuild = sql.lock(id).orElseThrow(ProblemException::notFound);
            if (!rebuild.isUnderWay()) {
                throw new ProblemException(
                        ReportingProblem.REBUILD_ENDED, Message.of("rebuild-ended.detail", rebuild.state()));
            }
            sql.end(id, Rebuild.State.ABANDONED, "cancelled by an operator");
            audit.record("rebuild.cancelled", "rebuild", id.toString(), null, Map.of("state", rebuild.state()));
            return sql.find(id).orElseThrow();
        });
    }

    Rebuild find(UUID id) {
        return in(sql -> sql.find(id)).orElseThrow(ProblemException::notFound);
    }

    Page<Rebuild.Difference> differences(UUID id, @Nullable Register register, PageRequest page) {
        find(id);
        List<Rebuild.Difference> differences = in(sql -> sql.differences(id, register, page));
        return Page.of(differences, page, difference -> List.of(Integer.toString(difference.number())))
                .counted(page, () -> in(sql -> sql.count(id, register)));
    }

    /** Looks whether a rebuild may be swapped, in the caller's transaction. */
    void mustBeReady(UUID id) {
        Rebuild rebuild = find(id);
        if (rebuild.state() != Rebuild.State.READY) {
            throw new ProblemException(
                    ReportingProblem.REBUILD_NOT_READY, Message.of("rebuild-not-ready.detail", rebuild.state()));
        }
        audit.record("rebuild.swapped", "rebuild", id.toString(), null, Map.of());
    }
}
