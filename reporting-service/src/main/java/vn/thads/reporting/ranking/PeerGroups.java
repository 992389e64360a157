package vn.thads.reporting.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thads.reporting.indicator.Fraction;

/** Three groups by caseload (VOLUME_TERCILE): equal values always share the larger group. */
final class PeerGroups {
    private PeerGroups() {}

    /** A group of peers. */
    enum PeerGroup {
        /** lớn. */
        LARGE,
        /** vừa. */
        MEDIUM,
        /** nhỏ. */
        SMALL
    }

    /** The group of each office; everybody is LARGE where there are fewer than three. */
    static Map<String, PeerGroup> of(Map<String, Fraction> acceptedCases) {
        List<Fraction> descending = acceptedCases.values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        var groups = new HashMap<String, PeerGroup>();
        int third = descending.size() / 3;
        if (third == 0) {
            acceptedCases.keySet().forEach(office -> groups.put(office, PeerGroup.LARGE));
            return groups;
        }
        Fraction large = descending.get(third - 1);
        Fraction medium = descending.get(descending.size() - third - 1);
        acceptedCases.forEach((office, accepted) -> groups.put(
                office,
                accepted.compareTo(large) >= 0
                        ? PeerGroup.LARGE
                        : accepted.compareTo(medium) >= 0 ? PeerGroup.MEDIUM : PeerGroup.SMALL));
        return groups;
    }
}
