package vn.thads.officers.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A qualification to be recorded.
 *
 * @param kind a key of qualification-kinds
 * @param obtainedOn day from which it counts
 * @param number number of the certificate, or null
 */
@Schema(name = "QualificationRequest", description = "Ghi nhận đào tạo, kỳ thi; a qualification to be recorded")
record QualificationRequest(
        @NotBlank @Pattern(regexp = "[A-Z_]{3,40}") String kind,
        @NotNull LocalDate obtainedOn,

        @Nullable @Pattern(regexp = "[0-9A-Za-z/.-]{1,60}") String number) {
    static final String EXAMPLE = """
            {"kind": "PROFESSIONAL_TRAINING", "obtainedOn": "2014-06-30", "number": "12/2014"}
            """;
}
