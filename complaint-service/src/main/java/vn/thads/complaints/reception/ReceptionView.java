package vn.thads.complaints.reception;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reception as it is shown.
 *
 * @param id the reception
 * @param office office
 * @param month month, such as 2017-02
 * @param dueOn last day on which it can be held in time
 * @param heldOn day on which it was held, or null
 * @param byHead whether the head received in person, or null
 * @param version its version, as in the ETag
 */
@Schema(name = "Reception", description = "The monthly reception of citizens (tiếp công dân định kỳ) of an office")
public record ReceptionView(
        UUID id,
        String office,

        @Schema(pattern = "\\d{4}-\\d{2}", examples = "2017-02")
        String month,

        LocalDate dueOn,
        @Nullable LocalDate heldOn,
        @Nullable Boolean byHead,
        long version) {}
