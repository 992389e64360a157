package vn.thads.officers.discipline;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;
import vn.thads.officers.OfficerProblem;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** The forms of discipline (hình thức kỷ luật), by day. */
@Singleton
class DisciplineForms {
    private final CsvTable table = CsvTable.read("data/discipline-forms.csv");

    /**
     * Refuses a form that was not in force, or is not for him.
     *
     * @param isLeader whether he held a post of leadership on the day
     */
    void check(String form, LocalDate on, boolean isLeader) {
        Line line = table.where("key", form).stream()
                .filter(row -> row.isInForce(on))
                .findFirst()
                .orElseThrow(() -> notInForce(form, on));
        String applies = line.text("applies_to");
        if (!applies.equals("ALL") && applies.equals("LEADER") != isLeader) {
            throw new ProblemException(
                            OfficerProblem.DISCIPLINE_FORM_NOT_APPLICABLE,
                            Message.of("discipline-form-not-applicable.detail", form, line.text("article")))
                    .withArticle(line.text("article"));
        }
    }

    private ProblemException notInForce(String form, LocalDate on) {
        ProblemException refusal = new ProblemException(
                OfficerProblem.DISCIPLINE_FORM_NOT_IN_FORCE,
                Message.of("discipline-form-not-in-force.detail", form, on));
        return table.where("key", form).stream()
                .findFirst()
                .map(line -> refusal.withArticle(line.text("article")))
                .orElse(refusal);
    }
}
