package vn.thads.officers.reinforcement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;
import vn.thads.officers.reinforcement.Station.Place;

/** Where provinces and districts lie (toạ độ), by day. */
@Singleton
class OfficePlaces {
    private final CsvTable districts = CsvTable.read("data/districts-tay-ninh-2017.csv");
    private final CsvTable before = CsvTable.read("data/provinces-2017.csv");
    private final CsvTable after = CsvTable.read("data/provinces-2025.csv");

    /** The place of a district or, for {@code 72} and its docket {@code 72-00}, of the province. */
    Optional<Place> find(String code, LocalDate on) {
        return Stream.of(districts, before, after)
                .flatMap(table -> table.where("code", code.replace("-00", "")).stream())
                .filter(line -> isInForce(line, on))
                .map(line -> new Place(Double.parseDouble(line.text("lat")), Double.parseDouble(line.text("lon"))))
                .findFirst();
    }

    private static boolean isInForce(Line line, LocalDate on) {
        LocalDate first = line.dayOrNull("valid_from");
        LocalDate last = line.dayOrNull("valid_to");
        return (first == null || !on.isBefore(first)) && (last == null || !on.isAfter(last));
    }
}
