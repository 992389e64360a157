package vn.thads.officers.caseload;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thads.officers.CsvTable;
import vn.thads.officers.CsvTable.Line;

/** The weights by day, and the published national averages (bình quân toàn quốc) beside them. */
@Singleton
public class WeightProfiles {
    private final CsvTable weights = CsvTable.read("data/workload-weights.csv");
    private final CsvTable averages = CsvTable.read("data/national-workload.csv");

    /** The profile of the day. */
    public WeightProfile on(LocalDate day) {
        return new WeightProfile(rows(day));
    }

    /** Its rows, as they are served. */
    List<Line> rows(LocalDate day) {
        return weights.lines().stream().filter(line -> line.isInForce(day)).toList();
    }

    /** What was published of the year of the day, or last before it. */
    Optional<NationalAverage> average(LocalDate day) {
        return averages.lines().stream()
                .filter(line -> line.isInForce(day))
                .findFirst()
                .map(NationalAverage::of);
    }
}
