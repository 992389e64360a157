package vn.thads.complaints.complaint;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.ComplaintGround;

/**
 * What became of a decision.
 *
 * @param sendDueOn last day to send it, or null
 * @param sentOn day on which it was sent, or null
 * @param publishedOn day on which it was published, or null
 * @param effectiveOn first day on which it is effective, or null while a second complaint is open
 * @param complainedAgainOn day on which a second complaint came, or null
 * @param implementedOn day on which it was carried out, or null
 * @param reviewGround why the Minister re-examines it, or null
 * @param reviewOn day on which he took it up, or null
 * @param reviewedOn day on which he decided, or null
 * @param reviewChanged whether he changed it, or null
 */
@Schema(
        name = "Aftermath",
        description = "Gửi, công khai, hiệu lực, thi hành, xem xét lại quyết định; what became of a decision")
public record AftermathView(
        @Nullable LocalDate sendDueOn,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate complainedAgainOn,
        @Nullable LocalDate implementedOn,
        @Nullable ComplaintGround reviewGround,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate reviewedOn,
        @Nullable Boolean reviewChanged) {}
