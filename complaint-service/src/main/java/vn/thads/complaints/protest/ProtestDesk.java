package vn.thads.complaints.protest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.book.Book;
import vn.thads.complaints.check.Checks;
import vn.thads.complaints.complaint.ComplaintProblem;
import vn.thads.complaints.listing.Ids;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.version.Version;

/** What is done about protests, in the caller's transaction. */
@ApplicationScoped
public class ProtestDesk {
    private final Protests protests;
    private final Ids ids;
    private final ComplaintTerms terms;
    private final Checks checks;
    private final Book book;

    ProtestDesk(Protests protests, Ids ids, ComplaintTerms terms, Checks checks, Book book) {
        this.protests = protests;
        this.ids = ids;
        this.terms = terms;
        this.checks = checks;
        this.book = book;
    }

    /** Puts a protest down that came in a letter; the term to answer it runs from the day of receipt. */
    public UUID register(String office, String procuracy, @Nullable UUID caseId, LocalDate receivedOn) {
        Protest protest = new Protest(ids.next(), office, procuracy, caseId, receivedOn);
        ComplaintEvent event = Checks.ruled(() -> protest.registered(terms));
        protests.persist(protest);
        protests.flush();
        book.enter(protest, event, "protest.registered");
        return protest.id();
    }

    ProtestView take(UUID id, Version expected, ProtestStep step, LocalDate on) {
        Protest protest = protests.lock(id, expected);
        checks.mustNotBeFuture("/on", on);
        ComplaintEvent event =
                Checks.ruled(() -> protest.take(step, on, terms)).orThrow(ComplaintProblem.PROTEST_REFUSED);
        protests.flush();
        book.enter(protest, event, "protest.advanced", Map.of("step", step.name()));
        return protest.view();
    }
}
