package vn.thads.officers.reinforcement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import vn.thads.officers.CsvTable;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** What a plan must keep, as numbers of the day (định mức của phương án tăng cường). */
@Singleton
class PlanRules {
    private final CsvTable table = CsvTable.read("data/reinforcement-rules.csv");

    /**
     * A number of the day that is planned for.
     *
     * @throws ProblemException of the field {@code on} before the first law
     */
    int value(String key, LocalDate on) {
        return table.where("key", key).stream()
                .filter(line -> line.isInForce(on))
                .findFirst()
                .map(line -> Integer.parseInt(line.text("value")))
                .orElseThrow(() -> ProblemException.invalid("/on", "in-force", Message.of("rule.plan-day", on)));
    }

    /**
     * Refuses a day that the rules do not cover.
     *
     * @throws ProblemException of the field {@code on}
     */
    void mustCover(LocalDate on) {
        table.lines().forEach(line -> value(line.text("key"), on));
    }
}
