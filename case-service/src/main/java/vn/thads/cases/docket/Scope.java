package vn.thads.cases.docket;

import java.util.List;

/**
 * Whether a decision concerns the whole case or a part of it (toàn bộ hoặc một phần).
 *
 * @param wholeCase whether it concerns the whole case
 * @param obligations numbers of the obligations it concerns; empty when it concerns the whole case
 */
public record Scope(boolean wholeCase, List<Integer> obligations) {
    public Scope {
        obligations = List.copyOf(obligations);
        if (wholeCase != obligations.isEmpty()) {
            throw new IllegalArgumentException("a part names its obligations, the whole names none");
        }
    }

    /** The whole case. */
    public static Scope whole() {
        return new Scope(true, List.of());
    }

    /** A part of the case: these obligations, at least one. */
    public static Scope part(List<Integer> obligations) {
        return new Scope(false, obligations.stream().distinct().sorted().toList());
    }

    /** Whether an obligation is concerned. */
    public boolean includes(int obligation) {
        return wholeCase || obligations.contains(obligation);
    }
}
