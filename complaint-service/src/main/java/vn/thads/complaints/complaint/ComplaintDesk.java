package vn.thads.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.thads.complaints.book.Book;
import vn.thads.complaints.check.Checks;
import vn.thads.complaints.listing.Ids;
import vn.thads.complaints.rules.Competence;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.complaints.rules.Stretch;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.access.Access;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** What is done about complaints, in the caller's transaction: state, event and audit in one commit. */
@ApplicationScoped
public class ComplaintDesk {
    private final Complaints complaints;
    private final Ids ids;
    private final ComplaintTerms terms;
    private final Book book;
    private final Checks checks;
    private final Settlers settlers;
    private final Access access;

    ComplaintDesk(
            Complaints complaints,
            Ids ids,
            ComplaintTerms terms,
            Book book,
            Checks checks,
            Settlers settlers,
            Access access) {
        this.complaints = complaints;
        this.ids = ids;
        this.terms = terms;
        this.book = book;
        this.checks = checks;
        this.settlers = settlers;
        this.access = access;
    }

    /** Puts a complaint or denunciation down; its term to be accepted runs from the day of receipt. */
    public ComplaintView register(Registration letter) {
        return register(letter, Competence.Respondent.OFFICER);
    }

    ComplaintView register(Registration letter, Competence.Respondent respondent) {
        access.mustReach(letter.office());
        if (!letter.hasStageOfItsKind()) {
            throw ProblemException.invalid("/stage", "stage", Message.of("rule.stage"));
        }
        checks.mustNotBeFuture("/receivedOn", letter.receivedOn());
        checks.mustBeOffice("/office", letter.office(), letter.receivedOn());
        UUID caseId = checks.caseOf("/caseReference", letter.about());
        checks.mustBeOfficer("/officer", letter.officer());
        DueDay due = Checks.ruled(() -> terms.acceptDue(letter.matter(), letter.receivedOn()));
        Complaint complaint = new Complaint(ids.next(), letter, caseId, due);
        complaint.against(respondent);
        complaints.persist(complaint);
        complaints.flush();
        book.enter(complaint, complaint.registered(), "complaint.registered");
        return complaint.view();
    }

    ComplaintView accept(UUID id, Version expected, LocalDate on) {
        Complaint complaint = complaints.lock(id, expected);
        checks.mustNotBeFuture("/acceptedOn", on);
        Stretch term =
                Checks.ruled(() -> terms.settling(complaint.registration().matter(), on));
        settlers.mustBeCompetent(complaint, on);
        settlers.mustBeInTime(complaint, on);
        return done(complaint, complaint.accept(on, term, terms), "complaint.accepted");
    }

    ComplaintView decide(UUID id, Version expected, LocalDate on, ComplaintEvent.Verdict verdict) {
        Complaint complaint = complaints.lock(id, expected);
        checks.mustNotBeFuture("/decidedOn", on);
        settlers.mustBeCompetent(complaint, on);
        DueDay sendDue =
                Checks.ruled(() -> terms.sendDue(complaint.registration().matter(), on));
        return done(complaint, complaint.decide(on, verdict, sendDue.day()), "complaint.decided");
    }

    ComplaintView end(UUID id, Version expected, LocalDate on, Ending how) {
        Complaint complaint = complaints.lock(id, expected);
        checks.mustNotBeFuture("/endedOn", on);
        return done(complaint, complaint.end(on, how), "complaint.ended");
    }

    private ComplaintView done(Complaint complaint, Outcome outcome, String action) {
        return switch (outcome) {
            case Outcome.Done(ComplaintEvent event) -> {
                complaints.flush();
                book.enter(complaint, event, action);
                yield complaint.view();
            }
            case Outcome.WrongState(boolean needsAcceptance, ComplaintState state) ->
                throw new ProblemException(
                        ComplaintProblem.COMPLAINT_REFUSED,
                        Message.of(
                                needsAcceptance ? "complaint-refused.not-accepted" : "complaint-refused.not-received",
                                state.name()));
            case Outcome.TooEarly(LocalDate earliest) ->
                throw new ProblemException(
                        ComplaintProblem.COMPLAINT_REFUSED, Message.of("complaint-refused.before", earliest));
        };
    }
}
