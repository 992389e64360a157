package vn.thads.reporting.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Conduct to be recorded.
 *
 * @param office code of the office
 * @param kind what was done
 * @param happenedOn day of the decision that found it
 * @param documentNumber number of that decision
 * @param recordedAt when it was known, with scope {@code migrate}
 */
@Schema(name = "ConductRequest", description = "Conduct that costs points (vi phạm bị trừ điểm)")
record ConductRequest(
        @NotBlank @Size(max = 10) @Schema(description = "Office (mã cơ quan)", examples = "709")
        String office,

        @NotNull
        @Schema(
                description = "ACT_ANNULLED (X2, việc làm bị huỷ) or FALSE_DATA (X3, số liệu sai sự thật)",
                examples = "ACT_ANNULLED")
        ConductLog.Kind kind,

        @NotNull @Schema(description = "Day of the decision that found it (ngày quyết định)", examples = "2017-05-12")
        LocalDate happenedOn,

        @NotBlank
        @Size(max = 60)
        @Schema(description = "Number of that decision (số văn bản)", examples = "12/QĐ-CTHADS")
        String documentNumber,

        @Schema(
                description = "When it was known; only with scope migrate (thời điểm biết)",
                examples = "2017-05-15T02:00:00Z")
        @Nullable
        Instant recordedAt) {}
