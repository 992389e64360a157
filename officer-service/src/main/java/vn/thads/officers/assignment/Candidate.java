package vn.thads.officers.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An officer of the office who may be assigned cases, as he stands before the first of them.
 *
 * @param officer staff code
 * @param grade his grade
 * @param level how high that grade is: 1 junior, 2 intermediate, 3 senior
 * @param role what he is at the office
 * @param secondedFrom office that he belongs to, if that is another one; or null
 * @param capacity how much he can carry, in hundredths of a full junior officer; more than nothing
 * @param cases cases that he holds
 * @param weight their weight in hundredths of a plain case
 */
record Candidate(
        String officer,
        String grade,
        int level,
        String role,
        @Nullable String secondedFrom,
        int capacity,
        long cases,
        long weight) {
    Candidate {
        if (capacity <= 0) {
            throw new IllegalArgumentException(officer + " can carry nothing");
        }
    }

    boolean isLeader() {
        return !role.equals("OFFICER");
    }

    /** What a full officer would carry, if he carried that much. */
    BigDecimal load(long carried) {
        return BigDecimal.valueOf(carried).divide(BigDecimal.valueOf(capacity), 2, RoundingMode.HALF_UP);
    }
}
