package vn.thads.reporting.indicator;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One event behind a bonus, a penalty or discipline points, without anybody's name.
 *
 * @param kind what happened
 * @param office code of the office
 * @param on the day
 * @param reference document or record
 */
@Schema(name = "EventBehind", description = "One event behind points (một sự kiện)")
public record EventBehind(
        @Schema(description = "What happened (việc gì)", examples = "ACT_ANNULLED")
        String kind,

        @Schema(description = "Office code (mã cơ quan)", examples = "709")
        String office,

        @Schema(description = "The day (ngày)", examples = "2017-05-12")
        LocalDate on,

        @Schema(description = "Document or record (số văn bản)", examples = "12/QĐ-CTHADS")
        String reference) {}
