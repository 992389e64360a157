package vn.thads.reporting.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import vn.thads.reporting.indicator.Fraction;

/**
 * A limit of a point function as a profile writes it: a number, or made of the target.
 *
 * @param op how it is made
 * @param v its number; 0 for the target itself
 */
public record Limit(Op op, Fraction v) {
    /** How a limit is made. */
    public enum Op {
        /** The number itself. */
        FIXED("fixed"),
        /** The target. */
        TARGET("target"),
        /** The target less the number. */
        TARGET_MINUS("target-"),
        /** The target times the number. */
        TARGET_TIMES("target*");

        private final String text;

        Op(String text) {
            this.text = text;
        }

        @JsonCreator
        static Op parse(String text) {
            return Arrays.stream(values())
                    .filter(it -> it.text.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown limit op " + text));
        }

        /** As the profile writes it. */
        @JsonValue
        public String text() {
            return text;
        }
    }

    /** Whether it needs a target. */
    boolean needsTarget() {
        return op != Op.FIXED;
    }

    /** Its number for a yearly target; a limit made of the target shrinks with the running year, a fixed one does not. */
    Fraction at(Setting setting) {
        return switch (op) {
            case FIXED -> v;
            case TARGET -> setting.yearlyTarget().times(setting.share());
            case TARGET_MINUS -> setting.yearlyTarget().minus(v).times(setting.share());
            case TARGET_TIMES -> setting.yearlyTarget().times(v).times(setting.share());
        };
    }
}
