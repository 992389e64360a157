package vn.thads.officers.discipline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import vn.thads.officers.Boundary;
import vn.thads.officers.RuleRow;
import vn.thads.platform.problem.ProblemException;

/** Every form of discipline: on its first and last day, a day beyond, and for who may not get it. */
public class DisciplineFormBoundsTest {
    private static final DisciplineForms FORMS = new DisciplineForms();

    /** One for each edge of each row. */
    public static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        for (RuleRow row : RuleRow.of("discipline-forms.csv")) {
            boolean isForLeaders = !row.text("applies_to").equals("NON_LEADER");
            LocalDate last = row.last();
            boundaries.add(Boundary.passes(row, "on its first day", passes(row, row.first(), isForLeaders)));
            boundaries.add(Boundary.fails(row, "the day before", notInForce(row, row.eve(), isForLeaders)));
            if (last != null) {
                boundaries.add(Boundary.passes(row, "on its last day", passes(row, last, isForLeaders)));
                boundaries.add(Boundary.fails(row, "the day after", notInForce(row, last.plusDays(1), isForLeaders)));
            }
            boundaries.add(
                    row.text("applies_to").equals("ALL")
                            ? Boundary.passes(row, "for those without a post", passes(row, row.first(), false))
                            : Boundary.fails(row, "for the others", notForHim(row, !isForLeaders)));
        }
        return boundaries;
    }

    @TestFactory
    Stream<DynamicTest> every_form_holds_to_the_day_and_for_whom_it_is_meant() {
        return Boundary.tests(boundaries());
    }

    private static Executable passes(RuleRow row, LocalDate on, boolean isLeader) {
        return () -> assertThatCode(() -> FORMS.check(row.key(), on, isLeader)).doesNotThrowAnyException();
    }

    private static Executable notInForce(RuleRow row, LocalDate on, boolean isLeader) {
        return () -> refuses(row, on, isLeader, "discipline-form-not-in-force");
    }

    private static Executable notForHim(RuleRow row, boolean isLeader) {
        return () -> refuses(row, row.first(), isLeader, "discipline-form-not-applicable");
    }

    private static void refuses(RuleRow row, LocalDate on, boolean isLeader, String slug) {
        assertThatThrownBy(() -> FORMS.check(row.key(), on, isLeader))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(slug);
    }
}
