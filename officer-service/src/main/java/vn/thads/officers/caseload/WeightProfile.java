package vn.thads.officers.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.CsvTable.Line;

/**
 * What counts how much on one day (bảng quy đổi khối lượng): weights of cases, and how much an officer can carry.
 *
 * <p>A case weighs (kind + amount + marks + further obligations) × stage × age, rounded half up to hundredths once, at the end.
 */
public final class WeightProfile {
    private static final int PERCENT = 100;

    private final Map<String, Map<String, Integer>> parts;
    private final NavigableMap<Long, Integer> amounts;
    private final NavigableMap<Long, Integer> ages;

    WeightProfile(List<Line> lines) {
        parts = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.text("part"),
                        Collectors.toMap(line -> line.text("key"), line -> Integer.parseInt(line.text("points")))));
        amounts = steps("AMOUNT", 0);
        ages = steps("AGE", PERCENT);
    }

    /**
     * Cases that weigh the same.
     *
     * @param judgmentKind a key of judgment-kinds
     * @param flags marks of the case
     * @param state state of the case
     * @param obligations how many
     * @param rest đồng still to enforce; any amount of the same step will do
     * @param ageYears full years since the decision
     */
    record Traits(String judgmentKind, Set<String> flags, String state, int obligations, long rest, int ageYears) {
        Traits {
            flags = Set.copyOf(flags);
        }
    }

    /** States in which a case is work; in every other it is over for its holder. */
    Set<String> openStates() {
        return part("STAGE").keySet();
    }

    /** Where the next step of the amount begins, in order. */
    List<Long> amountSteps() {
        return List.copyOf(amounts.keySet());
    }

    Weight of(Traits traits) {
        int stage = part("STAGE").getOrDefault(traits.state(), 0);
        Map<String, Integer> kinds = part("KIND");
        Map<String, Integer> marks = part("FLAG");
        long points = kinds.getOrDefault(traits.judgmentKind(), kinds.getOrDefault("OTHER", PERCENT));
        points += amounts.floorEntry(Math.max(0, traits.rest())).getValue();
        points += traits.flags().stream()
                .mapToInt(flag -> marks.getOrDefault(flag, 0))
                .sum();
        points += (long) part("OBLIGATION").getOrDefault("FURTHER", 0) * Math.max(0, traits.obligations() - 1);
        long age = ages.floorEntry(Math.max(0L, traits.ageYears())).getValue();
        return new Weight(BigDecimal.valueOf(points * stage * age)
                .divide(BigDecimal.valueOf((long) PERCENT * PERCENT), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** What a case will weigh when its decision is taken (việc chờ phân công). */
    public Weight ofDecided(String judgmentKind, Set<String> flags, int obligations, long amount) {
        return of(new Traits(judgmentKind, flags, "DECIDED", obligations, amount, 0));
    }

    /** Whether the kind of judgment has a row. */
    public boolean hasKind(String judgmentKind) {
        return part("KIND").containsKey(judgmentKind);
    }

    /** Whether the mark of a case has a row. */
    public boolean hasFlag(String flag) {
        return part("FLAG").containsKey(flag);
    }

    /** How much of a full junior officer's work he can carry, in hundredths; nothing if he may be assigned no cases. */
    int capacity(@Nullable String grade, String role) {
        int ofGrade = grade == null ? 0 : part("GRADE").getOrDefault(grade, 0);
        return ofGrade * part("ROLE").getOrDefault(role, PERCENT) / PERCENT;
    }

    private Map<String, Integer> part(String name) {
        return parts.getOrDefault(name, Map.of());
    }

    private NavigableMap<Long, Integer> steps(String name, int first) {
        NavigableMap<Long, Integer> steps = new TreeMap<>(Map.of(0L, first));
        part(name).forEach((key, points) -> steps.put(Long.parseLong(key), points));
        return steps;
    }
}
