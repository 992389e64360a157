package vn.thads.reporting.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rebuild of the ledger from the topics (dựng lại sổ cái), as it is answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Rebuild", description = "A rebuild of the ledger (lần dựng lại sổ cái)")
record Rebuild(
        @Schema(description = "The rebuild (mã)") UUID id,

        @Schema(description = "RUNNING, READY, SWAPPED, ABANDONED or FAILED (trạng thái)", examples = "SWAPPED")
        State state,

        @Schema(description = "Whether it is swapped by itself when nothing differs")
        boolean swapWhenEqual,

        @Schema(description = "Events read from the topics (sự kiện đã đọc)", examples = "28000")
        long eventsRead,

        @Schema(description = "Figures that differ; null before the comparison (số chênh lệch)", examples = "0")
        @Nullable
        Long differences,

        @Schema(description = "Why it failed, or null (lý do)") @Nullable
        String reason,

        @Schema(description = "Start (bắt đầu)") Instant startedAt,

        @Schema(description = "End, or null (kết thúc)") @Nullable
        Instant finishedAt) {

    /** Where a rebuild stands. */
    enum State {
        /** Reads the topics into the shadow. */
        RUNNING,
        /** Has reached the present and was compared; waits for the swap. */
        READY,
        /** Its ledger is the running one. */
        SWAPPED,
        /** Given up for another. */
        ABANDONED,
        /** Ended by an error. */
        FAILED
    }

    /** A figure that the rebuilt ledger gives otherwise. */
    @Schema(name = "RebuildDifference", description = "A figure that differs (chênh lệch)")
    record Difference(
            @Schema(description = "Number in the list", examples = "1")
            int number,

            @Schema(description = "Office (mã cơ quan)", examples = "709")
            String office,

            @Schema(description = "Officer (chấp hành viên)", examples = "709-1")
            String officer,

            @Schema(description = "Column of the form (cột)", examples = "completed")
            String account,

            @Schema(description = "CASES or MONEY", examples = "CASES")
            String dimension,

            @Schema(description = "Legal day (ngày pháp lý)", examples = "2017-02-06")
            java.time.LocalDate legalDate,

            @Schema(description = "Sum in the running ledger (đang dùng)", examples = "10")
            long running,

            @Schema(description = "Sum in the rebuilt ledger (dựng lại)", examples = "11")
            long rebuilt) {}
}
