package vn.thads.reporting.testing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * A test of one row of a rule file on its edge.
 *
 * @param row name of the row, as {@link RuleFile} gives it
 * @param passes whether it tries what just holds; else what fails by a day, a đồng or one
 * @param says what is tried
 * @param test the test
 */
public record Boundary(String row, boolean passes, String says, Executable test) {
    /** What just holds. */
    public static Boundary passes(String row, String says, Executable test) {
        return new Boundary(row, true, says, test);
    }

    /** What fails by a day, a đồng or one. */
    public static Boundary fails(String row, String says, Executable test) {
        return new Boundary(row, false, says, test);
    }

    /** As tests of JUnit. */
    public static Stream<DynamicTest> tests(List<Boundary> boundaries) {
        return boundaries.stream()
                .map(it -> DynamicTest.dynamicTest(
                        "%s %s: %s".formatted(it.row(), it.passes() ? "passes" : "fails", it.says()), it.test()));
    }
}
