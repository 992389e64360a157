package vn.thads.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.thads.complaints.book.Book;
import vn.thads.complaints.book.Ruling;
import vn.thads.complaints.check.Checks;
import vn.thads.complaints.listing.Ids;
import vn.thads.complaints.rules.ComplaintGround;
import vn.thads.complaints.rules.ComplaintGrounds;
import vn.thads.complaints.rules.ComplaintGrounds.Purpose;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** The course of a complaint beyond acceptance and decision, in the caller's transaction. */
@ApplicationScoped
class CourseDesk {
    private final Complaints complaints;
    private final Ids ids;
    private final ComplaintTerms terms;
    private final ComplaintGrounds grounds;
    private final Checks checks;
    private final Book book;

    CourseDesk(
            Complaints complaints, Ids ids, ComplaintTerms terms, ComplaintGrounds grounds, Checks checks, Book book) {
        this.complaints = complaints;
        this.ids = ids;
        this.terms = terms;
        this.grounds = grounds;
        this.checks = checks;
        this.book = book;
    }

    ComplaintView suspend(UUID id, Version expected, LocalDate on, ComplaintGround ground) {
        Complaint complaint = locked(id, expected, on);
        String article = article(Purpose.SUSPEND, ground, on);
        return taken(
                complaint,
                it -> it.suspend(on, ground, terms),
                "complaint.suspended",
                Map.of("ground", ground.name(), "article", article));
    }

    ComplaintView resume(UUID id, Version expected, LocalDate on) {
        return taken(locked(id, expected, on), it -> it.resume(on, terms), "complaint.resumed", Map.of());
    }

    ComplaintView extend(UUID id, Version expected, LocalDate on, int days, ComplaintGround ground) {
        Complaint complaint = locked(id, expected, on);
        Purpose purpose = switch (complaint.kind()) {
            case COMPLAINT -> Purpose.EXTEND;
            case DENUNCIATION -> Purpose.EXTEND_DENUNCIATION;
        };
        String article = article(purpose, ground, on);
        String rule = ComplaintTerms.extensionOf(complaint.kind());
        int most = Checks.ruled(() -> terms.rule(rule, on)).term().amount();
        if (days > most) {
            throw ProblemException.invalid("/days", "range", Message.of("rule.range", 1, most))
                    .withArticle(article);
        }
        return taken(
                complaint,
                it -> it.extend(on, days, ground, terms),
                "complaint.extended",
                Map.of("ground", ground.name(), "article", article, "days", days));
    }

    ComplaintView take(UUID id, Version expected, DecisionStep step, LocalDate on) {
        Complaint complaint = locked(id, expected, on);
        DueDay second = Checks.ruled(() -> terms.secondDue(on));
        Function<Complaint, Ruling> order = switch (step) {
            case SENT -> it -> it.send(on, second.day());
            case PUBLISHED -> it -> it.publish(on);
            case IMPLEMENTED -> it -> it.implement(on);
        };
        return taken(complaint, order, "complaint.decision-step", Map.of("step", step.name()));
    }

    ComplaintView review(UUID id, Version expected, LocalDate on, ComplaintGround ground) {
        Complaint complaint = locked(id, expected, on);
        String article = article(Purpose.REVIEW, ground, on);
        return taken(
                complaint,
                it -> it.review(on, ground),
                "complaint.review",
                Map.of("ground", ground.name(), "article", article));
    }

    ComplaintView endReview(UUID id, Version expected, LocalDate on, boolean isChanged) {
        Complaint complaint = locked(id, expected, on);
        return taken(complaint, it -> it.endReview(on, isChanged), "complaint.reviewed", Map.of("changed", isChanged));
    }

    /** The second complaint (khiếu nại lần hai) to a first; the first takes no effect meanwhile. */
    ComplaintView complainAgain(UUID id, Version expected, LocalDate on, Complainant complainant) {
        Complaint first = locked(id, expected, on);
        Registration about = first.registration();
        Registration letter = new Registration(
                null, about.office(), about.kind(), about.stage(), 2, about.about(), about.officer(), complainant, on);
        DueDay due = Checks.ruled(() -> terms.acceptDue(letter.matter(), on));
        taken(first, it -> it.complainAgain(on), "complaint.second", Map.of());
        Complaint second = new Complaint(ids.next(), letter, first.caseId(), due);
        second.against(first.respondent());
        second.follow(id);
        complaints.persist(second);
        complaints.flush();
        book.enter(second, second.registered(), "complaint.registered");
        return second.view();
    }

    private Complaint locked(UUID id, Version expected, LocalDate on) {
        Complaint complaint = complaints.lock(id, expected);
        checks.mustNotBeFuture("/on", on);
        return complaint;
    }

    private ComplaintView taken(
            Complaint complaint, Function<Complaint, Ruling> order, String action, Map<String, Object> details) {
        ComplaintEvent event = Checks.ruled(() -> order.apply(complaint)).orThrow(ComplaintProblem.COMPLAINT_REFUSED);
        complaints.flush();
        book.enter(complaint, event, action, details);
        return complaint.view();
    }

    private String article(Purpose purpose, ComplaintGround ground, LocalDate on) {
        return Checks.ruled(() -> grounds.article(purpose, ground.name(), on));
    }
}
