package vn.thads.officers.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thads.officers.OfficerProblem;
import vn.thads.officers.officer.Officer;
import vn.thads.officers.officer.OfficerRegister;
import vn.thads.officers.officer.Posting;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Training, examinations and specialities; each writing method works in the caller's transaction, on a locked officer. */
@ApplicationScoped
class Qualifications {
    private final QualificationSql sql;
    private final QualificationKinds kinds;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Qualifications(QualificationSql sql, QualificationKinds kinds, Audit audit, Clock clock) {
        this.sql = sql;
        this.kinds = kinds;
        this.audit = audit;
        this.clock = clock;
    }

    List<Qualification> of(Officer officer) {
        return sql.of(officer.id());
    }

    /** One of his qualifications; 404 if he has none of that id. */
    Qualification one(Officer officer, UUID id) {
        return of(officer).stream()
                .filter(qualification -> qualification.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    Qualification record(Officer officer, QualificationRequest request) {
        if (!kinds.couldBeObtained(request.kind(), request.obtainedOn())) {
            throw ProblemException.invalid(
                    "/kind",
                    "qualification-kind",
                    Message.of("rule.qualification-kind", request.kind(), request.obtainedOn()));
        }
        if (request.obtainedOn().isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalid("/obtainedOn", "past", Message.of("rule.received-later"));
        }
        boolean isKnown = of(officer).stream()
                .anyMatch(known -> known.kind().equals(request.kind())
                        && known.obtainedOn().equals(request.obtainedOn()));
        if (isKnown) {
            throw new ProblemException(
                    OfficerProblem.QUALIFICATION_KNOWN,
                    Message.of("qualification-known.detail", request.kind(), request.obtainedOn()));
        }
        Qualification qualification =
                new Qualification(OfficerRegister.newId(), request.kind(), request.obtainedOn(), request.number());
        sql.insert(officer.id(), qualification, Instant.now(clock));
        audit("qualification.recorded", officer, qualification);
        return qualification;
    }

    /** Withdraws a qualification that was recorded by mistake. */
    void withdraw(Officer officer, UUID id) {
        Qualification qualification = one(officer, id);
        sql.delete(officer.id(), id);
        audit("qualification.withdrawn", officer, qualification);
    }

    private void audit(String action, Officer officer, Qualification qualification) {
        audit.record(
                action,
                "officer",
                officer.id().toString(),
                officer.postingOn(LocalDate.now(clock)).map(Posting::office).orElse(null),
                Map.of(
                        "code", officer.code(),
                        "qualification", qualification.id().toString(),
                        "kind", qualification.kind(),
                        "obtainedOn", qualification.obtainedOn()));
    }
}
