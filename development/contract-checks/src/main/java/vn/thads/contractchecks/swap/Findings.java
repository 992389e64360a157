package vn.thads.contractchecks.swap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was swapped how often, and what came of it that should not have. */
final class Findings {
    private final List<String> canaries;
    private final Set<String> faults = new LinkedHashSet<>();
    private final Map<String, Integer> counted = new TreeMap<>();

    Findings(List<String> canaries) {
        this.canaries = canaries;
    }

    List<String> canaries() {
        return canaries;
    }

    Set<String> faults() {
        return faults;
    }

    void fault(String fault) {
        faults.add(fault);
    }

    void count(String kind) {
        counted.merge(kind, 1, Integer::sum);
    }

    int swaps() {
        return counted.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return "%d swaps %s, %d faults".formatted(swaps(), counted, faults.size());
    }
}
