package vn.thads.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thads.reporting.external.FiledIndicatorBoundsTest;
import vn.thads.reporting.filing.ReportTermBoundsTest;
import vn.thads.reporting.form.FormRowBoundsTest;
import vn.thads.reporting.posting.StateAccountBoundsTest;
import vn.thads.reporting.testing.Boundary;
import vn.thads.reporting.testing.RuleFile;

/** No row of a rule file without a test that just passes and one that fails by a day, a đồng or one; profiles have their own list. */
class RuleCoverageTest {
    private static List<Boundary> boundaries() {
        var boundaries = new ArrayList<Boundary>();
        boundaries.addAll(ReportTermBoundsTest.boundaries());
        boundaries.addAll(StateAccountBoundsTest.boundaries());
        boundaries.addAll(FormRowBoundsTest.boundaries());
        boundaries.addAll(FiledIndicatorBoundsTest.boundaries());
        return boundaries;
    }

    private static Set<String> without(boolean passes) {
        var rows = new TreeSet<String>();
        for (RuleFile file : RuleFile.values()) {
            file.rows().forEach(row -> rows.add(row.name()));
        }
        boundaries().stream().filter(one -> one.passes() == passes).forEach(one -> rows.remove(one.row()));
        return rows;
    }

    @Test
    void no_row_is_without_a_test_that_passes_on_its_edge() {
        assertThat(without(true)).isEmpty();
    }

    @Test
    void no_row_is_without_a_test_that_fails_by_a_day_a_dong_or_one() {
        assertThat(without(false)).isEmpty();
    }

    @Test
    void every_row_has_a_name_of_its_own_and_every_file_is_looked_at() throws IOException {
        for (RuleFile file : RuleFile.values()) {
            assertThat(file.rows()).as(file.name()).isNotEmpty();
            assertThat(file.rows().stream().map(RuleFile.Row::name))
                    .as(file.name())
                    .doesNotHaveDuplicates();
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/vn"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".csv"))).hasSize(RuleFile.values().length);
        }
    }
}
