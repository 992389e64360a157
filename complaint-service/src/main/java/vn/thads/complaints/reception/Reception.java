package vn.thads.complaints.reception;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.clock.MatterKind;
import vn.thads.complaints.clock.Running;
import vn.thads.complaints.rules.ClockStep;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.events.ComplaintEvent;
import vn.thads.legaltime.NoCalendar;
import vn.thads.legaltime.NoRuleInForce;

/** The reception of one office in one month (tiếp công dân định kỳ). Its version counts its events. */
@Entity
@Table(name = "reception")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it makes by the constructor without arguments
class Reception {
    @Id
    private UUID id;

    private String office;
    private LocalDate month;
    private LocalDate dueOn;
    private @Nullable LocalDate heldOn;
    private @Nullable Boolean byHead;
    private long version;

    Reception() {}

    /** Due until the end of its month. */
    Reception(UUID id, String office, YearMonth month) {
        this.id = id;
        this.office = office;
        this.month = month.atDay(1);
        this.dueOn = month.atEndOfMonth();
        this.version = 1;
    }

    ComplaintEvent due() {
        return new ComplaintEvent.ReceptionDue(id, office, dueOn);
    }

    /** The clock that runs until the head has received citizens; none where no law or no calendar makes the month due. */
    Optional<Running> running(ComplaintTerms terms) {
        try {
            ComplaintTerms.DueDay due = terms.receptionDue(month());
            return Optional.of(new Running(
                    id, MatterKind.RECEPTION, office, null, ClockStep.HOLD_RECEPTION, due.key(), month, due.day()));
        } catch (NoRuleInForce | NoCalendar e) {
            return Optional.empty();
        }
    }

    /** Held: once, within the month. */
    ComplaintEvent hold(LocalDate on, boolean head) {
        if (heldOn != null || !YearMonth.from(month).equals(YearMonth.from(on))) {
            throw new IllegalStateException("checked by the caller");
        }
        heldOn = on;
        byHead = head;
        version++;
        return new ComplaintEvent.ReceptionHeld(id, office, on, head);
    }

    UUID id() {
        return id;
    }

    String office() {
        return office;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    @Nullable
    LocalDate heldOn() {
        return heldOn;
    }

    @Nullable
    Boolean byHead() {
        return byHead;
    }

    long version() {
        return version;
    }

    ReceptionView view() {
        return new ReceptionView(id, office, month().toString(), dueOn, heldOn, byHead, version);
    }
}
