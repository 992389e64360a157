package vn.thads.officers.reinforcement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The proposals that a plan has become; served as it is.
 *
 * @param plan the plan
 * @param movements the proposals, in the order of its moves
 */
@Schema(name = "ReinforcementAccepted", description = "Các đề xuất đã tạo từ phương án; the proposals made of a plan")
record PlanAcceptance(UUID plan, List<UUID> movements) {
    PlanAcceptance {
        movements = List.copyOf(movements);
    }
}
