package vn.thads.cases.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.Movement;
import vn.thads.events.CaseEvent.MovementKind;

/**
 * A movement of money as answered.
 *
 * @param id the movement
 * @param kind what happened to the money
 * @param obligation number of the obligation
 * @param amount đồng
 * @param on day
 * @param payOutDueOn of a receipt: last day on which it must be paid out
 * @param reverses the movement that it undoes
 * @param recordedAt when the office knew it
 */
@Schema(name = "Movement", description = "A movement of money (thu, chi, nộp, gửi)")
record MovementView(
        UUID id,
        MovementKind kind,
        int obligation,
        long amount,
        LocalDate on,
        @Nullable LocalDate payOutDueOn,
        @Nullable UUID reverses,
        Instant recordedAt) {
    static MovementView of(Movement movement) {
        return new MovementView(
                movement.id(),
                movement.kind(),
                movement.obligation(),
                movement.amount(),
                movement.on(),
                movement.payOutDueOn(),
                movement.reverses(),
                movement.recordedAt());
    }
}
