package vn.thads.reporting.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.posting.Dimension;

/** An entry of the ledger (bút toán thống kê) as it is answered. */
@Schema(name = "LedgerEntry", description = "An entry of the statistics ledger (bút toán thống kê)")
record EntryView(
        @Schema(description = "Number of the entry (số bút toán)", examples = "4711")
        long id,

        @Schema(description = "The case (việc thi hành án)") UUID caseId,

        @Schema(description = "When it happened in law (ngày pháp lý)", examples = "2017-02-06")
        LocalDate legalDate,

        @Schema(description = "When it was known (thời điểm ghi nhận)")
        Instant recordedAt,

        @Schema(description = "Office (cơ quan)", examples = "709")
        String office,

        @Schema(description = "Officer (chấp hành viên)", examples = "709-1")
        String officer,

        @Schema(description = "Kind of judgment (loại án)", examples = "CRIMINAL")
        String judgmentKind,

        @Schema(description = "EX_OFFICIO or ON_REQUEST (chủ động, theo yêu cầu)", examples = "EX_OFFICIO")
        String initiation,

        @Schema(description = "Marks of the case (dấu hiệu)")
        List<String> flags,

        @Schema(description = "Column of the form (cột của biểu)", examples = "completed")
        String account,

        @Schema(description = "CASES or MONEY (việc, tiền)") Dimension dimension,

        @Schema(description = "Obligation, for money (khoản phải thi hành)", examples = "1") @Nullable
        Integer obligation,

        @Schema(description = "Cases or đồng, more or less (tăng, giảm)", examples = "1")
        long delta,

        @Schema(description = "The event that posted it (sự kiện)")
        UUID eventId,

        @Schema(description = "The decision, act, movement or registration behind it (căn cứ)")
        UUID cause) {}
