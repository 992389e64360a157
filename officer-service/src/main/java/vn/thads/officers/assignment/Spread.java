package vn.thads.officers.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Gives cases one after the other, the heaviest first, each to the first of its ranking; what somebody gets counts for the next.
 *
 * <p>By load alone, nobody carries more in the end than the one would who got everything: each case goes to where the load with it is
 * lowest, and that is never more than with everything before it in one hand.
 */
final class Spread {
    private final Policy policy;
    private final List<Candidate> staff;
    private final Map<String, Long> weights = new HashMap<>();
    private final Map<String, Long> cases = new HashMap<>();
    private final Map<String, Map<String, Integer>> judgments = new HashMap<>();

    Spread(Policy policy, List<Candidate> staff) {
        this.policy = policy;
        this.staff =
                staff.stream().sorted(Comparator.comparing(Candidate::officer)).toList();
        staff.forEach(one -> {
            weights.put(one.officer(), one.weight());
            cases.put(one.officer(), one.cases());
        });
    }

    /**
     * A case and who comes first for it.
     *
     * @param pending the case
     * @param turn when its turn was, from 1
     * @param ranked the best first; empty if nobody may be assigned it
     */
    record Turn(PendingCase pending, int turn, List<Ranked> ranked) {
        Turn {
            ranked = List.copyOf(ranked);
        }
    }

    /** The turns, in the order in which the cases were given. */
    List<Turn> of(List<PendingCase> pending) {
        List<Integer> heaviestFirst = IntStream.range(0, pending.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -pending.get(i).weight()))
                .toList();
        Map<Integer, Turn> turns = new TreeMap<>();
        for (int i : heaviestFirst) {
            Turn turn = new Turn(pending.get(i), turns.size() + 1, ranked(pending.get(i)));
            turns.put(i, turn);
            if (!turn.ranked().isEmpty()) {
                give(turn.pending(), turn.ranked().getFirst().candidate().officer());
            }
        }
        return List.copyOf(turns.values());
    }

    /** What somebody carries with everything that was given to him, in hundredths of a plain case. */
    long weight(Candidate candidate) {
        return weights.getOrDefault(candidate.officer(), 0L);
    }

    /** How many cases are his with everything that was given to him. */
    long cases(Candidate candidate) {
        return cases.getOrDefault(candidate.officer(), 0L);
    }

    private void give(PendingCase pending, String officer) {
        weights.merge(officer, pending.weight(), Math::addExact);
        cases.merge(officer, 1L, Long::sum);
        String judgment = pending.judgment();
        if (judgment != null) {
            judgments.computeIfAbsent(judgment, key -> new HashMap<>()).merge(officer, 1, Integer::sum);
        }
    }

    private List<Ranked> ranked(PendingCase pending) {
        List<Candidate> free = staff.stream()
                .filter(one -> !pending.barred().contains(one.officer()))
                .toList();
        List<Candidate> inTurn = inTurn(pending, free);
        List<Ranked> ranked = new ArrayList<>();
        free.forEach(one -> ranked.add(ranked(pending, one, inTurn)));
        Collections.sort(ranked, policy.order());
        return ranked;
    }

    private Ranked ranked(PendingCase pending, Candidate one, List<Candidate> inTurn) {
        String officer = one.officer();
        String judgment = pending.judgment();
        int same = pending.holders().getOrDefault(officer, 0);
        if (judgment != null) {
            same += judgments.getOrDefault(judgment, Map.of()).getOrDefault(officer, 0);
        }
        int place = inTurn.indexOf(one);
        return new Ranked(
                one,
                cases(one),
                weight(one),
                Math.addExact(weight(one), pending.weight()),
                same,
                one.level() >= pending.leastLevel(),
                pending.territory().contains(officer),
                place < 0 ? inTurn.size() : place,
                officer.equals(pending.chosen()));
    }

    /** Whose turn it is by the number of the judgment: those of the proposed grade without a post of leadership, if there are any. */
    private static List<Candidate> inTurn(PendingCase pending, List<Candidate> free) {
        Integer number = pending.number();
        if (number == null) {
            return List.of();
        }
        List<Candidate> graded = orAll(
                free.stream().filter(one -> one.level() >= pending.leastLevel()).toList(), free);
        List<Candidate> inTurn = new ArrayList<>(
                orAll(graded.stream().filter(one -> !one.isLeader()).toList(), graded));
        if (!inTurn.isEmpty()) {
            Collections.rotate(inTurn, -(number % inTurn.size()));
        }
        return inTurn;
    }

    private static List<Candidate> orAll(List<Candidate> some, List<Candidate> all) {
        return some.isEmpty() ? all : some;
    }
}
