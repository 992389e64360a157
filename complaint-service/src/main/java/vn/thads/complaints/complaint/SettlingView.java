package vn.thads.complaints.complaint;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.ComplaintGround;

/**
 * How the term to settle runs.
 *
 * @param rule key of the rule, or null before the acceptance
 * @param countedFrom the day from which its present stretch counts, or null
 * @param days how many days that stretch has, or null
 * @param suspendedOn day on which it stopped, or null while it runs
 * @param suspensionGround ground of the last suspension, or null
 * @param daysLeft how many days were left when it stopped, or null
 * @param extendedOn day on which it was extended, or null
 * @param extensionGround ground of the extension, or null
 */
@Schema(
        name = "Settling",
        description = "Thời hạn giải quyết đang chạy: tạm đình chỉ, gia hạn; how the term to settle runs")
public record SettlingView(
        @Nullable String rule,
        @Nullable LocalDate countedFrom,
        @Nullable Integer days,
        @Nullable LocalDate suspendedOn,
        @Nullable ComplaintGround suspensionGround,
        @Nullable Integer daysLeft,
        @Nullable LocalDate extendedOn,
        @Nullable ComplaintGround extensionGround) {}
