package vn.thads.complaints.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of a step of the past. */
enum Known {
    /** It has not happened yet. */
    NOT_YET,
    /** It happened just so. */
    SAME,
    /** It happened otherwise. */
    DIFFERENT;

    /** Whether something of the past has happened to a complaint. */
    static Known of(ComplaintView complaint, ComplaintPast.Step step) {
        return switch (step) {
            case ComplaintPast.Step.Accepted accepted -> of(complaint.acceptedOn(), accepted.on(), true);
            case ComplaintPast.Step.Decided decided ->
                of(complaint.decidedOn(), decided.on(), decided.verdict() == complaint.verdict());
            case ComplaintPast.Step.Ended end -> of(complaint.endedOn(), end.on(), end.how() == complaint.ended());
        };
    }

    private static Known of(@Nullable LocalDate here, LocalDate on, boolean isSameOtherwise) {
        if (here == null) {
            return NOT_YET;
        }
        return here.equals(on) && isSameOtherwise ? SAME : DIFFERENT;
    }
}
