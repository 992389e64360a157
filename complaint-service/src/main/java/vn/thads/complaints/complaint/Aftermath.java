package vn.thads.complaints.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.ComplaintGround;

/** What follows a decision: it is sent, published, takes effect, is carried out, perhaps re-examined by the Minister. */
@Embeddable
class Aftermath {
    private @Nullable LocalDate sendDueOn;
    private @Nullable LocalDate sentOn;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate effectiveOn;
    private @Nullable LocalDate complainedAgainOn;
    private @Nullable LocalDate implementedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ComplaintGround reviewGround;

    private @Nullable LocalDate reviewOn;
    private @Nullable LocalDate reviewedOn;
    private @Nullable Boolean reviewChanged;

    Aftermath() {}

    /** To be sent until a day; effective at once where no second complaint can follow. */
    void decided(LocalDate sendDue, @Nullable LocalDate effective) {
        sendDueOn = sendDue;
        effectiveOn = effective;
    }

    void sent(LocalDate on) {
        sentOn = on;
    }

    void effective(LocalDate from) {
        effectiveOn = from;
    }

    /** A second complaint came: in time, it keeps the decision from taking effect. */
    void complainedAgain(LocalDate on) {
        if (!isEffective(on)) {
            effectiveOn = null;
        }
        complainedAgainOn = on;
    }

    boolean isComplainedAgain() {
        return complainedAgainOn != null;
    }

    void published(LocalDate on) {
        publishedOn = on;
    }

    void implemented(LocalDate on) {
        implementedOn = on;
    }

    void review(LocalDate on, ComplaintGround ground) {
        reviewOn = on;
        reviewGround = ground;
        reviewedOn = null;
        reviewChanged = null;
    }

    void reviewed(LocalDate on, boolean isChanged) {
        reviewedOn = on;
        reviewChanged = isChanged;
        if (isChanged) {
            implementedOn = null;
        }
    }

    @Nullable
    LocalDate sentOn() {
        return sentOn;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    LocalDate implementedOn() {
        return implementedOn;
    }

    @Nullable
    LocalDate effectiveOn() {
        return effectiveOn;
    }

    boolean isEffective(LocalDate on) {
        return effectiveOn != null && !on.isBefore(effectiveOn);
    }

    AftermathView view() {
        return new AftermathView(
                sendDueOn,
                sentOn,
                publishedOn,
                effectiveOn,
                complainedAgainOn,
                implementedOn,
                reviewGround,
                reviewOn,
                reviewedOn,
                reviewChanged);
    }
}
