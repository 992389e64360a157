package vn.thads.reporting.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Places 1-2-2-4: equal ones share a place, and the next place skips. Dense places are used nowhere. */
final class CompetitionRanks {
    private CompetitionRanks() {}

    /**
     * The place of each.
     *
     * @param contestants who is ranked
     * @param order the better first; 0 means the same place
     * @param name what the place is found by
     */
    static <T, K> Map<K, Integer> of(List<T> contestants, Comparator<? super T> order, Function<? super T, K> name) {
        List<T> sorted = contestants.stream().sorted(order).toList();
        var places = new HashMap<K, Integer>();
        int place = 0;
        for (int i = 0; i < sorted.size(); i++) {
            boolean isEqual = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            place = isEqual ? place : i + 1;
            places.put(name.apply(sorted.get(i)), place);
        }
        return places;
    }
}
