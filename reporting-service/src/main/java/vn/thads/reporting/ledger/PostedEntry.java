package vn.thads.reporting.ledger;

import java.time.Instant;
import java.util.UUID;
import vn.thads.reporting.posting.Entry;

/** An entry with its cause and the instant from which on it is known. */
record PostedEntry(UUID eventId, UUID cause, UUID caseId, Instant recordedAt, CaseTraits traits, Entry entry) {}
