package vn.thads.complaints.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.book.Matter;
import vn.thads.complaints.book.Ruling;
import vn.thads.complaints.clock.MatterKind;
import vn.thads.complaints.clock.Running;
import vn.thads.complaints.rules.ClockStep;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.events.ComplaintEvent;

/** A petition or feedback (kiến nghị, phản ánh). */
@Entity
@Table(name = "petition")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it makes by the constructor without arguments
class Petition implements Matter {
    static final String RULE = "PETITION_ANSWER";

    @Id
    private UUID id;

    private String office;
    private @Nullable UUID caseId;
    private LocalDate receivedOn;
    private LocalDate dueOn;
    private @Nullable LocalDate answeredOn;
    private @Nullable String forwardedTo;

    @Enumerated(EnumType.STRING)
    private PetitionState state;

    private long version;

    Petition() {}

    /** As it comes in. */
    Petition(UUID id, String office, @Nullable UUID caseId, LocalDate receivedOn, DueDay due) {
        this.id = id;
        this.office = office;
        this.caseId = caseId;
        this.receivedOn = receivedOn;
        this.dueOn = due.day();
        this.state = PetitionState.RECEIVED;
        this.version = 1;
    }

    ComplaintEvent registered() {
        return new ComplaintEvent.PetitionRegistered(id, office, caseId, receivedOn, dueOn);
    }

    /** Answered here, or forwarded to the body that is competent (null: answered). */
    Ruling answer(LocalDate on, @Nullable String to) {
        if (state != PetitionState.RECEIVED) {
            return Ruling.refused("petition-refused.answered", state.name());
        }
        if (on.isBefore(receivedOn)) {
            return Ruling.refused("petition-refused.before", receivedOn);
        }
        answeredOn = on;
        forwardedTo = to;
        state = to == null ? PetitionState.ANSWERED : PetitionState.FORWARDED;
        version++;
        return new Ruling.Done(new ComplaintEvent.PetitionAnswered(id, state.name(), on, dueOn));
    }

    @Override
    public Optional<Running> running(ComplaintTerms terms) {
        return state == PetitionState.RECEIVED
                ? Optional.of(new Running(
                        id,
                        MatterKind.PETITION,
                        office,
                        null,
                        ClockStep.ANSWER_PETITION,
                        RULE,
                        receivedOn,
                        terms.due(RULE, receivedOn).day()))
                : Optional.empty();
    }

    @Override
    public String type() {
        return "petition";
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String office() {
        return office;
    }

    @Override
    public long version() {
        return version;
    }

    PetitionView view() {
        return new PetitionView(id, office, caseId, state, receivedOn, dueOn, answeredOn, forwardedTo, version);
    }
}
