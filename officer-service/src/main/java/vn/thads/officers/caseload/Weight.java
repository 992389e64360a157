package vn.thads.officers.caseload;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How heavy work is (khối lượng công việc quy đổi), in hundredths of a plain civil case that is being verified.
 *
 * @param hundredths zero or more
 */
public record Weight(long hundredths) implements Comparable<Weight> {
    /** Nothing. */
    public static final Weight NONE = new Weight(0);

    /** The sum. */
    public Weight plus(Weight other) {
        return new Weight(Math.addExact(hundredths, other.hundredths));
    }

    /** So many of it. */
    public Weight times(long count) {
        return new Weight(Math.multiplyExact(hundredths, count));
    }

    /** In cases, with two decimals. */
    @Schema(hidden = true)
    public BigDecimal inCases() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public int compareTo(Weight other) {
        return Long.compare(hundredths, other.hundredths);
    }
}
