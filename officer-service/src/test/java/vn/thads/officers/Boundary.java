package vn.thads.officers;

import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * One side of the edge of one row of a rule file: what just passes, or what fails by a day, a year or a unit.
 *
 * @param row name of the row, as {@link RuleRow#name} makes it
 * @param passes whether it is the side that passes
 * @param sentence what is tried
 * @param check the test
 */
public record Boundary(String row, boolean passes, String sentence, Executable check) {
    /** What just passes. */
    public static Boundary passes(RuleRow row, String sentence, Executable check) {
        return new Boundary(row.name(), true, sentence, check);
    }

    /** What just fails. */
    public static Boundary fails(RuleRow row, String sentence, Executable check) {
        return new Boundary(row.name(), false, sentence, check);
    }

    /** The boundaries as tests. */
    public static Stream<DynamicTest> tests(Collection<Boundary> boundaries) {
        return boundaries.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.row() + (one.passes() ? " passes: " : " fails: ") + one.sentence(), one.check()));
    }
}
