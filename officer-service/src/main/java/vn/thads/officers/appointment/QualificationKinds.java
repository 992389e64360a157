package vn.thads.officers.appointment;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;
import vn.thads.platform.problem.Language;

/** What training, examinations and specialities there are (đào tạo, thi tuyển, chuyên môn), by day. */
@Singleton
class QualificationKinds {
    private final CsvTable table = CsvTable.read("data/qualification-kinds.csv");

    /** Where the kind stands on the day; empty if it does not. */
    Optional<String> article(String kind, LocalDate on) {
        return table.where("key", kind).stream()
                .filter(line -> line.isInForce(on))
                .findFirst()
                .map(line -> line.text("article"));
    }

    /** Whether it could be obtained on the day; one of before the law of 2008 is told with its present key. */
    boolean couldBeObtained(String kind, LocalDate on) {
        List<Line> lines = table.where("key", kind);
        return !lines.isEmpty()
                && (article(kind, on).isPresent()
                        || on.isBefore(lines.getFirst().day("valid_from")));
    }

    /** What a kind is called. */
    String label(String kind, Language language) {
        return table.where("key", kind).getFirst().text(language == Language.VI ? "label_vi" : "label_en");
    }
}
