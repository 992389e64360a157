package vn.thads.officers.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.movement.MovementSql.Filter;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.ProblemException;

/** Movements within the caller's reach: those of an office from which or to which somebody goes, and an officer's own. */
@ApplicationScoped
class MovementDesk {
    private final MovementSql sql;
    private final HandOver handOver;
    private final Access access;

    @Inject
    MovementDesk(MovementSql sql, HandOver handOver, Access access) {
        this.sql = sql;
        this.handOver = handOver;
        this.access = access;
    }

    /** Which movements; null is no narrowing. */
    record Question(
            @Nullable String officer,
            Movement.@Nullable State state,
            @Nullable String office) {}

    static boolean reaches(Access access, Movement movement) {
        return switch (access.scope()) {
            case AccessScope.Nation all -> true;
            case AccessScope.Offices(var codes) ->
                codes.contains(movement.plan().officeFrom())
                        || codes.contains(movement.plan().officeTo());
            case AccessScope.Own own -> own.officerCode().equals(movement.plan().officer());
            case AccessScope.Party party -> false;
            case AccessScope.Court court -> false;
        };
    }

    Page<Movement> list(Question question, PageRequest page) {
        Filter filter = filter(question);
        if (filter == null) {
            return new Page<Movement>(List.of(), null).counted(page, () -> 0);
        }
        return Page.of(
                        sql.list(filter, page),
                        page,
                        movement -> List.of(movement.id().toString()))
                .counted(page, () -> sql.count(filter));
    }

    Movement find(UUID id) {
        return sql.find(id).filter(movement -> reaches(access, movement)).orElseThrow(ProblemException::notFound);
    }

    Page<HandedCase> handedOver(UUID id, PageRequest page) {
        Movement movement = find(id);
        UUID after = page.isFirst() ? null : UUID.fromString(page.after().getFirst());
        return Page.of(
                        handOver.list(movement, after, page.fetch()),
                        page,
                        held -> List.of(held.caseId().toString()))
                .counted(page, () -> sql.countNoted(id));
    }

    /** Null where nothing can be within reach. */
    private @Nullable Filter filter(Question question) {
        String state = question.state() == null ? null : question.state().name();
        return switch (access.scope()) {
            case AccessScope.Nation all -> new Filter(null, question.officer(), state, question.office());
            case AccessScope.Offices(var codes) -> new Filter(codes, question.officer(), state, question.office());
            case AccessScope.Own own ->
                question.officer() == null || question.officer().equals(own.officerCode())
                        ? new Filter(null, own.officerCode(), state, question.office())
                        : null;
            case AccessScope.Party party -> null;
            case AccessScope.Court court -> null;
        };
    }
}
