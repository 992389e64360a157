package vn.thads.complaints.letter;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.thads.platform.text.TextKey;

/**
 * By what two texts are compared: the smallest hashes of their groups of three words, without case and diacritics. As many as are kept
 * estimate the share of common groups (Jaccard) within a few percent, for texts of any length at the same cost.
 */
final class Sketch {
    /** As many hashes as are kept. */
    static final int KEPT = 64;

    private static final int GROUP = 3;
    private static final int WHOLE = 100;

    private Sketch() {}

    /** Of a text; a text of fewer words than a group is one group. */
    static long[] of(String text, ToLongFunction<String> hash) {
        String[] words = TextKey.of(text).split(" ", -1);
        Stream<String> groups = words.length <= GROUP
                ? Stream.of(String.join(" ", words))
                : IntStream.rangeClosed(0, words.length - GROUP)
                        .mapToObj(from -> String.join(" ", Arrays.copyOfRange(words, from, from + GROUP)));
        return groups.distinct().mapToLong(hash).sorted().limit(KEPT).toArray();
    }

    /** How many in a hundred of the groups of both are common. */
    static int commonPercent(long[] one, long[] other) {
        Set<Long> first = set(one);
        Set<Long> second = set(other);
        long[] smallest = LongStream.concat(Arrays.stream(one), Arrays.stream(other))
                .distinct()
                .sorted()
                .limit(KEPT)
                .toArray();
        long common = Arrays.stream(smallest)
                .filter(hash -> first.contains(hash) && second.contains(hash))
                .count();
        return smallest.length == 0 ? 0 : (int) (common * WHOLE / smallest.length);
    }

    private static Set<Long> set(long[] hashes) {
        return Arrays.stream(hashes).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
