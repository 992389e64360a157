package vn.thads.officers.discipline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A discipline decision to be recorded.
 *
 * @param number its number
 * @param form a key of discipline-forms
 * @param decidedOn day of the decision
 */
@Schema(name = "DisciplineRequest", description = "A discipline decision (quyết định kỷ luật) to be recorded")
public record DisciplineRequest(
        @NotBlank @Size(max = 50) String number,
        @NotBlank @Pattern(regexp = "[A-Z0-9_]{2,30}") String form,
        @NotNull LocalDate decidedOn) {
    static final String EXAMPLE = """
            {"number": "12/QĐ-CTHADS", "form": "KHIEN_TRACH", "decidedOn": "2017-03-01"}
            """;
}
