package vn.thads.complaints.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.ComplaintGround;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.Stretch;

/** The term to settle as it runs (thời hạn giải quyết): stopped by a suspension, prolonged by an extension. */
@Embeddable
class Settling {
    private @Nullable String settleRule;
    private @Nullable LocalDate countedFrom;
    private @Nullable Integer countedDays;
    private @Nullable LocalDate suspendedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ComplaintGround suspensionGround;

    private @Nullable Integer daysLeft;
    private @Nullable LocalDate extendedOn;
    private @Nullable Integer extensions;

    @Enumerated(EnumType.STRING)
    private @Nullable ComplaintGround extensionGround;

    Settling() {}

    /** Begins, or goes on. */
    void run(Stretch stretch) {
        settleRule = stretch.rule();
        countedFrom = stretch.from();
        countedDays = stretch.days();
        suspendedOn = null;
        daysLeft = null;
    }

    /** The stretch that runs, or ran when it was stopped. */
    Stretch stretch() {
        if (settleRule == null || countedFrom == null || countedDays == null) {
            throw new IllegalStateException("no term to settle has begun");
        }
        return new Stretch(settleRule, countedFrom, countedDays);
    }

    /** Stops it, if something is left. */
    boolean stop(LocalDate on, ComplaintGround ground, ComplaintTerms terms) {
        int left = stretch().leftAfter(on, terms);
        if (left == 0) {
            return false;
        }
        suspendedOn = on;
        suspensionGround = ground;
        daysLeft = left;
        return true;
    }

    /** What goes on from a day. */
    Stretch goingOn(LocalDate on) {
        if (daysLeft == null) {
            throw new IllegalStateException("it was not stopped");
        }
        return stretch().goingOn(on, daysLeft);
    }

    /** Remembers an extension. */
    void extended(LocalDate on, ComplaintGround ground) {
        extensions = extensions() + 1;
        extendedOn = on;
        extensionGround = ground;
    }

    /** How many there were. */
    int extensions() {
        return extensions == null ? 0 : extensions;
    }

    SettlingView view() {
        return new SettlingView(
                settleRule,
                countedFrom,
                countedDays,
                suspendedOn,
                suspensionGround,
                daysLeft,
                extendedOn,
                extensionGround);
    }
}
