package vn.thads.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thads.officers.assignment.AssignmentRulesTest;
import vn.thads.officers.caseload.WeightBoundsTest;
import vn.thads.officers.discipline.DisciplineFormBoundsTest;
import vn.thads.officers.movement.MovementRuleBoundsTest;
import vn.thads.officers.office.OfficeTypeBoundsTest;
import vn.thads.officers.officer.OfficerRuleBoundsTest;
import vn.thads.officers.reinforcement.PlanRulesTest;

/** No file of rules without a test of its rows: the list of articles that no test tries is empty. */
class RuleCoverageTest {
    /** Files whose rows have articles, and the test that tries every one of them on the edge. */
    private static final Map<String, Class<?>> TRIED = Map.ofEntries(
            Map.entry("discipline-forms.csv", DisciplineFormBoundsTest.class),
            Map.entry("officer-grades.csv", OfficerRuleBoundsTest.class),
            Map.entry("posting-kinds.csv", OfficerRuleBoundsTest.class),
            Map.entry("office-types.csv", OfficeTypeBoundsTest.class),
            Map.entry("relations.csv", RelativeApiTest.class),
            Map.entry("movement-kinds.csv", MovementRuleBoundsTest.class),
            Map.entry("movement-authorities.csv", MovementRuleBoundsTest.class),
            Map.entry("movement-exemptions.csv", MovementRuleBoundsTest.class),
            Map.entry("position-terms.csv", MovementRuleBoundsTest.class),
            Map.entry("reinforcement-rules.csv", PlanRulesTest.class),
            Map.entry("assignment-policies.csv", AssignmentRulesTest.class),
            Map.entry("assignment-bars.csv", AssignmentRulesTest.class),
            Map.entry("assignment-grades.csv", AssignmentRulesTest.class),
            Map.entry("workload-weights.csv", WeightBoundsTest.class),
            Map.entry("national-workload.csv", WeightBoundsTest.class));

    /** Places and names, without articles: held by the tests of offices. */
    private static final Set<String> WITHOUT_ARTICLES =
            Set.of("provinces-2017.csv", "provinces-2025.csv", "districts-tay-ninh-2017.csv");

    @Test
    void no_article_of_a_rule_file_is_without_a_test() throws IOException, URISyntaxException {
        Map<String, Set<String>> untried = new TreeMap<>();
        for (String file : files()) {
            CsvTable table = CsvTable.read("data/" + file);
            boolean hasArticles = table.lines().getFirst().cells().getHeader().contains("article");
            if (hasArticles && !TRIED.containsKey(file)) {
                untried.put(
                        file,
                        table.lines().stream().map(line -> line.text("article")).collect(Collectors.toSet()));
            }
            assertThat(hasArticles).as(file).isEqualTo(!WITHOUT_ARTICLES.contains(file));
        }

        assertThat(untried).as("articles without a test").isEmpty();
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
