package vn.thads.officers.office;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Office;
import vn.thads.platform.text.TextKey;

/** What may change of an office; the whole of it. */
@Schema(name = "OfficeChange", description = "The changeable part of an office, complete")
record OfficeChange(
        @Nullable LocalDate validTo,
        @NotBlank @Size(max = 200) String nameVi,
        @NotBlank @Size(max = 200) String nameEn,
        @Nullable LocalDate runsSuiteFrom) {
    static final String EXAMPLE = """
            {"validTo": "2025-06-30", "nameVi": "Chi cục Thi hành án dân sự huyện Hòa Thành",
             "nameEn": "Hoa Thanh District", "runsSuiteFrom": "2016-10-01"}
            """;

    Office appliedTo(Office office) {
        return new Office(
                office.code(),
                office.validFrom(),
                validTo,
                office.type(),
                office.parent(),
                TextKey.nfc(nameVi),
                TextKey.nfc(nameEn),
                office.predecessors(),
                runsSuiteFrom);
    }
}
