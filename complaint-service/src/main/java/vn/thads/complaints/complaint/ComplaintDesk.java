package vn.thads.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thads.complaints.book.Book;
import vn.thads.complaints.check.Checks;
import vn.thads.complaints.listing.Ids;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** What is done about complaints, in the caller's transaction: state, event and audit in one commit. */
@ApplicationScoped
public class ComplaintDesk {
    /** Who needs the complainant's name to do his work; of a denouncer only the inspector (Luật Tố cáo: bí mật người tố cáo). */
    private static final Set<String> SEES_COMPLAINANT =
            Set.of("complaint-inspector", "office-head", "province-head", "clerk");

    private static final String SEES_DENOUNCER = "complaint-inspector";

    private final Complaints complaints;
    private final Ids ids;
    private final ComplaintTerms terms;
    private final Book book;
    private final Checks checks;
    private final Audit audit;
    private final Access access;

    ComplaintDesk(
            Complaints complaints,
            Ids ids,
            ComplaintTerms terms,
            Book book,
            Checks checks,
            Audit audit,
            Access access) {
        this.complaints = complaints;
        this.ids = ids;
        this.terms = terms;
        this.book = book;
        this.checks = checks;
        this.audit = audit;
        this.access = access;
    }

    /** Puts a complaint or denunciation down; its term to be accepted runs from the day of receipt. */
    public ComplaintView register(Registration letter) {
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
        complaints.persist(complaint);
        complaints.flush();
        book.enter(complaint, complaint.registered(), "complaint.registered");
        return complaint.view();
    }

    ComplaintView accept(UUID id, Version expected, LocalDate on) {
        Complaint complaint = complaints.lock(id, expected);
        checks.mustNotBeFuture("/acceptedOn", on);
        DueDay due = Checks.ruled(() -> terms.settleDue(complaint.registration().matter(), on));
        return done(complaint, complaint.accept(on, due), "complaint.accepted");
    }

    ComplaintView decide(UUID id, Version expected, LocalDate on, ComplaintEvent.Verdict verdict) {
        Complaint complaint = complaints.lock(id, expected);
        checks.mustNotBeFuture("/decidedOn", on);
        return done(complaint, complaint.decide(on, verdict), "complaint.decided");
    }

    ComplaintView end(UUID id, Version expected, LocalDate on, Ending how) {
        Complaint complaint = complaints.lock(id, expected);
        checks.mustNotBeFuture("/endedOn", on);
        return done(complaint, complaint.end(on, how), "complaint.ended");
    }

    /** The complainant, masked for those who do not need him; a read in full is audited. */
    Complainant complainant(UUID id) {
        Complaint complaint = complaints.reachable(id);
        boolean needsIt = switch (complaint.kind()) {
            case COMPLAINT -> access.caller().roles().stream().anyMatch(SEES_COMPLAINANT::contains);
            case DENUNCIATION -> access.caller().hasRole(SEES_DENOUNCER);
        };
        if (!needsIt) {
            return complaint.kind() == ComplaintEvent.Kind.DENUNCIATION
                    ? new Complainant("…", null)
                    : complaint.complainant().masked();
        }
        audit.record("complainant.read", "complaint", id.toString(), complaint.office(), Map.of());
        return complaint.complainant();
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
