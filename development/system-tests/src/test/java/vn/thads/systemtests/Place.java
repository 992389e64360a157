package vn.thads.systemtests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A place where nobody's secrets may be found, or not everybody's.
 *
 * @param name its name
 * @param text what stands there
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares places
record Place(String name, byte[] text) {
    static Place of(String name, String text) {
        return new Place(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whose secrets stand where, one line a place. */
    static List<String> searched(Needles needles, Collection<Place> places) {
        var found = new TreeMap<String, Set<String>>();
        places.forEach(place -> {
            Set<String> there = needles.in(place.text());
            if (!there.isEmpty()) {
                found.computeIfAbsent(place.name(), _ -> new TreeSet<>()).addAll(there);
            }
        });
        var lines = new ArrayList<String>();
        found.forEach((place, whose) -> lines.add(place + ": " + whose));
        return lines;
    }
}
