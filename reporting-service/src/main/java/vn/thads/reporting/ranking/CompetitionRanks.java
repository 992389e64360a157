package vn.thads.reporting.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places 1-2-2-4: equal ones share a place, and the next place skips. Dense places are used nowhere. */
final class CompetitionRanks {
    private CompetitionRanks() {}

    /**
     * The place of each.
     *
     * @param contestants who is ranked
     * @param order the better first; 0 means the same place
     */
    static <T> Map<T, Integer> of(List<T> contestants, Comparator<? super T> order) {
        List<T> sorted = contestants.stream().sorted(order).toList();
        var places = new HashMap<T, Integer>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean isEqual = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            places.put(sorted.get(i), isEqual ? places.getOrDefault(sorted.get(i - 1), i) : i + 1);
        }
        return places;
    }
}
