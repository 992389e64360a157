package vn.thads.reporting.filing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.ledger.Period;

/** A form as it was sent (biểu đã gửi): it never changes. */
record Filing(
        UUID id,
        String office,
        Period period,
        String form,
        int version,
        LocalDate sentOn,
        @Nullable FoundBy foundBy,
        Instant recordedAt,
        List<FrozenRow> rows) {

    /** Who found the fault that a later version corrects. */
    enum FoundBy {
        /** The office itself. */
        OWN,
        /** Somebody else: it costs points (X1). */
        OTHERS
    }

    /** A row as sent. */
    @Schema(name = "FiledFormRow", description = "A row as sent (dòng đã gửi)")
    record FrozenRow(
            @Schema(description = "Kind of judgment, office or officer; TOTAL for the sum", examples = "TOTAL")
            String key,

            @Schema(description = "What it is called", examples = "Tổng số")
            String label,

            @Schema(description = "Figures by column (số liệu theo cột)")
            SequencedMap<String, @Nullable BigDecimal> cells) {}

    /** A cell that a later version changed. */
    @Schema(name = "FiledFormDifference", description = "A cell that this version changed (ô thay đổi)")
    record Difference(
            @Schema(description = "Row", examples = "TOTAL") String row,

            @Schema(description = "Column", examples = "completed")
            String cell,

            @Schema(description = "Figure of the version before", examples = "10") @Nullable
            BigDecimal before,

            @Schema(description = "Figure of this version", examples = "11") @Nullable
            BigDecimal after) {}
}
