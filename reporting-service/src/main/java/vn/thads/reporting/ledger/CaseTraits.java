package vn.thads.reporting.ledger;

import java.time.LocalDate;
import vn.thads.events.CaseEvent.CaseRegistered;

/** What a case is counted by, for ever as registered. */
record CaseTraits(String judgmentKind, String initiation, String flags, String origin, LocalDate decidedOn) {
    static CaseTraits of(CaseRegistered registered) {
        return new CaseTraits(
                registered.judgmentKind(),
                registered.initiation().name(),
                String.join(",", registered.flags().stream().sorted().toList()),
                registered.origin().name(),
                registered.decidedOn());
    }
}
