package vn.thads.officers.movement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case of a hand-over; served as it is.
 *
 * @param caseId the case
 * @param number number of its decision
 * @param office office that holds it now
 * @param officer staff code of its officer now
 * @param state its state
 * @param standing where the hand-over is
 */
@Schema(name = "HandedCase", description = "Việc phải bàn giao và người đang giữ; a case of a hand-over")
record HandedCase(UUID caseId, String number, String office, String officer, String state, Standing standing) {
    /** Where the hand-over of one case is. */
    enum Standing {
        /** chưa bàn giao. */
        WAITING,
        /** đã phân công lại. */
        HANDED_OVER,
        /** việc đã kết thúc. */
        OVER
    }
}
