package vn.thads.officers.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thads.officers.OfficerProblem;
import vn.thads.officers.movement.Movement.Course;
import vn.thads.officers.movement.Movement.Plan;
import vn.thads.officers.movement.Movement.State;
import vn.thads.officers.movement.MovementRules.Authority;
import vn.thads.officers.movement.MovementRules.Kind;
import vn.thads.officers.officer.Officer;
import vn.thads.officers.officer.OfficerRegister;
import vn.thads.officers.officer.Officers;
import vn.thads.officers.officer.Posting;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** The way of a movement: proposal, answer, decision, effect, end; each method works in the caller's transaction. */
@ApplicationScoped
public class Movements {
    private final MovementSql sql;
    private final MovementRules rules;
    private final Authorities authorities;
    private final Proposing proposing;
    private final HandOver handOver;
    private final Officers officers;
    private final OfficerRegister register;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Movements(
            MovementSql sql,
            MovementRules rules,
            Authorities authorities,
            Proposing proposing,
            HandOver handOver,
            Officers officers,
            OfficerRegister register,
            Access access,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.authorities = authorities;
        this.proposing = proposing;
        this.handOver = handOver;
        this.officers = officers;
        this.register = register;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Proposes a movement (đề xuất); refuses what could not be carried out on its day. */
    public Movement propose(MovementRequest request) {
        Officer officer = officers.locked(request.officer());
        Movement movement = proposing.proposed(officer, request);
        access.mustReach(movement.plan().officeFrom());
        sql.insert(movement, officer.id(), Instant.now(clock));
        record(movement);
        return movement;
    }

    /** The receiving office answers (nơi nhận đồng ý hoặc không). */
    Movement answer(UUID id, Version expected, MovementSteps.Answer answer) {
        Movement movement = in(EnumSet.of(State.PROPOSED), id, expected);
        access.mustReach(movement.plan().officeTo());
        mustFollow(movement, answer.on());
        return save(movement.become(
                answer.agrees() ? State.CONSENTED : State.REFUSED,
                movement.course().answered(answer.on())));
    }

    /** Somebody is free from it (trường hợp không thực hiện biệt phái, chuyển đổi), as the law of its first day says. */
    Movement exempt(UUID id, Version expected, MovementSteps.Exemption claim) {
        Movement movement = in(EnumSet.of(State.PROPOSED, State.CONSENTED), id, expected);
        Plan plan = movement.plan();
        if (rules.exemption(claim.ground(), plan.kind(), plan.from()).isEmpty()) {
            throw ProblemException.invalid(
                    "/ground", "exemption", Message.of("rule.exemption", claim.ground(), plan.kind(), plan.from()));
        }
        if (claim.until().isBefore(plan.from())) {
            throw ProblemException.invalid("/until", "period", Message.of("rule.exempt-until", plan.from()));
        }
        return save(movement.become(State.EXEMPT, movement.course().exempt(claim.ground(), claim.until())));
    }

    /** The authority of the day decides (quyết định); from then on his cases are being handed over. */
    Movement decide(UUID id, Version expected, MovementSteps.Decision decision) {
        Movement movement = in(EnumSet.of(State.CONSENTED), id, expected);
        mustFollow(movement, decision.on());
        Authority authority = mustBeHis(movement, decision.on());
        Movement decided = save(movement.become(
                decision.approves() ? State.DECIDED : State.REJECTED,
                movement.course().decided(decision.on(), decision.number(), authority.label())));
        if (decision.approves()) {
            handOver.begin(decided, today());
        }
        return decided;
    }

    /** Takes effect (thực hiện): the postings are made. Nobody has moved while a case at the old office is still his. */
    Movement complete(UUID id, Version expected) {
        Movement movement = in(EnumSet.of(State.DECIDED), id, expected);
        Plan plan = movement.plan();
        handOver.mustBeDone(plan.officer(), plan.officeFrom(), today());
        Kind kind = rules.kind(plan.kind(), plan.from()).orElseThrow();
        Officer officer = officers.locked(plan.officer());
        Posting posting = new Posting(
                OfficerRegister.newId(), plan.officeTo(), plan.role(), kind.postingKind(), plan.from(), plan.to());
        register.move(officer, posting);
        sql.posted(movement.id(), posting.id());
        return save(movement.become(State.EFFECTIVE, movement.course()));
    }

    /** A seconded officer returns (hết thời hạn biệt phái), once no case of the receiving office is his. */
    Movement end(UUID id, Version expected, LocalDate last) {
        Movement movement = in(EnumSet.of(State.EFFECTIVE), id, expected);
        Plan plan = movement.plan();
        if (!rules.kind(plan.kind(), plan.from()).orElseThrow().hasReturn()) {
            throw wrongState(movement);
        }
        LocalDate planned = plan.to();
        if (last.isBefore(plan.from()) || (planned != null && last.isAfter(planned))) {
            throw ProblemException.invalid(
                    "/on", "period", Message.of("rule.within", plan.from(), planned == null ? plan.from() : planned));
        }
        handOver.mustBeDone(plan.officer(), plan.officeTo(), today());
        register.end(officers.locked(plan.officer()), sql.posting(movement.id()), last);
        return save(movement.become(State.ENDED, movement.course().ended(last)));
    }

    /** The proposal is withdrawn (rút đề xuất). */
    Movement withdraw(UUID id, Version expected, LocalDate on) {
        Movement movement = in(EnumSet.of(State.PROPOSED, State.CONSENTED), id, expected);
        mustFollow(movement, on);
        return save(movement.become(State.WITHDRAWN, movement.course().ended(on)));
    }

    /** Staff codes of those who are on the move or exempt from a secondment, on the day: nobody plans with them. */
    public Set<String> engaged(LocalDate on) {
        return sql.engaged(on);
    }

    /** Staff codes of those who have been ordered away from the office by the day, and are handing over: they get no new case. */
    public Set<String> leaving(String office, LocalDate on) {
        return sql.leaving(office, on);
    }

    private Authority mustBeHis(Movement movement, LocalDate on) {
        Plan plan = movement.plan();
        boolean isLeader = officers.locked(plan.officer())
                .postingOn(on)
                .filter(posting -> posting.role().isLeader())
                .isPresent();
        Authority authority = authorities
                .of(plan, isLeader, on)
                .orElseThrow(() -> ProblemException.invalid("/on", "authority", Message.of("rule.authority", on)));
        if (!access.caller().hasRole(authority.role())) {
            throw new ProblemException(
                            OfficerProblem.MOVEMENT_AUTHORITY,
                            Message.of("movement-authority.detail", authority.label(), authority.article()))
                    .withArticle(authority.article());
        }
        return authority;
    }

    private static void mustFollow(Movement movement, LocalDate on) {
        LocalDate last = movement.course().lastStep();
        if (on.isBefore(last)) {
            throw ProblemException.invalid("/on", "order", Message.of("rule.not-before", last));
        }
    }

    private Movement in(Set<State> states, UUID id, Version expected) {
        Movement movement = sql.locked(id).filter(this::isVisible).orElseThrow(ProblemException::notFound);
        expected.mustBe(movement.version());
        if (!states.contains(movement.state())) {
            throw wrongState(movement);
        }
        return movement;
    }

    private boolean isVisible(Movement movement) {
        return MovementDesk.reaches(access, movement);
    }

    private static ProblemException wrongState(Movement movement) {
        return new ProblemException(
                        OfficerProblem.MOVEMENT_STATE,
                        Message.of("movement-state.detail", movement.state().name()))
                .with("state", movement.state().name());
    }

    private Movement save(Movement movement) {
        sql.update(movement);
        record(movement);
        return movement;
    }

    private void record(Movement movement) {
        Plan plan = movement.plan();
        Course course = movement.course();
        audit.record(
                "movement." + movement.state().name().toLowerCase(java.util.Locale.ROOT),
                "movement",
                movement.id().toString(),
                plan.officeFrom(),
                Map.of(
                        "officer",
                        plan.officer(),
                        "kind",
                        plan.kind(),
                        "officeTo",
                        plan.officeTo(),
                        "proposedOn",
                        course.proposedOn(),
                        "version",
                        movement.version()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
