package vn.thads.reporting.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rebuild of everything that the inbox fills, from the topics (dựng lại số liệu), as it is answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Rebuild", description = "A rebuild (lần dựng lại số liệu)")
record Rebuild(
        @Schema(description = "The rebuild (mã)") UUID id,

        @Schema(description = "RUNNING, READY, SWAPPED, ABANDONED or FAILED (trạng thái)", examples = "SWAPPED")
        State state,

        @Schema(description = "Whether it is swapped by itself when nothing differs")
        boolean swapWhenEqual,

        @Schema(description = "Events read from the topics (sự kiện đã đọc)", examples = "28000")
        long eventsRead,

        @Schema(
                description = "Figures and rows that differ; null before the comparison (số chênh lệch)",
                examples = "0")
        @Nullable
        Long differences,

        @Schema(description = "Why it failed, or null (lý do)") @Nullable
        String reason,

        @Schema(description = "Start (bắt đầu)") Instant startedAt,

        @Schema(description = "End, or null (kết thúc)") @Nullable
        Instant finishedAt) {

    boolean isUnderWay() {
        return state == State.RUNNING || state == State.READY;
    }

    /** Where a rebuild stands. */
    enum State {
        /** Reads the topics into the shadow. */
        RUNNING,
        /** Has reached the present and was compared; waits for the swap. */
        READY,
        /** What it built is in use. */
        SWAPPED,
        /** Given up for another, or because an operator cancelled it. */
        ABANDONED,
        /** Ended by an error. */
        FAILED
    }

    /** A figure or a row that the rebuild gives otherwise. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "RebuildDifference", description = "A figure or a row that differs (chênh lệch)")
    record Difference(
            @Schema(description = "Number in the list", examples = "1")
            int number,

            @Schema(description = "Which register differs (sổ, bảng số liệu)", examples = "LEDGER")
            Register register,

            @Schema(
                    description = "What identifies the sum or the row (khoá)",
                    examples = "709/709-1/COMPLETED/CASES/2017-02-06")
            String key,

            @Schema(description = "Office, where it has one (mã cơ quan)", examples = "709") @Nullable
            String office,

            @Schema(description = "Officer, of a sum of the ledger (chấp hành viên)", examples = "709-1") @Nullable
            String officer,

            @Schema(description = "Column of the form, of a sum of the ledger (cột)", examples = "completed") @Nullable
            String account,

            @Schema(description = "CASES or MONEY, of a sum of the ledger", examples = "CASES") @Nullable
            String dimension,

            @Schema(description = "Legal day, of a sum of the ledger (ngày pháp lý)", examples = "2017-02-06") @Nullable
            LocalDate legalDate,

            @Schema(
                    description = "Sum in the running ledger; of another register 1 if the row is there (đang dùng)",
                    examples = "10")
            long running,

            @Schema(
                    description = "Sum in the rebuilt ledger; of another register 1 if the row is there (dựng lại)",
                    examples = "11")
            long rebuilt,

            @Schema(description = "The row in use as JSON, of another register than the ledger (dòng đang dùng)")
            @Nullable
            String runningRow,

            @Schema(description = "The row rebuilt as JSON, of another register than the ledger (dòng dựng lại)")
            @Nullable
            String rebuiltRow) {}
}
