package vn.thads.officers.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one officer carries on a day; served as it is.
 *
 * @param officer staff code
 * @param office where he works on the day, or null if he holds cases and no post
 * @param home where he belongs, or null with {@code office}
 * @param role what he is there, or null with {@code office}
 * @param grade grade of the day, or null
 * @param seconded whether he works elsewhere than where he belongs
 * @param absent whether leave or another absence takes all of his capacity on the day
 * @param capacity how much he can carry, in hundredths of a full junior officer
 * @param cases cases that he holds
 * @param money đồng still to enforce in them
 * @param weight their weight in plain cases
 * @param weightPerCapacity weight for each full officer, or null where he can carry nothing
 */
@Schema(
        name = "OfficerLoad",
        description = "Khối lượng công việc quy đổi của một cán bộ; an officer's weighted workload")
public record OfficerLoad(
        String officer,
        @Nullable String office,
        @Nullable String home,
        @Nullable String role,
        @Nullable String grade,
        boolean seconded,
        boolean absent,
        int capacity,
        long cases,
        long money,
        BigDecimal weight,
        @Nullable BigDecimal weightPerCapacity) {
    /** Weight for each full officer; null without capacity. */
    static @Nullable BigDecimal ratio(Weight weight, int capacity) {
        return capacity == 0
                ? null
                : BigDecimal.valueOf(weight.hundredths()).divide(BigDecimal.valueOf(capacity), 2, RoundingMode.HALF_UP);
    }
}
