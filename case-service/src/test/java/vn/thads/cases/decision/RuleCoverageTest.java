package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No row of a rule file without a test that just passes and one that fails by a day or a đồng: the lists are empty. */
class RuleCoverageTest {
    private static List<Boundary> boundaries() {
        List<Boundary> boundaries = new ArrayList<>();
        boundaries.addAll(TransitionBoundsTest.boundaries());
        boundaries.addAll(ActBoundsTest.boundaries());
        boundaries.addAll(GroundBoundsTest.boundaries());
        boundaries.addAll(TermBoundsTest.boundaries());
        boundaries.addAll(ParameterBoundsTest.boundaries());
        boundaries.addAll(PlainDecisionBoundsTest.boundaries());
        boundaries.addAll(KindBoundsTest.boundaries());
        return boundaries;
    }

    private static Set<String> rows() {
        Stream<String> terms = RuleRow.terms().stream()
                .filter(row -> TermBoundsTest.named().contains(row.text("key")))
                .map(TermBoundsTest::name);
        return Stream.of(
                        RuleRow.transitions().stream().map(TransitionBoundsTest::name),
                        RuleRow.grounds().stream().map(GroundBoundsTest::name),
                        terms,
                        RuleRow.parameters().stream().map(ParameterBoundsTest::name),
                        RuleRow.plainDecisions().stream().map(PlainDecisionBoundsTest::name),
                        RuleRow.obligationKinds().stream().map(KindBoundsTest::name))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(boolean passes) {
        Set<String> rows = rows();
        boundaries().stream().filter(one -> one.passes() == passes).forEach(one -> rows.remove(one.row()));
        return rows;
    }

    @Test
    void no_row_is_without_a_test_that_passes_on_its_edge() {
        assertThat(without(true)).isEmpty();
    }

    @Test
    void no_row_is_without_a_test_that_fails_by_a_day_or_a_dong() {
        assertThat(without(false)).isEmpty();
    }

    @Test
    void every_row_has_a_name_of_its_own() {
        long read = RuleRow.transitions().size()
                + RuleRow.grounds().size()
                + RuleRow.terms().stream()
                        .filter(row -> TermBoundsTest.named().contains(row.text("key")))
                        .count()
                + RuleRow.parameters().size()
                + RuleRow.plainDecisions().size()
                + RuleRow.obligationKinds().size();

        assertThat(rows()).hasSize(Math.toIntExact(read)).hasSizeGreaterThan(300);
    }

    @Test
    void every_kind_of_decision_on_a_case_stands_in_a_row_that_is_tried() {
        Set<String> tried = new TreeSet<>();
        RuleRow.transitions().forEach(row -> tried.addAll(row.list("decision_kinds")));
        RuleRow.plainDecisions().forEach(row -> tried.add(row.text("decision_kind")));

        assertThat(RuleRow.decisionKinds()).allSatisfy(row -> assertThat(tried).contains(row.text("key")));
    }
}
