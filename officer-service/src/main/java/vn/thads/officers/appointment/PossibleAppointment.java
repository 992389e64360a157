package vn.thads.officers.appointment;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A way to a higher grade and what is missing for it; served as it is.
 *
 * @param grade a key of officer-grades
 * @param way a key of appointment-rules
 * @param label what the way is called
 * @param article where it stands
 * @param possible whether nothing is missing on the day
 * @param missing what is missing
 */
@Schema(
        name = "PossibleAppointment",
        description =
                "Điều kiện bổ nhiệm ngạch cao hơn và điều còn thiếu; a way to a higher grade, and what is missing")
record PossibleAppointment(
        String grade, String way, String label, String article, boolean possible, List<Lack> missing) {
    static final String EXAMPLE = """
            {"items": [{"grade": "CHV_TRUNG_CAP", "way": "TRUNG_CAP_EXAM", "label": "five years as junior officer and examined",
              "article": "L2008 Art. 18", "possible": false,
              "missing": [{"requirement": "QUALIFICATION", "key": "EXAM_TRUNG_CAP", "metOn": null,
                           "text": "Missing: examination for intermediate officers."}]}],
             "next": null}
            """;

    PossibleAppointment {
        missing = List.copyOf(missing);
    }

    /**
     * What is missing.
     *
     * @param requirement what kind of requirement it is
     * @param key grade or qualification that is missing, or null
     * @param metOn day on which time alone will have met it, or null
     * @param text the same in words
     */
    @Schema(name = "MissingRequirement", description = "Điều kiện còn thiếu; what is missing")
    record Lack(
            Requirement requirement,
            @Nullable String key,
            @Nullable LocalDate metOn,
            String text) {}

    /** What may be required. */
    enum Requirement {
        /** ngạch trước đó. */
        GRADE,
        /** số năm giữ ngạch. */
        YEARS_IN_GRADE,
        /** số năm làm công tác pháp luật. */
        YEARS_OF_WORK,
        /** đào tạo, kỳ thi, văn bằng, vị trí việc làm. */
        QUALIFICATION,
        /** chức vụ lãnh đạo. */
        POST
    }
}
