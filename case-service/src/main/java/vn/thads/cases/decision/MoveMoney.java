package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.events.CaseEvent.MovementKind;

/**
 * Record a movement of money, or the counter-entry that undoes one.
 *
 * @param id the movement
 * @param kind what happened to the money
 * @param obligation number of the obligation
 * @param amount đồng, above zero
 * @param on day of the movement
 * @param reverses movement that it undoes, of the same kind, obligation and amount; null for none
 * @param recording when the office knew it
 */
public record MoveMoney(
        UUID id,
        MovementKind kind,
        int obligation,
        long amount,
        LocalDate on,
        @Nullable UUID reverses,
        Recording recording)
        implements CaseCommand {}
