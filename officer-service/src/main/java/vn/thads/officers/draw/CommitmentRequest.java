package vn.thads.officers.draw;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A draw that is prepared before the cases are known.
 *
 * @param office code of the office
 * @param on day on which the officers are as they are, or null for today
 * @param exclusions who takes no part by order of the head; who may not be assigned a case takes none anyway
 */
@Schema(
        name = "DrawCommitment",
        description = "Chuẩn bị bốc thăm khi chưa biết việc; a draw prepared before the cases are known")
record CommitmentRequest(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{2,10}") String office,
        @Nullable LocalDate on,
        @NotNull @Size(max = 100) List<@Valid @NotNull Exclusion> exclusions) {
    static final String EXAMPLE = """
            {"office": "709", "on": "2017-02-16", "exclusions": []}
            """;
}
