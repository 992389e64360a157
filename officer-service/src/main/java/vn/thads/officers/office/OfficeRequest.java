package vn.thads.officers.office;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Office;
import vn.thads.platform.text.TextKey;

/** A new office, or a new period of a code. */
@Schema(name = "OfficeRequest", description = "An office to be opened")
record OfficeRequest(
        @NotBlank @Pattern(regexp = "[0-9]{2}|[0-9]{2}-[0-9]{2}|[0-9]{3}|[A-Z0-9-]{2,12}")
        String code,

        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull OfficeType type,
        @Nullable @Size(max = 12) String parent,
        @NotBlank @Size(max = 200) String nameVi,
        @NotBlank @Size(max = 200) String nameEn,
        @Nullable @Size(max = 20) List<@NotBlank String> predecessors,
        @Nullable LocalDate runsSuiteFrom) {
    static final String EXAMPLE = """
            {"code": "801", "validFrom": "2009-07-01", "validTo": "2025-06-30", "type": "DISTRICT", "parent": "80",
             "nameVi": "Chi cục Thi hành án dân sự thành phố Tân An", "nameEn": "Tan An City"}
            """;

    Office toOffice() {
        return new Office(
                code,
                validFrom,
                validTo,
                type.name(),
                parent,
                TextKey.nfc(nameVi),
                TextKey.nfc(nameEn),
                predecessors == null ? List.of() : predecessors,
                runsSuiteFrom);
    }
}
