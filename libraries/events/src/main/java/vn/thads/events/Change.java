package vn.thads.events;

import java.time.LocalDate;
import java.util.List;

/**
 * What a fact changed in the dated history of a case: from {@code from} on the case stands as listed, whatever was told before.
 *
 * <p>A fact of today adds one standing at the end. A back-dated fact lists every standing from its day on anew, so that a reader
 * needs no rule of the law to correct the past. An empty list means that nothing changed in the standing.
 *
 * @param from first day that changes; standings told earlier with {@code on >= from} are replaced
 * @param standings the standings from that day on, in order; empty when the fact moved nothing
 */
public record Change(LocalDate from, List<Standing> standings) {
    public Change {
        standings = List.copyOf(standings);
    }

    /** A fact that moved nothing. */
    public static Change none(LocalDate on) {
        return new Change(on, List.of());
    }

    /** Whether the standings from {@link #from} on are replaced. */
    public boolean movesSomething() {
        return !standings.isEmpty();
    }
}
