package vn.thads.officers.reinforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.OfficerProblem;
import vn.thads.officers.movement.Movement;
import vn.thads.officers.movement.MovementRequest;
import vn.thads.officers.movement.Movements;
import vn.thads.officers.officer.OfficerRegister;
import vn.thads.officers.officer.Posting;
import vn.thads.officers.reinforcement.PlanAnswer.Move;
import vn.thads.officers.reinforcement.PlanQuestion.Wish;
import vn.thads.officers.reinforcement.PlanView.State;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.clock.Jobs;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Reinforcement plans within the caller's reach; each writing method works in the caller's transaction. */
@ApplicationScoped
class Plans {
    private final PlanSql sql;
    private final AreaReader reader;
    private final Movements movements;
    private final Jobs jobs;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Plans(PlanSql sql, AreaReader reader, Movements movements, Jobs jobs, Access access, Audit audit, Clock clock) {
        this.sql = sql;
        this.reader = reader;
        this.movements = movements;
        this.jobs = jobs;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a question; the job searches. */
    PlanView ask(PlanQuestion question) {
        mustReach(question.area());
        check(question);
        UUID id = OfficerRegister.newId();
        sql.insert(id, question, Instant.now(clock));
        jobs.runNow(PlanTask.searchFor(id));
        audit.record(
                "reinforcement.asked",
                "reinforcement-plan",
                id.toString(),
                question.area(),
                Map.of("on", question.on(), "mostMoves", question.mostMoves()));
        return find(id);
    }

    PlanView find(UUID id) {
        return sql.find(id).filter(plan -> reaches(plan.question().area())).orElseThrow(ProblemException::notFound);
    }

    Page<PlanView> list(PageRequest page) {
        if (!(access.scope() instanceof AccessScope.Nation) && ownArea() == null) {
            return new Page<PlanView>(List.of(), null).counted(page, () -> 0);
        }
        String area = ownArea();
        return Page.of(sql.list(area, page), page, plan -> List.of(plan.id().toString()))
                .counted(page, () -> sql.count(area));
    }

    /** Ends the search; the best so far stays. */
    PlanView cancel(UUID id) {
        find(id);
        sql.end(id, State.CANCELLED, Instant.now(clock));
        return find(id);
    }

    /** Makes the moves, or those of some officers, proposals of secondment; one refusal refuses all. */
    PlanAcceptance accept(UUID id, AcceptanceRequest request) {
        PlanView plan = find(id);
        PlanAnswer answer = plan.answer();
        if (answer == null || plan.state() == State.WAITING || plan.state() == State.RUNNING) {
            throw new ProblemException(
                            OfficerProblem.PLAN_NOT_READY,
                            Message.of("plan-not-ready.detail", plan.state().name()))
                    .with("state", plan.state().name());
        }
        Set<String> wanted = new HashSet<>(request.officers());
        List<Move> moves = answer.moves().stream()
                .filter(move -> wanted.isEmpty() || wanted.contains(move.officer()))
                .toList();
        Set<String> moved = moves.stream().map(Move::officer).collect(Collectors.toSet());
        for (int i = 0; i < request.officers().size(); i++) {
            if (!moved.contains(request.officers().get(i))) {
                throw ProblemException.invalid("/officers/" + i, "move", Message.of("rule.no-move"));
            }
        }
        List<UUID> proposed = new ArrayList<>();
        for (Move move : moves) {
            Movement movement = movements.propose(new MovementRequest(
                    move.officer(),
                    "SECONDMENT",
                    request.purpose(),
                    move.to(),
                    Posting.Role.OFFICER,
                    request.from(),
                    request.to(),
                    request.proposedOn()));
            proposed.add(movement.id());
        }
        return new PlanAcceptance(id, proposed);
    }

    private void check(PlanQuestion question) {
        reader.mustCover(question.on());
        if (question.pinned().isEmpty()) {
            return;
        }
        Roster roster = reader.read(question);
        Set<String> officers = roster.movers().stream().map(Mover::officer).collect(Collectors.toSet());
        Set<String> offices = roster.stations().stream().map(Station::code).collect(Collectors.toSet());
        for (int i = 0; i < question.pinned().size(); i++) {
            Wish wish = question.pinned().get(i);
            if (!officers.contains(wish.officer())) {
                throw ProblemException.invalid(
                        "/pinned/" + i + "/officer", "movable", Message.of("rule.not-movable", question.area()));
            }
            if (wish.office() != null && !offices.contains(wish.office())) {
                throw ProblemException.invalid(
                        "/pinned/" + i + "/office", "office", Message.of("rule.office", wish.office(), question.on()));
            }
        }
    }

    private void mustReach(String area) {
        if (!reaches(area)) {
            throw ProblemException.invalid("/area", "reach", Message.of("rule.area"));
        }
    }

    private boolean reaches(String area) {
        return access.scope() instanceof AccessScope.Nation || area.equals(ownArea());
    }

    /** The province of who reaches no more than one; null otherwise. */
    private @Nullable String ownArea() {
        return access.scope() instanceof AccessScope.Offices ? access.caller().office() : null;
    }
}
