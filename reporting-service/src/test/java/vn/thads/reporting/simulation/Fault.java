package vn.thads.reporting.simulation;

/** What can be built wrong: the simulation is worth something only if it notices each of these. */
enum Fault {
    /** The suite as it is. */
    NONE,
    /** A request that is repeated after a crash is done again. */
    IDEMPOTENCY_KEY_IGNORED,
    /** The relay reads on from the last position that it saw; what is committed later with a lower one is never read. */
    RELAY_REMEMBERS_LAST_POSITION,
    /** Rows of the outbox go when they are sent, not when the broker has them. */
    OUTBOX_DELETED_BEFORE_ACKNOWLEDGEMENT,
    /** The inbox and the ledger do not keep what they have applied: duplicates count again. */
    DUPLICATES_COUNT,
    /** Events are applied as they come. */
    GAPS_SKIPPED,
    /** What waits behind a gap is not kept. */
    WAITING_EVENTS_FORGOTTEN,
    /** Offsets are committed by themselves before the effect. */
    OFFSETS_BEFORE_EFFECT,
    /** Entries are written outside of the transaction that keeps which events were posted. */
    ENTRIES_OUTLIVE_ROLLBACK
}
