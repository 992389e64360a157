package vn.thads.cases.title;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A judgment (bản án, quyết định) that is handed to an office.
 *
 * @param office office that is to enforce it
 * @param number its number as written
 * @param court code of the court; a court may leave it out and is then taken at its word
 * @param judgmentKind kind of judgment (loại án)
 * @param issuedOn day of the judgment
 * @param effectiveOn day on which it took effect
 * @param receivedOn day on which the office received it; today when left out
 */
@Schema(name = "TitleRequest", description = "A judgment or decision to enforce (bản án, quyết định)")
public record TitleRequest(
        @NotNull @Pattern(regexp = "[0-9A-Za-z-]{2,10}") @Schema(examples = "709")
        String office,

        @NotBlank @Size(max = 60) @Schema(examples = "12/2016/HS-ST")
        String number,

        @Nullable @Pattern(regexp = "[0-9A-Za-z_-]{2,30}") @Schema(examples = "TAND-709")
        String court,

        @NotNull @Pattern(regexp = "[A-Z_]{3,40}") @Schema(examples = "CRIMINAL")
        String judgmentKind,

        @NotNull LocalDate issuedOn,
        @NotNull LocalDate effectiveOn,
        @Nullable LocalDate receivedOn) {}
