package vn.thads.officers.office;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Office;

/**
 * An office as it is served.
 *
 * @param code code, unique together with {@code validFrom}
 * @param validFrom first day of the code's validity
 * @param validTo last day, or null
 * @param type type
 * @param parent code of the office above, or null
 * @param nameVi name in Vietnamese
 * @param nameEn name in English
 * @param predecessors offices that it succeeds
 * @param runsSuiteFrom day from which it runs the suite, or null
 * @param version version, as in {@code ETag}
 */
@Schema(name = "Office", description = "An office (cơ quan thi hành án dân sự) in one period of its code")
record OfficeView(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String type,
        @Nullable String parent,
        String nameVi,
        String nameEn,
        List<String> predecessors,
        @Nullable LocalDate runsSuiteFrom,
        long version) {
    static final String EXAMPLE = """
            {"code": "709", "validFrom": "2009-07-01", "validTo": "2025-06-30", "type": "DISTRICT", "parent": "72",
             "nameVi": "Chi cục Thi hành án dân sự huyện Hòa Thành", "nameEn": "Hoa Thanh District", "predecessors": [],
             "runsSuiteFrom": "2016-10-01", "version": 2}
            """;

    static OfficeView of(DatedOffice dated) {
        Office office = dated.office();
        return new OfficeView(
                office.code(),
                office.validFrom(),
                office.validTo(),
                office.type(),
                office.parent(),
                office.nameVi(),
                office.nameEn(),
                office.predecessors(),
                office.runsSuiteFrom(),
                dated.version());
    }
}
