package vn.thads.officers.assignment;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;
import vn.thads.officers.assignment.Policy.Label;

/** How cases are assigned, who may not be assigned one, and which grade is proposed, by day. */
@Singleton
class AssignmentRules {
    private final CsvTable policies = CsvTable.read("data/assignment-policies.csv");
    private final CsvTable bars = CsvTable.read("data/assignment-bars.csv");
    private final CsvTable limits = CsvTable.read("data/assignment-grades.csv");
    private final CsvTable grades = CsvTable.read("data/officer-grades.csv");

    /**
     * Why somebody may not be assigned a case.
     *
     * @param key key of the row
     * @param label what it is called
     * @param article where it stands
     */
    record Bar(String key, Label label, String article) {}

    /**
     * A grade that is proposed for a case.
     *
     * @param level how high it is
     * @param label what kind of case it is
     */
    record GradeLimit(int level, Label label) {}

    Optional<Policy> policy(String key, LocalDate on) {
        return inForce(policies, on).stream()
                .filter(line -> line.text("key").equals(key))
                .findFirst()
                .map(Policy::of);
    }

    Optional<Bar> bar(String key, LocalDate on) {
        return inForce(bars, on).stream()
                .filter(line -> line.text("key").equals(key))
                .findFirst()
                .map(line -> new Bar(key, Label.of(line), line.text("article")));
    }

    /** Every grade that is proposed for a case with these marks and this amount. */
    List<GradeLimit> limits(Set<String> flags, long amount, LocalDate on) {
        return inForce(limits, on).stream()
                .filter(line -> applies(line, flags, amount))
                .map(line -> new GradeLimit(Integer.parseInt(line.text("least_level")), Label.of(line)))
                .toList();
    }

    /** How high a grade of a chấp hành viên is. */
    int level(String grade) {
        return Integer.parseInt(grades.only("key", grade).text("level"));
    }

    /** What a grade is called. */
    Label gradeLabel(String grade) {
        return Label.of(grades.only("key", grade));
    }

    private static boolean applies(Line line, Set<String> flags, long amount) {
        String least = line.text("least_amount");
        return flags.contains(line.text("flag")) || (!least.isEmpty() && amount >= Long.parseLong(least));
    }

    private static List<Line> inForce(CsvTable table, LocalDate on) {
        return table.lines().stream().filter(line -> line.isInForce(on)).toList();
    }
}
