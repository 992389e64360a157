package vn.thads.cases.decision;

import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * One side of the edge of one row of a rule file: what just passes, or what fails by a day or a đồng.
 *
 * @param row name of the row, such as {@code T6@L2025} or {@code POSTPONEMENT/ILLNESS@L2008_2014}
 * @param passes whether it is the side that passes
 * @param sentence what is tried
 * @param check the test
 */
record Boundary(String row, boolean passes, String sentence, Executable check) {
    static Boundary passes(String row, String sentence, Executable check) {
        return new Boundary(row, true, sentence, check);
    }

    static Boundary fails(String row, String sentence, Executable check) {
        return new Boundary(row, false, sentence, check);
    }

    static Stream<DynamicTest> tests(Collection<Boundary> boundaries) {
        return boundaries.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.row() + (one.passes() ? " passes: " : " fails: ") + one.sentence(), one.check()));
    }
}
