package vn.thads.complaints.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.Competence;

/**
 * Who is competent to settle a complaint.
 *
 * @param authority who
 * @param office code of his office, or null of one above the provinces
 * @param labelVi his title in Vietnamese
 * @param labelEn his title in English
 * @param article article of the law
 * @param yours whether the caller acts for him
 */
@Schema(name = "Competence", description = "Thẩm quyền giải quyết khiếu nại; who is competent to settle a complaint")
public record CompetenceView(
        Competence.Authority authority,
        @Nullable String office,
        String labelVi,
        String labelEn,
        String article,
        boolean yours) {
    static final String EXAMPLE = """
            {"authority":"OFFICE_HEAD","office":"709","labelVi":"Chi cục trưởng","labelEn":"head of the office",
            "article":"L2008 Art. 142","yours":true}""";

    static CompetenceView of(Settlers.Settler settler) {
        Competence.Competent competent = settler.competent();
        return new CompetenceView(
                competent.authority(),
                settler.office().isEmpty() ? null : settler.office(),
                competent.labelVi(),
                competent.labelEn(),
                competent.article(),
                settler.isYours());
    }
}
