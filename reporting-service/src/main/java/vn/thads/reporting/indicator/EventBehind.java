package vn.thads.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One event behind a bonus, a penalty or discipline points, without anybody's name.
 *
 * @param kind what happened
 * @param label what it is called
 * @param office code of the office
 * @param on the day
 * @param reference document, record or filing
 * @param version of a correction: version of the filing
 * @param foundBy of a correction: who found the fault
 * @param counts whether it costs points
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "EventBehind", description = "One event behind points (một sự kiện)")
public record EventBehind(
        @Schema(description = "What happened (việc gì)", examples = "ACT_ANNULLED")
        String kind,

        @Schema(description = "What it is called (tên)") EventLabel label,

        @Schema(description = "Office code (mã cơ quan)", examples = "709")
        String office,

        @Schema(description = "The day (ngày)", examples = "2017-05-12")
        LocalDate on,

        @Schema(description = "Document, record or filing (số văn bản)", examples = "12/QĐ-CTHADS")
        String reference,

        @Schema(description = "Of a correction: version of the filing (lần gửi)", examples = "2") @Nullable
        Integer version,

        @Schema(description = "Of a correction: OWN or OTHERS (ai phát hiện)", examples = "OTHERS") @Nullable
        String foundBy,

        @Schema(description = "Whether it costs points (có trừ điểm)", examples = "true")
        boolean counts) {}
