package vn.thads.officers.officer;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;

/** How an officer comes to an office, by day, and for how long at most. */
@Singleton
class PostingKinds {
    /**
     * A kind of posting.
     *
     * @param maxYears how long at most; 0 without a limit
     * @param isMain whether an officer has one of them at a time
     * @param article where it stands
     */
    record Kind(int maxYears, boolean isMain, String article) {
        /** Whether a posting may last from the one day to the other; without an end only where there is no limit. */
        boolean mayLast(LocalDate from, @Nullable LocalDate to) {
            return maxYears == 0 || (to != null && to.isBefore(from.plusYears(maxYears)));
        }
    }

    private final CsvTable table = CsvTable.read("data/posting-kinds.csv");

    Optional<Kind> find(String key, LocalDate on) {
        return table.where("key", key).stream()
                .filter(line -> line.isInForce(on))
                .map(PostingKinds::kind)
                .findFirst();
    }

    private static Kind kind(Line line) {
        String years = line.text("max_years");
        return new Kind(
                years.isEmpty() ? 0 : Integer.parseInt(years),
                line.text("is_main").equals("true"),
                line.text("article"));
    }
}
