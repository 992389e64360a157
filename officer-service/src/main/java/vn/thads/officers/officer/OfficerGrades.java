package vn.thads.officers.officer;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thads.officers.CsvTable;

/** The grades (ngạch) of the law, by day. */
@Singleton
class OfficerGrades {
    private final CsvTable table = CsvTable.read("data/officer-grades.csv");
    private final Set<String> assignable = table.where("may_be_assigned_cases", "true").stream()
            .map(line -> line.text("key"))
            .collect(Collectors.toSet());

    /** Whether the grade could be given on the day; one of before the law of 2008 is told with its present key. */
    boolean couldBeGiven(String grade, LocalDate on) {
        return table.where("key", grade).stream().anyMatch(line -> {
            LocalDate last = line.dayOrNull("valid_to");
            return last == null || !on.isAfter(last);
        });
    }

    /** Only a chấp hành viên may be assigned a case. */
    boolean mayBeAssignedCases(String grade) {
        return assignable.contains(grade);
    }
}
