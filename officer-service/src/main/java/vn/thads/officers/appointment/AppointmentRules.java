package vn.thads.officers.appointment;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.CsvTable;

/** The ladder of grades (thang ngạch chấp hành viên), by day. */
@Singleton
class AppointmentRules {
    private final CsvTable ways = CsvTable.read("data/appointment-rules.csv");
    private final CsvTable grades = CsvTable.read("data/officer-grades.csv");

    /** Every way to a grade on the day. */
    List<Way> ways(LocalDate on) {
        return ways.lines().stream()
                .filter(line -> line.isInForce(on))
                .map(Way::new)
                .toList();
    }

    /** Whether a grade of a chấp hành viên stands above what somebody has; above everything that is no grade of one. */
    boolean isAbove(String grade, @Nullable String held) {
        return level(grade) > (held == null ? 0 : level(held));
    }

    private int level(String grade) {
        return grades.where("key", grade).stream()
                .filter(line -> line.text("title").equals("CHV"))
                .mapToInt(line -> Integer.parseInt(line.text("level")))
                .findFirst()
                .orElse(0);
    }
}
