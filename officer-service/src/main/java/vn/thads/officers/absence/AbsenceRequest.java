package vn.thads.officers.absence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An absence to be recorded.
 *
 * @param kind a key of absence-kinds
 * @param from first day
 * @param to last day
 */
@Schema(name = "AbsenceRequest", description = "Ghi nhận nghỉ phép, vắng mặt; an absence to be recorded")
record AbsenceRequest(
        @NotBlank @Pattern(regexp = "[A-Z_]{3,30}") String kind,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {
    static final String EXAMPLE = """
            {"kind": "ANNUAL_LEAVE", "from": "2017-03-06", "to": "2017-03-10"}
            """;
}
