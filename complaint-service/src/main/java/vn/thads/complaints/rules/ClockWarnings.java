package vn.thads.complaints.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.thads.legaltime.RuleTable;

/** From when a term is at risk (sắp đến hạn): once a share of its days has passed, by clock-warnings.csv. */
@ApplicationScoped
public class ClockWarnings {
    private static final int WHOLE = 100;
    private static final RuleTable TABLE = RuleTable.load(
            ClockWarnings.class,
            "clock-warnings.csv",
            RuleTable.Shape.of("key", "id", "label_vi", "label_en", "percent", "article", "evidence", "note"));

    /**
     * The share in force.
     *
     * @param percent hundredths of the days of the term that pass before it is at risk
     * @param article article, or that it is configuration
     */
    public record Share(int percent, String article) {}

    /**
     * The share for terms that start on a day.
     *
     * @throws vn.thads.legaltime.NoRuleInForce before the first law
     */
    public Share share(ClockStep step, LocalDate startedOn) {
        var row = TABLE.get(step.name(), startedOn);
        return new Share(row.integer("percent"), row.article());
    }

    /** The first day at risk: never after the due day. */
    public LocalDate atRiskFrom(ClockStep step, LocalDate startedOn, LocalDate dueOn) {
        long days = ChronoUnit.DAYS.between(startedOn, dueOn);
        return startedOn.plusDays(Math.ceilDiv(days * share(step, startedOn).percent(), WHOLE));
    }
}
