package vn.thads.officers.draw;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import vn.thads.officers.CsvTable;

/** Numbers of draws and grounds on which a head may leave somebody out (quy tắc bốc thăm), by day. */
@Singleton
class DrawRules {
    private final CsvTable numbers = CsvTable.read("data/draw-rules.csv");
    private final CsvTable exclusions = CsvTable.read("data/draw-exclusions.csv");

    /** The last day on which may be drawn what was committed on the day. */
    LocalDate lastDay(LocalDate committedOn) {
        return committedOn.plusDays(number("VALID_DAYS", committedOn));
    }

    /** How many cases one drawing may have. */
    int mostCases(LocalDate on) {
        return number("MOST_CASES", on);
    }

    /** Where a ground stands on the day; empty if it does not. */
    Optional<String> exclusion(String ground, LocalDate on) {
        return exclusions.where("key", ground).stream()
                .filter(line -> line.isInForce(on))
                .findFirst()
                .map(line -> line.text("article"));
    }

    private int number(String key, LocalDate on) {
        return numbers.where("key", key).stream()
                .filter(line -> line.isInForce(on))
                .findFirst()
                .map(line -> Integer.parseInt(line.text("value")))
                .orElseThrow(() -> new IllegalStateException(key + " has no value on " + on));
    }
}
