package vn.thads.platform.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office (cơ quan thi hành án dân sự) as officer-service described it last.
 *
 * @param code code, unique together with {@code validFrom}
 * @param validFrom first day of the code's validity
 * @param validTo last day, or null while it is open
 * @param type PROVINCE, PROVINCE_DOCKET, DISTRICT, REGION_ROOM, CENTRAL, MILITARY or PRIVATE_OFFICE
 * @param parent code of the office above, or null
 * @param nameVi name in Vietnamese
 * @param nameEn name in English
 * @param predecessors codes of the offices that it succeeds
 * @param runsSuiteFrom day from which the office runs the suite, or null
 */
public record Office(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String type,
        @Nullable String parent,
        String nameVi,
        String nameEn,
        List<String> predecessors,
        @Nullable LocalDate runsSuiteFrom) {
    public Office {
        predecessors = List.copyOf(predecessors);
    }

    /** Whether the code is valid on the day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether the office runs the suite on the day, so that its figures are computed. */
    public boolean runsSuiteOn(LocalDate day) {
        return runsSuiteFrom != null && !day.isBefore(runsSuiteFrom);
    }
}
