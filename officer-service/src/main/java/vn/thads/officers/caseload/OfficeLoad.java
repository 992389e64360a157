package vn.thads.officers.caseload;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one office carries on a day; served as it is.
 *
 * @param office its code
 * @param headcount officers who may be assigned cases and belong to it
 * @param working of those who may, how many work there on the day, without the absent
 * @param absent of those who may, how many would work there and are absent on the day
 * @param secondedIn work there and belong elsewhere
 * @param secondedOut belong to it and work elsewhere
 * @param capacity how much those who work there can carry, in hundredths of a full junior officer
 * @param cases cases that it holds
 * @param money đồng still to enforce in them
 * @param weight their weight in plain cases
 * @param weightPerCapacity weight for each full officer, or null where nobody can carry anything
 * @param national the published average of the time, or null where none was published
 */
@Schema(
        name = "OfficeLoad",
        description = "Khối lượng công việc quy đổi của một cơ quan; an office's weighted workload")
public record OfficeLoad(
        String office,
        int headcount,
        int working,
        int absent,
        int secondedIn,
        int secondedOut,
        int capacity,
        long cases,
        long money,
        BigDecimal weight,
        @Nullable BigDecimal weightPerCapacity,
        @Nullable NationalAverage national) {}
