package vn.thads.officers.caseload;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;

/** Leave and other absence (nghỉ phép, vắng mặt) by day: how long at most, and what of the capacity is left. */
@Singleton
public class AbsenceKinds {
    private static final int ALL = 100;

    private final CsvTable table = CsvTable.read("data/absence-kinds.csv");

    /**
     * A kind of absence.
     *
     * @param mostDays how many days at most; 0 without a limit
     * @param capacityPercent what is left of the capacity
     * @param article where it stands
     */
    public record Kind(int mostDays, int capacityPercent, String article) {
        private static Kind of(Line line) {
            String most = line.text("max_days");
            return new Kind(
                    most.isEmpty() ? 0 : Integer.parseInt(most),
                    Integer.parseInt(line.text("capacity_percent")),
                    line.text("article"));
        }

        /** Whether it may last from the one day to the other, both included. */
        public boolean mayLast(LocalDate from, LocalDate to) {
            return mostDays == 0 || ChronoUnit.DAYS.between(from, to) < mostDays;
        }
    }

    /** The kind as it is on the day. */
    public Optional<Kind> find(String key, LocalDate on) {
        return table.where("key", key).stream()
                .filter(line -> line.isInForce(on))
                .findFirst()
                .map(Kind::of);
    }

    /** What is left of the capacity of who is absent on the day; everything with null, who is there. */
    int capacityPercent(@Nullable String absence, LocalDate on) {
        return absence == null
                ? ALL
                : find(absence, on).map(Kind::capacityPercent).orElse(ALL);
    }
}
