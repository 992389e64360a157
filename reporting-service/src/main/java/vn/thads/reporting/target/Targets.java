package vn.thads.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.legaltime.StatisticalYear;
import vn.thads.platform.access.Office;
import vn.thads.platform.access.OfficeTree;

/** The targets in force (chỉ tiêu), found upwards from the office: its own, else its province's, else the nation's. */
@ApplicationScoped
public class Targets {
    private static final String NATION = "VN";

    private final TargetSql targets;
    private final OfficeTree tree;

    Targets(TargetSql targets, OfficeTree tree) {
        this.targets = targets;
        this.tree = tree;
    }

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
     * @param indicator key of the indicator: {@code rateCases}, {@code rateMoney}, {@code carryReduction}
     * @param knownAt as known when
     * @return by office code; an office without any target is left out
     */
    public Map<String, Target> of(Collection<String> offices, int year, String indicator, Instant knownAt) {
        Map<String, List<String>> upwards = upwards(offices, new StatisticalYear(year).last());
        Set<String> asked = new LinkedHashSet<>();
        upwards.values().forEach(asked::addAll);
        Map<String, TargetView> set = targets.latest(asked, year, indicator, knownAt);
        var found = new LinkedHashMap<String, Target>();
        upwards.forEach((office, path) -> path.stream()
                .filter(set::containsKey)
                .findFirst()
                .ifPresent(setFor -> found.put(office, target(office, set.get(setFor)))));
        return found;
    }

    private static Target target(String office, @Nullable TargetView set) {
        if (set == null) {
            throw new IllegalStateException("a target that was found is gone for " + office);
        }
        return new Target(
                set.id(),
                set.office(),
                set.value(),
                set.decidedOn(),
                set.source(),
                !set.office().equals(office));
    }

    /** Each office and those above it, the nation last. */
    private Map<String, List<String>> upwards(Collection<String> offices, LocalDate on) {
        var paths = new LinkedHashMap<String, List<String>>();
        for (String office : offices) {
            var path = new ArrayList<String>();
            String code = office;
            while (code != null && !path.contains(code)) {
                path.add(code);
                code = tree.find(code, on).map(Office::parent).orElse(null);
            }
            if (!path.contains(NATION)) {
                path.add(NATION);
            }
            paths.put(office, path);
        }
        return paths;
    }
}
