package vn.thads.officers.reinforcement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import vn.thads.officers.CsvTable;

/** What a plan must keep, as numbers of the day (định mức của phương án tăng cường). */
@Singleton
class PlanRules {
    private final CsvTable table = CsvTable.read("data/reinforcement-rules.csv");

    int value(String key, LocalDate on) {
        return table.where("key", key).stream()
                .filter(line -> line.isInForce(on))
                .findFirst()
                .map(line -> Integer.parseInt(line.text("value")))
                .orElseThrow(() -> new IllegalStateException(key + " has no value on " + on));
    }
}
