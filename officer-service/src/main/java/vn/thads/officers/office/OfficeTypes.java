package vn.thads.officers.office;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import vn.thads.officers.CsvTable;
import vn.thads.officers.OfficerProblem;
import vn.thads.platform.access.Office;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Which offices the law of a day has (loại cơ quan thi hành án). */
@Singleton
class OfficeTypes {
    private final CsvTable table = CsvTable.read("data/office-types.csv");

    /** Where the type stands on the day; empty if there was none of it. */
    Optional<String> article(String type, LocalDate on) {
        return table.where("type", type).stream()
                .filter(line -> line.isInForce(on))
                .findFirst()
                .map(line -> line.text("article"));
    }

    /** Refuses an office of a type that the law of its first day does not have. */
    void check(Office office) {
        if (article(office.type(), office.validFrom()).isEmpty()) {
            String article = table.where("type", office.type()).getFirst().text("article");
            throw new ProblemException(
                            OfficerProblem.OFFICE_TYPE_NOT_IN_FORCE,
                            Message.of("office-type-not-in-force.detail", office.type(), office.validFrom(), article))
                    .withArticle(article);
        }
    }
}
