package vn.thads.officers.discipline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;
import vn.thads.platform.problem.ProblemException;

/** Every form of discipline: on its first and last day, a day beyond, and for who may not get it. */
public class DisciplineFormBoundsTest {
    private final DisciplineForms forms = new DisciplineForms();

    @TestFactory
    Stream<DynamicTest> every_form_holds_to_the_day_and_for_whom_it_is_meant() {
        return CsvTable.read("data/discipline-forms.csv").lines().stream()
                .map(line ->
                        DynamicTest.dynamicTest(line.text("key") + " by " + line.text("article"), () -> holds(line)));
    }

    private void holds(Line line) {
        boolean isForLeaders = !line.text("applies_to").equals("NON_LEADER");
        LocalDate first = line.day("valid_from");
        LocalDate last = line.dayOrNull("valid_to");
        passes(line, first, isForLeaders);
        fails(line, first.minusDays(1), isForLeaders, "discipline-form-not-in-force");
        if (last != null) {
            passes(line, last, isForLeaders);
            fails(line, last.plusDays(1), isForLeaders, "discipline-form-not-in-force");
        }
        if (line.text("applies_to").equals("ALL")) {
            passes(line, first, false);
        } else {
            fails(line, first, !isForLeaders, "discipline-form-not-applicable");
        }
    }

    private void passes(Line line, LocalDate on, boolean isLeader) {
        assertThatCode(() -> forms.check(line.text("key"), on, isLeader)).doesNotThrowAnyException();
    }

    private void fails(Line line, LocalDate on, boolean isLeader, String slug) {
        assertThatThrownBy(() -> forms.check(line.text("key"), on, isLeader))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(slug);
    }
}
