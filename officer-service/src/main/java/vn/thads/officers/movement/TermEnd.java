package vn.thads.officers.movement;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A term that ends: of a secondment, or of a position that has to change; served as it is.
 *
 * @param posting the posting
 * @param officer staff code
 * @param office where he works
 * @param kind what ends
 * @param endsOn last day of the term
 * @param remindFrom first day of the reminder
 * @param article where the term stands
 */
@Schema(name = "TermEnd", description = "Thời hạn sắp hết; a term that ends")
record TermEnd(
        UUID posting,
        String officer,
        String office,
        Kind kind,
        LocalDate endsOn,
        LocalDate remindFrom,
        String article) {
    /** What ends. */
    enum Kind {
        /** hết thời hạn biệt phái. */
        SECONDMENT,
        /** đến kỳ chuyển đổi vị trí công tác. */
        POSITION
    }
}
