package vn.thads.complaints.petition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.book.Book;
import vn.thads.complaints.check.Checks;
import vn.thads.complaints.complaint.ComplaintProblem;
import vn.thads.complaints.listing.Ids;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.version.Version;

/** What is done about petitions, in the caller's transaction. */
@ApplicationScoped
public class PetitionDesk {
    private final Petitions petitions;
    private final Ids ids;
    private final ComplaintTerms terms;
    private final Checks checks;
    private final Book book;

    PetitionDesk(Petitions petitions, Ids ids, ComplaintTerms terms, Checks checks, Book book) {
        this.petitions = petitions;
        this.ids = ids;
        this.terms = terms;
        this.checks = checks;
        this.book = book;
    }

    /** Puts a petition down that came in a letter; its term runs from the day of receipt. */
    public UUID register(String office, @Nullable UUID caseId, LocalDate receivedOn) {
        Petition petition = new Petition(
                ids.next(), office, caseId, receivedOn, Checks.ruled(() -> terms.due(Petition.RULE, receivedOn)));
        petitions.persist(petition);
        petitions.flush();
        book.enter(petition, petition.registered(), "petition.registered");
        return petition.id();
    }

    PetitionView answer(UUID id, Version expected, LocalDate on, @Nullable String forwardedTo) {
        Petition petition = petitions.lock(id, expected);
        checks.mustNotBeFuture("/answeredOn", on);
        ComplaintEvent event = petition.answer(on, forwardedTo).orThrow(ComplaintProblem.PETITION_REFUSED);
        petitions.flush();
        book.enter(petition, event, "petition.answered");
        return petition.view();
    }
}
