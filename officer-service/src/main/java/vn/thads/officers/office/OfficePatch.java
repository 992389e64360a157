package vn.thads.officers.office;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Office;

/** A part of what may change of an office; what is left out stays. */
@Schema(name = "OfficePatch", description = "The part of an office that changes; what is left out stays")
record OfficePatch(
        @Nullable LocalDate validTo,
        @Nullable @Size(min = 1, max = 200) String nameVi,
        @Nullable @Size(min = 1, max = 200) String nameEn,
        @Nullable LocalDate runsSuiteFrom) {
    static final String EXAMPLE = "{\"runsSuiteFrom\": \"2016-10-01\"}";

    OfficeChange over(Office office) {
        return new OfficeChange(
                validTo == null ? office.validTo() : validTo,
                nameVi == null ? office.nameVi() : nameVi,
                nameEn == null ? office.nameEn() : nameEn,
                runsSuiteFrom == null ? office.runsSuiteFrom() : runsSuiteFrom);
    }
}
