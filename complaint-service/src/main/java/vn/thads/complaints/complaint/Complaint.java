package vn.thads.complaints.complaint;

import jakarta.persistence.Convert;
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
import vn.thads.complaints.clock.MatterKind;
import vn.thads.complaints.clock.Running;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.rules.ClockStep;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.events.ComplaintEvent;

/**
 * A complaint (khiếu nại) or denunciation (tố cáo): decides from its own state and the terms of the day.
 *
 * <p>Its version counts its events; both are the same number.
 */
@Entity
@Table(name = "complaint")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it makes by the constructor without arguments
class Complaint implements Matter {
    @Id
    private UUID id;

    private @Nullable String externalId;
    private String office;

    @Enumerated(EnumType.STRING)
    private ComplaintEvent.Kind kind;

    private int instance;
    private @Nullable String stage;
    private @Nullable UUID caseId;
    private @Nullable String caseOffice;
    private @Nullable String caseBook;
    private @Nullable Integer caseYear;
    private @Nullable Integer caseNumber;
    private @Nullable String officer;

    @Convert(converter = SealedComplainant.class)
    private Complainant complainant;

    private LocalDate receivedOn;
    private LocalDate acceptDueOn;
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private ComplaintEvent.@Nullable Verdict verdict;

    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ended;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    private long version;

    Complaint() {}

    /** As it comes in. */
    Complaint(UUID id, Registration letter, @Nullable UUID caseId, DueDay acceptDue) {
        this.id = id;
        this.externalId = letter.externalId();
        this.office = letter.office();
        this.kind = letter.kind();
        this.instance = letter.instance();
        this.stage = letter.stage();
        this.caseId = caseId;
        CaseReference about = letter.about();
        if (about != null) {
            this.caseOffice = about.office();
            this.caseBook = about.book();
            this.caseYear = about.year();
            this.caseNumber = about.number();
        }
        this.officer = letter.officer();
        this.complainant = letter.complainant();
        this.receivedOn = letter.receivedOn();
        this.acceptDueOn = acceptDue.day();
        this.state = ComplaintState.RECEIVED;
        this.version = 1;
    }

    /** What is told of its registration. */
    ComplaintEvent registered() {
        return new ComplaintEvent.ComplaintRegistered(
                id, kind, office, officer, caseId, stage, instance, receivedOn, acceptDueOn);
    }

    /** Accepts it (thụ lý). */
    Outcome accept(LocalDate on, DueDay settleDue) {
        if (state != ComplaintState.RECEIVED) {
            return new Outcome.WrongState(false, state);
        }
        if (on.isBefore(receivedOn)) {
            return new Outcome.TooEarly(receivedOn);
        }
        acceptedOn = on;
        dueOn = settleDue.day();
        return done(ComplaintState.ACCEPTED, new ComplaintEvent.ComplaintAccepted(id, on, settleDue.day()));
    }

    /** Decides it (giải quyết). */
    Outcome decide(LocalDate on, ComplaintEvent.Verdict found) {
        LocalDate accepted = acceptedOn;
        LocalDate due = dueOn;
        if (state != ComplaintState.ACCEPTED || accepted == null || due == null) {
            return new Outcome.WrongState(true, state);
        }
        if (on.isBefore(accepted)) {
            return new Outcome.TooEarly(accepted);
        }
        decidedOn = on;
        verdict = found;
        return done(ComplaintState.DECIDED, new ComplaintEvent.ComplaintDecided(id, on, due, found));
    }

    /** Ends it without a decision on its merits. */
    Outcome end(LocalDate on, Ending how) {
        ComplaintState needed = how.followsAcceptance() ? ComplaintState.ACCEPTED : ComplaintState.RECEIVED;
        if (state != needed) {
            return new Outcome.WrongState(how.followsAcceptance(), state);
        }
        LocalDate earliest = acceptedOn == null ? receivedOn : acceptedOn;
        if (on.isBefore(earliest)) {
            return new Outcome.TooEarly(earliest);
        }
        endedOn = on;
        ended = how;
        return done(ComplaintState.ENDED, new ComplaintEvent.ComplaintEnded(id, how.name(), on));
    }

    private Outcome done(ComplaintState reached, ComplaintEvent event) {
        state = reached;
        version++;
        return new Outcome.Done(event);
    }

    /** The clock that runs on it (thời hạn đang chạy), while something is to be done. */
    @Override
    public Optional<Running> running(ComplaintTerms terms) {
        ComplaintTerms.Matter matter = registration().matter();
        LocalDate accepted = acceptedOn;
        return switch (state) {
            case RECEIVED -> Optional.of(running(ClockStep.ACCEPT, terms.acceptDue(matter, receivedOn), receivedOn));
            case ACCEPTED ->
                accepted == null
                        ? Optional.empty()
                        : Optional.of(running(ClockStep.SETTLE, terms.settleDue(matter, accepted), accepted));
            case DECIDED, ENDED -> Optional.empty();
        };
    }

    private Running running(ClockStep step, DueDay due, LocalDate startedOn) {
        return new Running(id, MatterKind.valueOf(kind.name()), office, officer, step, due.key(), startedOn, due.day());
    }

    /** Whether something of the past has happened to it. */
    Known has(ComplaintPast.Step step) {
        return switch (step) {
            case ComplaintPast.Step.Accepted accepted -> Known.of(acceptedOn, accepted.on(), true);
            case ComplaintPast.Step.Decided decided -> Known.of(decidedOn, decided.on(), decided.verdict() == verdict);
            case ComplaintPast.Step.Ended end -> Known.of(endedOn, end.on(), end.how() == ended);
        };
    }

    /** What is known of a step. */
    enum Known {
        /** It has not happened yet. */
        NOT_YET,
        /** It happened just so. */
        SAME,
        /** It happened otherwise. */
        DIFFERENT;

        private static Known of(@Nullable LocalDate here, LocalDate on, boolean isSameOtherwise) {
            if (here == null) {
                return NOT_YET;
            }
            return here.equals(on) && isSameOtherwise ? SAME : DIFFERENT;
        }
    }

    /** Takes an order back that was not stored. */
    void goBackTo(ComplaintView before) {
        acceptedOn = before.acceptedOn();
        dueOn = before.dueOn();
        decidedOn = before.decidedOn();
        verdict = before.verdict();
        endedOn = before.endedOn();
        ended = before.ended();
        state = before.state();
        version = before.version();
    }

    @Override
    public String type() {
        return "complaint";
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String office() {
        return office;
    }

    ComplaintEvent.Kind kind() {
        return kind;
    }

    @Nullable
    String officer() {
        return officer;
    }

    @Override
    public long version() {
        return version;
    }

    Complainant complainant() {
        return complainant;
    }

    Registration registration() {
        return new Registration(externalId, office, kind, stage, instance, about(), officer, complainant(), receivedOn);
    }

    private @Nullable CaseReference about() {
        return caseOffice == null || caseBook == null || caseYear == null || caseNumber == null
                ? null
                : new CaseReference(caseOffice, caseBook, caseYear, caseNumber);
    }

    ComplaintView view() {
        return new ComplaintView(
                id,
                externalId,
                office,
                kind,
                instance,
                stage,
                caseId,
                about(),
                officer,
                state,
                receivedOn,
                acceptDueOn,
                acceptedOn,
                dueOn,
                decidedOn,
                verdict,
                endedOn,
                ended,
                version);
    }
}
