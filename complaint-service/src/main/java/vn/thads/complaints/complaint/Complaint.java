package vn.thads.complaints.complaint;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.book.Matter;
import vn.thads.complaints.book.Ruling;
import vn.thads.complaints.clock.Running;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.rules.Competence;
import vn.thads.complaints.rules.ComplaintGround;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.complaints.rules.Stretch;
import vn.thads.events.ComplaintEvent;

/**
 * A complaint (khiếu nại) or denunciation (tố cáo): decides from its own state and the terms of the day.
 *
 * <p>Its version counts its events; both are the same number. It is long because the whole state machine of a complaint stands here,
 * so that it is read at once.
 */
@Entity
@Table(name = "complaint")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it makes by the constructor without arguments
class Complaint implements Matter {
    private static final String SINGLE = "B";

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

    private LocalDate steppedOn;

    @Enumerated(EnumType.STRING)
    private Competence.Respondent respondent = Competence.Respondent.OFFICER;

    private @Nullable UUID first;

    @Embedded
    private @Nullable Settling settling;

    @Embedded
    private @Nullable Aftermath aftermath;

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
        this.steppedOn = letter.receivedOn();
        this.state = ComplaintState.RECEIVED;
        this.version = 1;
    }

    /** What is told of its registration. */
    ComplaintEvent registered() {
        return new ComplaintEvent.ComplaintRegistered(
                id, kind, office, officer, caseId, stage, instance, receivedOn, acceptDueOn);
    }

    /** About whom it is, where it is not an officer. */
    void against(Competence.Respondent whom) {
        respondent = whom;
    }

    /** It is the second complaint to a first. */
    void follow(UUID firstComplaint) {
        first = firstComplaint;
    }

    /** Accepts it (thụ lý). */
    Outcome accept(LocalDate on, Stretch term, ComplaintTerms terms) {
        if (state != ComplaintState.RECEIVED) {
            return new Outcome.WrongState(false, state);
        }
        if (on.isBefore(steppedOn)) {
            return new Outcome.TooEarly(steppedOn);
        }
        acceptedOn = on;
        run(term, terms);
        return done(ComplaintState.ACCEPTED, on, new ComplaintEvent.ComplaintAccepted(id, on, due()));
    }

    /** Decides it (giải quyết), as an old book tells it: whether it was sent is not known. */
    Outcome decide(LocalDate on, ComplaintEvent.Verdict found) {
        if (state != ComplaintState.ACCEPTED) {
            return new Outcome.WrongState(true, state);
        }
        if (on.isBefore(steppedOn)) {
            return new Outcome.TooEarly(steppedOn);
        }
        decidedOn = on;
        verdict = found;
        return done(ComplaintState.DECIDED, on, new ComplaintEvent.ComplaintDecided(id, on, due(), found));
    }

    /** Ends it without a decision on its merits. */
    Outcome end(LocalDate on, Ending how) {
        ComplaintState needed = how.followsAcceptance() ? ComplaintState.ACCEPTED : ComplaintState.RECEIVED;
        if (state != needed) {
            return new Outcome.WrongState(how.followsAcceptance(), state);
        }
        if (on.isBefore(steppedOn)) {
            return new Outcome.TooEarly(steppedOn);
        }
        endedOn = on;
        ended = how;
        return done(ComplaintState.ENDED, on, new ComplaintEvent.ComplaintEnded(id, how.name(), on));
    }

    /** Stops the term (tạm đình chỉ): what is left of it stays. */
    Ruling suspend(LocalDate on, ComplaintGround ground, ComplaintTerms terms) {
        return step(ComplaintState.ACCEPTED, on).orElseGet(() -> {
            if (!settling().stop(on, ground, terms)) {
                return Ruling.refused("complaint-refused.nothing-left", due());
            }
            return advanced(ComplaintState.SUSPENDED, "SUSPENDED", on);
        });
    }

    /** Goes on (tiếp tục giải quyết) with what was left. */
    Ruling resume(LocalDate on, ComplaintTerms terms) {
        return step(ComplaintState.SUSPENDED, on).orElseGet(() -> {
            run(settling().goingOn(on), terms);
            return told(ComplaintState.ACCEPTED, on);
        });
    }

    /** Prolongs the term (gia hạn) before it is over: once, or twice where a denunciation is specially complex. */
    Ruling extend(LocalDate on, int days, ComplaintGround ground, ComplaintTerms terms) {
        return step(ComplaintState.ACCEPTED, on).orElseGet(() -> {
            if (settling().extensions() >= mostExtensions(ground)) {
                return Ruling.refused("complaint-refused.extended");
            }
            if (on.isAfter(due())) {
                return Ruling.refused("complaint-refused.over", due());
            }
            settling().extended(on, ground);
            run(new Stretch(ComplaintTerms.extensionOf(kind), due(), days), terms);
            return told(ComplaintState.ACCEPTED, on);
        });
    }

    /** Decides it now: it is to be sent, and is effective at once where no second complaint can follow. */
    Outcome decide(LocalDate on, ComplaintEvent.Verdict found, LocalDate sendDue) {
        Outcome outcome = decide(on, found);
        if (outcome instanceof Outcome.Done) {
            aftermath().decided(sendDue, isSecond() || isSingle() ? on : null);
        }
        return outcome;
    }

    /** Sent (gửi quyết định); a first decision is effective once the term to complain again has ended unused. */
    Ruling send(LocalDate on, LocalDate lastDayToComplainAgain) {
        return step(ComplaintState.DECIDED, on).orElseGet(() -> {
            if (aftermath().sentOn() != null) {
                return Ruling.refused("complaint-refused.sent");
            }
            aftermath().sent(on);
            if (aftermath().effectiveOn() == null && kind == ComplaintEvent.Kind.COMPLAINT) {
                boolean isFinal = isSecond() || isSingle();
                aftermath().effective(isFinal ? Objects.requireNonNull(decidedOn) : lastDayToComplainAgain.plusDays(1));
            }
            return advanced(state, "SENT", on);
        });
    }

    /** Published (công khai): of a second decision and of the conclusion on a denunciation. */
    Ruling publish(LocalDate on) {
        return step(ComplaintState.DECIDED, on).orElseGet(() -> {
            if (!ComplaintClock.isPublished(kind, instance)
                    || aftermath().sentOn() == null
                    || aftermath().publishedOn() != null) {
                return Ruling.refused("complaint-refused.not-to-publish");
            }
            aftermath().published(on);
            return advanced(state, "PUBLISHED", on);
        });
    }

    /** A second complaint came (khiếu nại lần hai): while it is open the decision takes no effect. */
    Ruling complainAgain(LocalDate on) {
        return step(ComplaintState.DECIDED, on).orElseGet(() -> {
            boolean mayFollow = kind == ComplaintEvent.Kind.COMPLAINT && !isSecond() && !isSingle();
            if (!mayFollow || aftermath().sentOn() == null || aftermath().isComplainedAgain()) {
                return Ruling.refused("complaint-refused.no-second");
            }
            aftermath().complainedAgain(on);
            return advanced(state, "SECOND_COMPLAINT", on);
        });
    }

    /** Carried out (thi hành xong): once it is effective. */
    Ruling implement(LocalDate on) {
        return step(ComplaintState.DECIDED, on).orElseGet(() -> {
            if (!aftermath().isEffective(on)) {
                return Ruling.refused("complaint-refused.not-effective");
            }
            aftermath().implemented(on);
            return advanced(ComplaintState.IMPLEMENTED, "IMPLEMENTED", on);
        });
    }

    /** Taken up by the Minister (xem xét lại): an effective decision alone. */
    Ruling review(LocalDate on, ComplaintGround ground) {
        ComplaintState from = state == ComplaintState.IMPLEMENTED ? state : ComplaintState.DECIDED;
        return step(from, on).orElseGet(() -> {
            if (!aftermath().isEffective(on)) {
                return Ruling.refused("complaint-refused.not-effective");
            }
            aftermath().review(on, ground);
            return advanced(ComplaintState.UNDER_REVIEW, "REVIEW", on);
        });
    }

    /** Decided by the Minister: what he changed is to be carried out anew. */
    Ruling endReview(LocalDate on, boolean isChanged) {
        return step(ComplaintState.UNDER_REVIEW, on).orElseGet(() -> {
            aftermath().reviewed(on, isChanged);
            boolean isDone = aftermath().implementedOn() != null && !isChanged;
            return advanced(isDone ? ComplaintState.IMPLEMENTED : ComplaintState.DECIDED, "REVIEWED", on);
        });
    }

    /** Why an order may not be given now; empty if it may. */
    private Optional<Ruling> step(ComplaintState needed, LocalDate on) {
        if (state != needed) {
            return Optional.of(Ruling.refused("complaint-refused.state", state.name(), needed.name()));
        }
        return on.isBefore(steppedOn)
                ? Optional.of(Ruling.refused("complaint-refused.before", steppedOn))
                : Optional.empty();
    }

    private Ruling advanced(ComplaintState reached, String step, LocalDate on) {
        reach(reached, on);
        return new Ruling.Done(new ComplaintEvent.ComplaintAdvanced(id, step, on));
    }

    /** Told as the acceptance with its later day. */
    private Ruling told(ComplaintState reached, LocalDate on) {
        reach(reached, on);
        return new Ruling.Done(new ComplaintEvent.ComplaintAccepted(id, Objects.requireNonNull(acceptedOn), due()));
    }

    private int mostExtensions(ComplaintGround ground) {
        boolean isTwice = kind == ComplaintEvent.Kind.DENUNCIATION && ground == ComplaintGround.SPECIALLY_COMPLEX;
        return isTwice ? 2 : 1;
    }

    private void run(Stretch stretch, ComplaintTerms terms) {
        Settling now = settling == null ? new Settling() : settling;
        now.run(stretch);
        settling = now;
        dueOn = stretch.due(terms);
    }

    private Settling settling() {
        return Objects.requireNonNull(settling);
    }

    /** Of a decision that an old book tells nothing more is known. */
    private Aftermath aftermath() {
        Aftermath known = aftermath == null ? new Aftermath() : aftermath;
        aftermath = known;
        return known;
    }

    private LocalDate due() {
        return Objects.requireNonNull(dueOn);
    }

    private boolean isSecond() {
        return instance == 2;
    }

    /** A security measure is settled in one instance (giai đoạn b). */
    private boolean isSingle() {
        return SINGLE.equals(stage);
    }

    private Outcome done(ComplaintState reached, LocalDate on, ComplaintEvent event) {
        reach(reached, on);
        return new Outcome.Done(event);
    }

    private void reach(ComplaintState reached, LocalDate on) {
        state = reached;
        steppedOn = on;
        version++;
    }

    /** The clock that runs on it (thời hạn đang chạy), while something is to be done. */
    @Override
    public Optional<Running> running(ComplaintTerms terms) {
        return ComplaintClock.of(view(), terms);
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
        if (acceptedOn == null) {
            settling = null;
        }
        steppedOn = Stream.of(receivedOn, acceptedOn, decidedOn, endedOn)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElse(receivedOn);
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

    Competence.Respondent respondent() {
        return respondent;
    }

    @Nullable
    UUID first() {
        return first;
    }

    @Nullable
    LocalDate sentOn() {
        return aftermath == null ? null : aftermath.sentOn();
    }

    @Nullable
    UUID caseId() {
        return caseId;
    }

    LocalDate receivedOn() {
        return receivedOn;
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
                respondent,
                first,
                settling == null ? null : settling.view(),
                aftermath == null ? null : aftermath.view(),
                version);
    }
}
