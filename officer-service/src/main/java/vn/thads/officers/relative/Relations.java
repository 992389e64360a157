package vn.thads.officers.relative;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import vn.thads.officers.CsvTable;

/** Whose cases an officer must not enforce (quan hệ thân thích), by day. */
@Singleton
class Relations {
    private final CsvTable table = CsvTable.read("data/relations.csv");

    /** Where the relation stands on the day; empty if it does not. */
    Optional<String> article(String relation, LocalDate on) {
        return table.where("key", relation).stream()
                .filter(line -> line.isInForce(on))
                .findFirst()
                .map(line -> line.text("article"));
    }
}
