package vn.thads.officers.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thads.officers.OfficerProblem;
import vn.thads.officers.caseload.AbsenceKinds;
import vn.thads.officers.caseload.AbsenceKinds.Kind;
import vn.thads.officers.officer.Officer;
import vn.thads.officers.officer.OfficerRegister;
import vn.thads.officers.officer.Posting;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Leave and other absence; each writing method works in the caller's transaction, on an officer that it holds locked. */
@ApplicationScoped
class Absences {
    private final AbsenceSql sql;
    private final AbsenceKinds kinds;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Absences(AbsenceSql sql, AbsenceKinds kinds, Audit audit, Clock clock) {
        this.sql = sql;
        this.kinds = kinds;
        this.audit = audit;
        this.clock = clock;
    }

    List<Absence> of(Officer officer) {
        return sql.of(officer.id());
    }

    /** One of his absences; 404 if he has none of that id. */
    Absence one(Officer officer, UUID id) {
        return of(officer).stream()
                .filter(absence -> absence.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** Records an absence, also one that is past: loads of its days are as it says from now on. */
    Absence record(Officer officer, AbsenceRequest request) {
        Kind kind = kinds.find(request.kind(), request.from())
                .orElseThrow(() -> ProblemException.invalid(
                        "/kind", "absence-kind", Message.of("rule.absence-kind", request.kind(), request.from())));
        if (request.to().isBefore(request.from())) {
            throw ProblemException.invalid("/to", "period", Message.of("rule.period"));
        }
        if (officer.postingOn(request.from()).isEmpty()) {
            throw ProblemException.invalid("/from", "posting", Message.of("rule.no-posting", request.from()));
        }
        if (!kind.mayLast(request.from(), request.to())) {
            throw new ProblemException(
                            OfficerProblem.ABSENCE_TOO_LONG,
                            Message.of("absence-too-long.detail", kind.mostDays(), kind.article()))
                    .withArticle(kind.article());
        }
        Absence absence = new Absence(OfficerRegister.newId(), request.kind(), request.from(), request.to());
        of(officer).stream().filter(absence::overlaps).findFirst().ifPresent(other -> {
            throw new ProblemException(
                    OfficerProblem.ABSENCES_OVERLAP, Message.of("absences-overlap.detail", other.from(), other.to()));
        });
        sql.insert(officer.id(), absence, Instant.now(clock));
        audit("absence.recorded", officer, absence);
        return absence;
    }

    /** Withdraws an absence that does not take place, or is told anew. */
    void withdraw(Officer officer, UUID id) {
        Absence absence = one(officer, id);
        sql.delete(officer.id(), id);
        audit("absence.withdrawn", officer, absence);
    }

    private void audit(String action, Officer officer, Absence absence) {
        audit.record(
                action,
                "officer",
                officer.id().toString(),
                officer.postingOn(LocalDate.now(clock)).map(Posting::office).orElse(null),
                Map.of(
                        "code", officer.code(),
                        "absence", absence.id().toString(),
                        "kind", absence.kind(),
                        "from", absence.from(),
                        "to", absence.to()));
    }
}
