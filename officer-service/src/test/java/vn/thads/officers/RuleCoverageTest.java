package vn.thads.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thads.officers.appointment.AppointmentRulesTest;
import vn.thads.officers.assignment.AssignmentRulesTest;
import vn.thads.officers.caseload.AbsenceKindsTest;
import vn.thads.officers.caseload.WeightBoundsTest;
import vn.thads.officers.discipline.DisciplineFormBoundsTest;
import vn.thads.officers.draw.DrawRulesTest;
import vn.thads.officers.movement.MovementRuleBoundsTest;
import vn.thads.officers.office.OfficeTypeBoundsTest;
import vn.thads.officers.officer.OfficerRuleBoundsTest;
import vn.thads.officers.reinforcement.PlanRulesTest;
import vn.thads.officers.relative.RelationBoundsTest;

/** No row of a rule file without a test that just passes and one that fails by a day, a year or a unit: the lists are empty. */
class RuleCoverageTest {
    /** Places and names, without articles: held by the tests of offices. */
    private static final Set<String> WITHOUT_ARTICLES =
            Set.of("provinces-2017.csv", "provinces-2025.csv", "districts-tay-ninh-2017.csv");

    private static Stream<Boundary> boundaries() {
        return Stream.of(
                        AbsenceKindsTest.boundaries(),
                        AppointmentRulesTest.boundaries(),
                        AssignmentRulesTest.boundaries(),
                        DisciplineFormBoundsTest.boundaries(),
                        DrawRulesTest.boundaries(),
                        MovementRuleBoundsTest.boundaries(),
                        OfficeTypeBoundsTest.boundaries(),
                        OfficerRuleBoundsTest.boundaries(),
                        PlanRulesTest.boundaries(),
                        RelationBoundsTest.boundaries(),
                        WeightBoundsTest.boundaries())
                .flatMap(List::stream);
    }

    @Test
    void no_row_is_without_a_test_that_passes_on_its_edge() throws IOException, URISyntaxException {
        assertThat(without(true)).isEmpty();
    }

    @Test
    void no_row_is_without_a_test_that_fails_by_a_day_or_a_unit() throws IOException, URISyntaxException {
        assertThat(without(false)).isEmpty();
    }

    @Test
    void every_row_has_a_name_of_its_own_and_no_test_names_one_that_is_not_there()
            throws IOException, URISyntaxException {
        List<String> rows = rows();

        assertThat(rows).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(boundaries().map(Boundary::row)).isSubsetOf(rows);
    }

    @Test
    void every_file_but_those_of_places_names_articles() throws IOException, URISyntaxException {
        for (String file : files()) {
            boolean hasArticles = CsvTable.read("data/" + file)
                    .lines()
                    .getFirst()
                    .cells()
                    .getHeader()
                    .contains("article");
            assertThat(hasArticles).as(file).isEqualTo(!WITHOUT_ARTICLES.contains(file));
        }
    }

    private static Set<String> without(boolean passes) throws IOException, URISyntaxException {
        Set<String> rows = new TreeSet<>(rows());
        boundaries().filter(one -> one.passes() == passes).forEach(one -> rows.remove(one.row()));
        return rows;
    }

    private static List<String> rows() throws IOException, URISyntaxException {
        return files().stream()
                .filter(file -> !WITHOUT_ARTICLES.contains(file))
                .flatMap(file -> RuleRow.of(file).stream())
                .map(RuleRow::name)
                .toList();
    }

    private static Set<String> files() throws IOException, URISyntaxException {
        var one = Objects.requireNonNull(RuleCoverageTest.class.getResource("/data/relations.csv"));
        try (Stream<Path> files = Files.list(Path.of(one.toURI()).getParent())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
