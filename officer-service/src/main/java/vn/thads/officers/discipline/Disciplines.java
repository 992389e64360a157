package vn.thads.officers.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thads.events.OfficerEvent.OfficerDisciplined;
import vn.thads.officers.OfficerProblem;
import vn.thads.officers.officer.Officer;
import vn.thads.officers.officer.OfficerRegister;
import vn.thads.officers.officer.Posting;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Discipline (kỷ luật) of officers; each writing method works in the caller's transaction. */
@ApplicationScoped
public class Disciplines {
    private final DisciplineSql sql;
    private final DisciplineForms forms;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Disciplines(DisciplineSql sql, DisciplineForms forms, Journal journal, Audit audit, Clock clock) {
        this.sql = sql;
        this.forms = forms;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    List<Discipline> of(Officer officer) {
        return sql.of(officer.id());
    }

    /** One decision of an officer; 404 if he has none of that id. */
    Discipline one(Officer officer, UUID id) {
        return sql.of(officer.id()).stream()
                .filter(discipline -> discipline.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** Records a decision that is not there yet; answers whether it was new. */
    public boolean recordOnce(Officer officer, DisciplineRequest request, Instant recordedAt) {
        boolean isKnown = sql.of(officer.id()).stream()
                .anyMatch(known -> known.number().equals(request.number())
                        && known.decidedOn().equals(request.decidedOn()));
        if (!isKnown) {
            decide(officer, request, recordedAt);
        }
        return !isKnown;
    }

    Discipline decide(Officer officer, DisciplineRequest request, Instant recordedAt) {
        Optional<Posting> posting = officer.postingOn(request.decidedOn());
        if (posting.isEmpty()) {
            throw ProblemException.invalid("/decidedOn", "posting", Message.of("rule.no-posting", request.decidedOn()));
        }
        forms.check(request.form(), request.decidedOn(), posting.get().role().isLeader());
        Discipline discipline = new Discipline(
                OfficerRegister.newId(),
                request.number(),
                request.form(),
                request.decidedOn(),
                posting.get().office(),
                null);
        sql.insert(officer.id(), discipline, recordedAt);
        tell(officer, discipline, false, recordedAt, "discipline.recorded");
        return discipline;
    }

    Discipline revoke(Officer officer, UUID id, LocalDate on) {
        Discipline present = one(officer, id);
        LocalDate before = present.revokedOn();
        if (before != null) {
            throw new ProblemException(
                    OfficerProblem.DISCIPLINE_REVOKED, Message.of("discipline-revoked.detail", before));
        }
        if (on.isBefore(present.decidedOn())) {
            throw ProblemException.invalid("/revokedOn", "period", Message.of("rule.period"));
        }
        Discipline revoked =
                new Discipline(id, present.number(), present.form(), present.decidedOn(), present.office(), on);
        sql.revoke(id, on);
        tell(officer, revoked, true, Instant.now(clock), "discipline.revoked");
        return revoked;
    }

    void auditRead(Officer officer) {
        audit.record("disciplines.read", "officer", officer.id().toString(), null, Map.of("code", officer.code()));
    }

    private void tell(Officer officer, Discipline discipline, boolean isRevoked, Instant recordedAt, String action) {
        var event = new OfficerDisciplined(
                officer.id(),
                officer.code(),
                discipline.id(),
                discipline.office(),
                discipline.form(),
                discipline.decidedOn(),
                isRevoked);
        journal.append(new NewEvent(event, officer.nextVersion(), recordedAt));
        audit.record(
                action,
                "officer",
                officer.id().toString(),
                discipline.office(),
                Map.of("discipline", discipline.id().toString(), "form", discipline.form()));
    }
}
