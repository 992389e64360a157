package vn.thads.complaints.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.events.ComplaintEvent;

/**
 * A letter as it comes in (đơn).
 *
 * @param externalId number in the sender's system, or null
 * @param office office whose decision or act it is about
 * @param kind complaint or denunciation
 * @param stage stage of the act, A to D; null for a denunciation
 * @param instance 1 or 2
 * @param about the case, or null
 * @param officer staff code of the officer, or null
 * @param complainant who complains
 * @param receivedOn day of receipt
 */
public record Registration(
        @Nullable String externalId,
        String office,
        ComplaintEvent.Kind kind,
        @Nullable String stage,
        int instance,
        @Nullable CaseReference about,
        @Nullable String officer,
        Complainant complainant,
        LocalDate receivedOn) {
    /** What its terms depend on. */
    public ComplaintTerms.Matter matter() {
        return new ComplaintTerms.Matter(kind, stage == null ? "" : stage, instance);
    }

    /** Whether it has a stage exactly if it is a complaint. */
    public boolean hasStageOfItsKind() {
        return (kind == ComplaintEvent.Kind.COMPLAINT) == (stage != null);
    }
}
