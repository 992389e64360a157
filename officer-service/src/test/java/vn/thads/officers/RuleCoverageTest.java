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
import vn.thads.officers.caseload.WeightBoundsTest;
import vn.thads.officers.discipline.DisciplineFormBoundsTest;
import vn.thads.officers.office.OfficeTypeBoundsTest;
import vn.thads.officers.officer.OfficerRuleBoundsTest;

/** No file of rules without a test of its rows: the list of articles that no test tries is empty. */
class RuleCoverageTest {
    /** Files whose rows have articles, and the test that tries every one of them on the edge. */
    private static final Map<String, Class<?>> TRIED = Map.of(
            "discipline-forms.csv", DisciplineFormBoundsTest.class,
            "officer-grades.csv", OfficerRuleBoundsTest.class,
            "posting-kinds.csv", OfficerRuleBoundsTest.class,
            "office-types.csv", OfficeTypeBoundsTest.class,
            "relations.csv", RelativeApiTest.class,
            "workload-weights.csv", WeightBoundsTest.class,
            "national-workload.csv", WeightBoundsTest.class);

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
