package vn.thads.officers.caseload;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thads.officers.CsvTable.Line;

/**
 * A row of the weight profile as it is served.
 *
 * @param part KIND, AMOUNT, FLAG, OBLIGATION, STAGE, AGE, GRADE or ROLE
 * @param key what it weighs
 * @param points hundredths of a plain case; per cent for STAGE, AGE, GRADE and ROLE
 * @param labelVi label in Vietnamese
 * @param labelEn label in English
 * @param article where it comes from
 * @param evidence OURS while no norm is published
 */
@Schema(name = "Weight", description = "Một dòng của bảng quy đổi; a row of the weight profile")
record WeightView(
        String part, String key, int points, String labelVi, String labelEn, String article, String evidence) {
    static WeightView of(Line line) {
        return new WeightView(
                line.text("part"),
                line.text("key"),
                Integer.parseInt(line.text("points")),
                line.text("label_vi"),
                line.text("label_en"),
                line.text("article"),
                line.text("evidence"));
    }
}
