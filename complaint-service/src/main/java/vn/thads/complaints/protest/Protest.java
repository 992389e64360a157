package vn.thads.complaints.protest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.book.Matter;
import vn.thads.complaints.book.Ruling;
import vn.thads.complaints.clock.MatterKind;
import vn.thads.complaints.clock.Running;
import vn.thads.complaints.rules.ClockStep;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.events.ComplaintEvent;

/** A protest of the procuracy: answered, carried out, or decided by the superior where it was not accepted. */
@Entity
@Table(name = "protest")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it makes by the constructor without arguments
class Protest implements Matter {
    @Id
    private UUID id;

    private String office;
    private String procuracy;
    private @Nullable UUID caseId;
    private LocalDate receivedOn;
    private LocalDate dueOn;
    private @Nullable LocalDate answeredOn;
    private @Nullable LocalDate executedOn;
    private @Nullable LocalDate decidedOn;

    @Column(name = "is_upheld")
    private @Nullable Boolean upheld;

    @Enumerated(EnumType.STRING)
    private ProtestState state;

    private long version;

    Protest() {}

    /** As it comes in. */
    Protest(UUID id, String office, String procuracy, @Nullable UUID caseId, LocalDate receivedOn) {
        this.id = id;
        this.office = office;
        this.procuracy = procuracy;
        this.caseId = caseId;
        this.receivedOn = receivedOn;
        this.state = ProtestState.RECEIVED;
        this.version = 1;
    }

    ComplaintEvent registered(ComplaintTerms terms) {
        dueOn = due(terms);
        return new ComplaintEvent.ProtestRegistered(id, office, caseId, receivedOn, dueOn);
    }

    /** Takes a step, if the one before it was taken. */
    Ruling take(ProtestStep step, LocalDate on, ComplaintTerms terms) {
        ProtestState needed = switch (step) {
            case ACCEPTED, NOT_ACCEPTED -> ProtestState.RECEIVED;
            case UPHELD, DISMISSED -> ProtestState.NOT_ACCEPTED;
            case EXECUTED -> ProtestState.ACCEPTED;
        };
        if (state != needed) {
            return Ruling.refused("protest-refused.state", state.name(), needed.name());
        }
        LocalDate earliest = startedOn();
        if (on.isBefore(earliest)) {
            return Ruling.refused("protest-refused.before", earliest);
        }
        LocalDate due = dueOn;
        switch (step) {
            case ACCEPTED, NOT_ACCEPTED -> answeredOn = on;
            case UPHELD, DISMISSED -> {
                decidedOn = on;
                upheld = step == ProtestStep.UPHELD;
            }
            case EXECUTED -> executedOn = on;
        }
        state = switch (step) {
            case ACCEPTED, UPHELD -> ProtestState.ACCEPTED;
            case NOT_ACCEPTED -> ProtestState.NOT_ACCEPTED;
            case DISMISSED -> ProtestState.DISMISSED;
            case EXECUTED -> ProtestState.EXECUTED;
        };
        dueOn = due(terms);
        version++;
        return new Ruling.Done(new ComplaintEvent.ProtestAdvanced(id, step.name(), on, due));
    }

    /** The last day that still matters; of a protest that is over, that of its last step. */
    private LocalDate due(ComplaintTerms terms) {
        return running(terms).map(Running::dueOn).orElse(dueOn);
    }

    @Override
    public Optional<Running> running(ComplaintTerms terms) {
        return switch (state) {
            case RECEIVED -> Optional.of(running(terms, ClockStep.ANSWER_PROTEST, "PROTEST_ANSWER"));
            case ACCEPTED -> Optional.of(running(terms, ClockStep.EXECUTE_PROTEST, "PROTEST_EXECUTE"));
            case NOT_ACCEPTED -> Optional.of(running(terms, ClockStep.DECIDE_PROTEST, "PROTEST_SUPERIOR_ANSWER"));
            case EXECUTED, DISMISSED -> Optional.empty();
        };
    }

    private Running running(ComplaintTerms terms, ClockStep step, String rule) {
        LocalDate from = startedOn();
        return new Running(
                id,
                MatterKind.PROTEST,
                office,
                null,
                step,
                rule,
                from,
                terms.due(rule, from).day());
    }

    /** From when the present term counts. */
    private LocalDate startedOn() {
        LocalDate answered = Objects.requireNonNullElse(answeredOn, receivedOn);
        return Objects.requireNonNullElse(decidedOn, answered);
    }

    @Override
    public String type() {
        return "protest";
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

    ProtestView view() {
        return new ProtestView(
                id,
                office,
                procuracy,
                caseId,
                state,
                receivedOn,
                dueOn,
                answeredOn,
                decidedOn,
                upheld,
                executedOn,
                version);
    }
}
