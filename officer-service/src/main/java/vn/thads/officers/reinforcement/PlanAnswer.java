package vn.thads.officers.reinforcement;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The best answer so far; served and kept as it is.
 *
 * @param keepsRules whether every hard rule is kept; only what is pinned can break one
 * @param relief by how many per cent the burden of the area falls
 * @param highestBefore highest load of a full officer before, or null where nobody works
 * @param highestAfter the same after
 * @param moves who is sent where, and why
 * @param offices what every office of the area carries before and after, the heaviest first
 */
@Schema(name = "ReinforcementAnswer", description = "Phương án tốt nhất đến lúc này; the best answer so far")
record PlanAnswer(
        boolean keepsRules,
        BigDecimal relief,
        @Nullable BigDecimal highestBefore,
        @Nullable BigDecimal highestAfter,
        List<Move> moves,
        List<OfficeChange> offices) {
    PlanAnswer {
        moves = List.copyOf(moves);
        offices = List.copyOf(offices);
    }

    /**
     * One move.
     *
     * @param officer staff code
     * @param from office that sends
     * @param to office that receives
     * @param kilometres how far
     * @param fromBefore load of a full officer at the sender before
     * @param fromAfter the same after the whole plan
     * @param toBefore load of a full officer at the receiver before, or null where nobody works
     * @param toAfter the same after the whole plan
     * @param why why he, in words
     * @param kept hard rules that the move keeps, in words
     */
    @Schema(name = "ReinforcementMove", description = "Cử một người và lý do; one move and why")
    record Move(
            String officer,
            String from,
            String to,
            int kilometres,
            @Nullable BigDecimal fromBefore,
            @Nullable BigDecimal fromAfter,
            @Nullable BigDecimal toBefore,
            @Nullable BigDecimal toAfter,
            String why,
            List<String> kept) {
        Move {
            kept = List.copyOf(kept);
        }
    }

    /**
     * What the plan changes at one office.
     *
     * @param office its code
     * @param weight weight of its cases in plain ones
     * @param capacityBefore how much its officers carry before, in hundredths of a full one
     * @param capacityAfter the same after
     * @param before load of a full officer before, or null where nobody works
     * @param after the same after
     */
    @Schema(name = "ReinforcementOffice", description = "Một cơ quan trước và sau; one office before and after")
    record OfficeChange(
            String office,
            BigDecimal weight,
            long capacityBefore,
            long capacityAfter,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}
}
