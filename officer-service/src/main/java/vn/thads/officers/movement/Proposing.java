package vn.thads.officers.movement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import vn.thads.officers.OfficerProblem;
import vn.thads.officers.movement.Movement.Course;
import vn.thads.officers.movement.Movement.Plan;
import vn.thads.officers.movement.Movement.State;
import vn.thads.officers.movement.MovementRules.Kind;
import vn.thads.officers.office.Offices;
import vn.thads.officers.officer.Officer;
import vn.thads.officers.officer.OfficerRegister;
import vn.thads.officers.officer.Posting;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** What may be proposed at all. */
@Singleton
class Proposing {
    private final MovementSql sql;
    private final MovementRules rules;
    private final OfficerRegister register;
    private final Offices offices;

    @Inject
    Proposing(MovementSql sql, MovementRules rules, OfficerRegister register, Offices offices) {
        this.sql = sql;
        this.rules = rules;
        this.register = register;
        this.offices = offices;
    }

    /** The movement as it begins; refuses with the field, or with the rule and its article. */
    Movement proposed(Officer officer, MovementRequest request) {
        Kind kind = rules.kind(request.kind(), request.from())
                .orElseThrow(() -> ProblemException.invalid(
                        "/kind", "movement-kind", Message.of("rule.movement-kind", request.kind(), request.from())));
        if (!kind.purposes().contains(request.purpose())) {
            throw ProblemException.invalid(
                    "/purpose", "purpose", Message.of("rule.purpose", String.join(", ", kind.purposes())));
        }
        LocalDate last = request.to();
        if (last != null && last.isBefore(request.from())) {
            throw ProblemException.invalid("/to", "period", Message.of("rule.period"));
        }
        if (!offices.exists(request.officeTo(), request.from())) {
            throw ProblemException.invalid(
                    "/officeTo", "office", Message.of("rule.office", request.officeTo(), request.from()));
        }
        Posting held = officer.postingOn(request.from())
                .orElseThrow(() ->
                        ProblemException.invalid("/from", "posting", Message.of("rule.no-posting", request.from())));
        if (held.office().equals(request.officeTo())) {
            throw ProblemException.invalid("/officeTo", "other-office", Message.of("rule.other-office"));
        }
        if (kind.isForLeadersOnly()
                && !held.role().isLeader()
                && !request.role().isLeader()) {
            throw new ProblemException(
                            OfficerProblem.MOVEMENT_NOT_APPLICABLE,
                            Message.of("movement-not-applicable.detail", request.kind(), kind.article()))
                    .withArticle(kind.article());
        }
        mustBeFree(officer, request);
        register.mustBePossible(
                officer,
                new Posting(
                        OfficerRegister.newId(),
                        request.officeTo(),
                        request.role(),
                        kind.postingKind(),
                        request.from(),
                        last));
        Plan plan = new Plan(
                officer.code(),
                request.kind(),
                request.purpose(),
                held.office(),
                request.officeTo(),
                request.role(),
                request.from(),
                last);
        return new Movement(
                OfficerRegister.newId(),
                plan,
                kind.needsConsent() ? State.PROPOSED : State.CONSENTED,
                Course.begun(request.proposedOn()),
                1);
    }

    private void mustBeFree(Officer officer, MovementRequest request) {
        sql.underWay(officer.id()).ifPresent(other -> {
            throw new ProblemException(
                            OfficerProblem.MOVEMENT_UNDER_WAY,
                            Message.of(
                                    "movement-under-way.detail", other.state().name()))
                    .with("movement", other.id().toString());
        });
        sql.exemption(officer.id(), request.kind(), request.from()).ifPresent(other -> {
            String ground = String.valueOf(other.course().exemption());
            String article =
                    rules.exemption(ground, request.kind(), request.from()).orElse("");
            throw new ProblemException(
                            OfficerProblem.MOVEMENT_EXEMPT,
                            Message.of(
                                    "movement-exempt.detail",
                                    String.valueOf(other.course().exemptUntil()),
                                    article))
                    .withArticle(article);
        });
    }
}
