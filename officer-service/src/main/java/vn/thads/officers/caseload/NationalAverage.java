package vn.thads.officers.caseload;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thads.officers.CsvTable.Line;

/**
 * A published average of one officer and year.
 *
 * @param year year that it is of
 * @param cases cases in the year
 * @param money đồng in the year
 * @param source where it was published
 */
@Schema(
        name = "NationalAverage",
        description = "Bình quân một chấp hành viên trong năm đã công bố; cả năm, không phải số đang giữ. "
                + "The published average of an officer and year: a whole year's flow, not what is held on a day")
record NationalAverage(int year, long cases, long money, String source) {
    static NationalAverage of(Line line) {
        return new NationalAverage(
                Integer.parseInt(line.text("year")),
                Long.parseLong(line.text("cases")),
                Long.parseLong(line.text("money")),
                line.text("evidence"));
    }
}
