package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.UUID;

/** An order to a case that exists. */
public sealed interface CaseCommand permits TakeDecision, RecordAct, MoveMoney {
    /** Identity of the fact that it makes. */
    UUID id();

    /** Legal date of the fact. */
    LocalDate on();

    /** When the office knew it. */
    Recording recording();
}
