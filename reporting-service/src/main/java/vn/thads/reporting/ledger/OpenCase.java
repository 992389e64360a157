package vn.thads.reporting.ledger;

import java.time.LocalDate;
import java.util.UUID;
import vn.thads.reporting.posting.Account;
import vn.thads.reporting.posting.Holder;

/**
 * A case that stands open at a cut-off, as known at an instant.
 *
 * @param caseId the case
 * @param holder who holds it
 * @param account the account in which it stands
 * @param decidedOn day of its enforcement decision
 */
public record OpenCase(UUID caseId, Holder holder, Account account, LocalDate decidedOn) {}
