package vn.thads.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The targets in force (chỉ tiêu), found upwards from the office: its own, else its province's, else the nation's. */
@ApplicationScoped
public class Targets {
    /**
     * A target that counts for an office.
     *
     * @param id the target
     * @param setFor code of the office that it was set for: the office itself, its province or {@code VN}
     * @param value percent of the whole year
     * @param decidedOn day of the decision that set it
     * @param source the decision
     * @param isDefault whether it was not set for the office itself
     */
    public record Target(
            UUID id, String setFor, BigDecimal value, LocalDate decidedOn, String source, boolean isDefault) {}

    /**
     * The target of each office for an indicator, as known at an instant.
     *
     * @param offices codes of offices of any level, as of the last day of the year
     * @param year statistical year
     * @param indicator key of the indicator: {@code rateCases}, {@code rateMoney}, {@code carryReduction} …
     * @param knownAt as known when
     * @return by office code; an office without any target is left out
     */
    public Map<String, Target> of(Collection<String> offices, int year, String indicator, Instant knownAt) {
        throw new UnsupportedOperationException("being written: " + offices + year + indicator + knownAt);
    }
}
