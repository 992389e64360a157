package vn.thads.cases.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What happened to a case (việc) after its registration. Never changed or deleted; a mistake is followed by another fact. */
public sealed interface CaseFact permits Decision, Act, Movement {
    /** Identity of the fact. */
    UUID id();

    /** The day on which it happened in law. */
    LocalDate on();

    /** When the office knew it. */
    Instant recordedAt();
}
