package vn.thads.officers.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thads.officers.CsvTable;
import vn.thads.officers.assignment.Spread.Turn;

/** A batch in any office: spread, never heaped; nobody barred is advised; nothing lost. */
class SpreadTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 16);
    private static final List<String> ROLES = List.of("OFFICER", "OFFICER", "OFFICER", "DEPUTY_HEAD", "HEAD");
    private static final List<String> GRADES = List.of("CHV_SO_CAP", "CHV_TRUNG_CAP", "CHV_CAO_CAP");
    private static final List<Integer> CAPACITIES = List.of(100, 115, 130);

    private final AssignmentRules rules = new AssignmentRules();

    /** An office and a batch; printed with its seed. */
    private record Example(long seed, List<Candidate> staff, List<PendingCase> batch) {
        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    @Test
    void by_load_alone_nobody_carries_more_than_the_one_would_who_got_everything() {
        Policy policy = policy("LOWEST_LOAD");
        assertThat(examples(false)).allSatisfy(example -> {
            Spread spread = new Spread(policy, example.staff());
            spread.of(example.batch());
            double highest = highest(example.staff(), spread::weight);
            long all = example.batch().stream().mapToLong(PendingCase::weight).sum();
            for (Candidate one : example.staff()) {
                double heaped =
                        highest(example.staff(), other -> other.equals(one) ? other.weight() + all : other.weight());
                assertThat(highest).as("%s gets everything", one).isLessThanOrEqualTo(heaped);
            }
        });
    }

    @Test
    void who_is_barred_is_never_advised_and_everybody_else_is_ranked_once() {
        for (Policy policy : policies()) {
            assertThat(examples(true))
                    .allSatisfy(example -> new Spread(policy, example.staff())
                            .of(example.batch())
                            .forEach(turn -> {
                                Set<String> free = new TreeSet<>();
                                example.staff().forEach(one -> free.add(one.officer()));
                                free.removeAll(turn.pending().barred());
                                assertThat(turn.ranked())
                                        .extracting(ranked -> ranked.candidate().officer())
                                        .containsExactlyInAnyOrderElementsOf(free);
                            }));
        }
    }

    @Test
    void every_case_counts_once_for_whom_it_is_advised_and_the_same_question_is_answered_the_same() {
        for (Policy policy : policies()) {
            assertThat(examples(true)).allSatisfy(example -> {
                Spread spread = new Spread(policy, example.staff());
                List<Turn> turns = spread.of(example.batch());
                long given = turns.stream()
                        .filter(turn -> !turn.ranked().isEmpty())
                        .mapToLong(turn -> turn.pending().weight())
                        .sum();
                long grown = example.staff().stream()
                        .mapToLong(one -> spread.weight(one) - one.weight())
                        .sum();
                assertThat(grown).isEqualTo(given);
                assertThat(new Spread(policy, example.staff()).of(example.batch()))
                        .isEqualTo(turns);
            });
        }
    }

    @Test
    void cases_of_one_judgment_go_to_one_hand() {
        assertThat(examples(true)).allSatisfy(example -> {
            Map<String, Set<String>> hands = new HashMap<>();
            List<PendingCase> batch = example.batch().stream()
                    .map(one -> new PendingCase(
                            one.reference(),
                            one.weight(),
                            one.leastLevel(),
                            one.judgment(),
                            one.number(),
                            Map.of(),
                            one.territory(),
                            one.chosen(),
                            Set.of()))
                    .toList();
            for (Turn turn : new Spread(policy("LOWEST_LOAD"), example.staff()).of(batch)) {
                String judgment = turn.pending().judgment();
                if (judgment != null) {
                    hands.computeIfAbsent(judgment, key -> new TreeSet<>())
                            .add(turn.ranked().getFirst().candidate().officer());
                }
            }
            assertThat(hands.values()).allSatisfy(hand -> assertThat(hand).hasSize(1));
        });
    }

    private static double highest(List<Candidate> staff, ToLongFunction<Candidate> weight) {
        return staff.stream()
                .mapToDouble(one -> (double) weight.applyAsLong(one) / one.capacity())
                .max()
                .orElseThrow();
    }

    private Policy policy(String key) {
        return rules.policy(key, DAY).orElseThrow();
    }

    private List<Policy> policies() {
        return CsvTable.read("data/assignment-policies.csv").lines().stream()
                .map(line -> policy(line.text("key")))
                .toList();
    }

    private static Stream<Example> examples(boolean hasTies) {
        return LongStream.rangeClosed(1, 300).mapToObj(seed -> example(seed, hasTies));
    }

    /** With ties: judgments, grades, territories, choices and bars; without them, weights alone. */
    private static Example example(long seed, boolean hasTies) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candidate> staff = new ArrayList<>();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            String role = ROLES.get(random.nextInt(ROLES.size()));
            int level = random.nextInt(1, 4);
            int share = role.equals("OFFICER") ? 100 : role.equals("HEAD") ? 25 : 50;
            staff.add(new Candidate(
                    "709-" + i,
                    GRADES.get(level - 1),
                    level,
                    role,
                    null,
                    CAPACITIES.get(level - 1) * share / 100,
                    random.nextLong(300),
                    random.nextLong(40_000)));
        }
        List<PendingCase> batch = new ArrayList<>();
        for (int i = random.nextInt(1, 31); i > 0; i--) {
            batch.add(pending(random, "A-" + i, staff, hasTies));
        }
        return new Example(seed, staff, batch);
    }

    private static PendingCase pending(
            SplittableRandom random, String reference, List<Candidate> staff, boolean hasTies) {
        long weight = random.nextLong(20, 900);
        if (!hasTies) {
            return new PendingCase(reference, weight, 0, null, null, Map.of(), Set.of(), null, Set.of());
        }
        int number = random.nextInt(1, 40);
        return new PendingCase(
                reference,
                weight,
                random.nextInt(4),
                random.nextBoolean() ? "TAND-709 " + number : null,
                random.nextBoolean() ? number : null,
                random.nextInt(4) == 0 ? Map.of(any(random, staff), random.nextInt(1, 4)) : Map.of(),
                random.nextBoolean() ? Set.of(any(random, staff)) : Set.of(),
                random.nextBoolean() ? any(random, staff) : null,
                random.nextBoolean() ? Set.of(any(random, staff)) : Set.of());
    }

    private static String any(SplittableRandom random, List<Candidate> staff) {
        return staff.get(random.nextInt(staff.size())).officer();
    }
}
