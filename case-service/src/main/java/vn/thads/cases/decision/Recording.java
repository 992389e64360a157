package vn.thads.cases.decision;

import java.time.Instant;

/**
 * When the office knew what a command tells.
 *
 * @param recordedAt when it knew it: now, or the instant that an import gives
 * @param mayBackDate whether the caller may date a fact before one that is already recorded
 */
public record Recording(Instant recordedAt, boolean mayBackDate) {}
