package vn.thads.cases.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.events.CaseEvent.MovementKind;

/**
 * Money that moved (thu, chi trả, nộp, gửi), or a counter-entry that undoes a movement.
 *
 * @param id the movement
 * @param kind what happened to the money
 * @param obligation number of the obligation
 * @param amount đồng, above zero; a counter-entry repeats the amount that it undoes
 * @param on day of the movement
 * @param payOutDueOn of a receipt: last day on which it must be paid out; null otherwise
 * @param reverses movement that it undoes; null for none
 * @param recordedAt when the office knew it
 */
public record Movement(
        UUID id,
        MovementKind kind,
        int obligation,
        long amount,
        LocalDate on,
        @Nullable LocalDate payOutDueOn,
        @Nullable UUID reverses,
        Instant recordedAt)
        implements CaseFact {
    /** The đồng that it adds to its kind: negative for a counter-entry. */
    public long signedAmount() {
        return reverses == null ? amount : -amount;
    }
}
