package vn.thads.officers.appointment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Training, an examination or a speciality; served as it is.
 *
 * @param id the qualification
 * @param kind a key of qualification-kinds
 * @param obtainedOn day from which it counts
 * @param number number of the certificate, or null
 */
@Schema(name = "Qualification", description = "Đào tạo, kỳ thi, chuyên môn; training, an examination or a speciality")
record Qualification(
        UUID id,
        String kind,
        LocalDate obtainedOn,
        @Nullable String number) {
    static final String EXAMPLE = """
            {"id": "0199a8f0-0000-7000-8000-000000000014", "kind": "PROFESSIONAL_TRAINING", "obtainedOn": "2014-06-30",
             "number": "12/2014"}
            """;
}
