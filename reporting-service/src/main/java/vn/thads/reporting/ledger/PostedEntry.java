package vn.thads.reporting.ledger;

import java.time.Instant;
import java.util.UUID;
import vn.thads.reporting.posting.Entry;

/** An entry with its cause and the instant from which on it is known. */
record PostedEntry(UUID eventId, UUID cause, UUID caseId, Instant recordedAt, CaseTraits traits, Entry entry) {
    /** The columns of the table, in their order. */
    void appendTo(CopyText row) {
        row.column(eventId.toString())
                .column(cause.toString())
                .column(caseId.toString())
                .column(recordedAt.toString())
                .column(entry.legalDate().toString())
                .column(entry.holder().office())
                .column(entry.holder().officer())
                .column(traits.judgmentKind())
                .column(traits.initiation())
                .column(traits.flags())
                .column(entry.account().name())
                .column(entry.dimension().name())
                .column(Integer.toString(entry.obligation()))
                .column(Long.toString(entry.delta()))
                .endOfRow();
    }
}
