package vn.thads.complaints.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import vn.thads.complaints.complaint.Complainant;
import vn.thads.complaints.complaint.ComplaintDesk;
import vn.thads.complaints.complaint.Registration;
import vn.thads.complaints.petition.PetitionDesk;
import vn.thads.complaints.protest.ProtestDesk;
import vn.thads.events.ComplaintEvent;

/** Opens what a letter turned out to be, each in its own register; its terms run from the day on which the letter came. */
@ApplicationScoped
class OpenedMatters {
    private static final String NOBODY = "…";

    private final ComplaintDesk complaints;
    private final PetitionDesk petitions;
    private final ProtestDesk protests;

    OpenedMatters(ComplaintDesk complaints, PetitionDesk petitions, ProtestDesk protests) {
        this.complaints = complaints;
        this.petitions = petitions;
        this.protests = protests;
    }

    UUID open(Letter letter, MatterOrder order) {
        return switch (order.kind()) {
            case COMPLAINT -> complaint(letter, order, ComplaintEvent.Kind.COMPLAINT);
            case DENUNCIATION -> complaint(letter, order, ComplaintEvent.Kind.DENUNCIATION);
            case PETITION -> petitions.register(letter.office(), letter.caseId(), letter.receivedOn());
            case PROTEST ->
                protests.register(
                        letter.office(),
                        Objects.requireNonNull(order.procuracy()),
                        letter.caseId(),
                        letter.receivedOn());
            case LETTER, RECEPTION -> throw new IllegalStateException("checked by the caller");
        };
    }

    private UUID complaint(Letter letter, MatterOrder order, ComplaintEvent.Kind kind) {
        return complaints
                .register(new Registration(
                        null,
                        letter.office(),
                        kind,
                        order.stage(),
                        order.instance(),
                        letter.about(),
                        order.officer(),
                        complainant(letter),
                        letter.receivedOn()))
                .id();
    }

    /** Who speaks for the letter: the first of those who represent the others, or the first who is named. */
    private static Complainant complainant(Letter letter) {
        return letter.text().senders().stream()
                .filter(sender -> sender.name() != null)
                .min(Comparator.comparing(sender -> !sender.represents()))
                .map(sender -> new Complainant(Objects.requireNonNullElse(sender.name(), NOBODY), sender.address()))
                .orElseThrow();
    }
}
