package vn.thads.reporting.posting;

import java.time.LocalDate;

/**
 * One line of the ledger: so much more or less in an account from a day on.
 *
 * @param legalDate day on which it happened in law
 * @param holder in whose rows it stands
 * @param account the account
 * @param dimension cases or đồng
 * @param obligation number of the obligation for money; 0 for the case itself
 * @param delta cases or đồng, never 0
 */
public record Entry(
        LocalDate legalDate, Holder holder, Account account, Dimension dimension, int obligation, long delta) {
    public Entry {
        if (delta == 0) {
            throw new IllegalArgumentException("an entry of nothing in " + account);
        }
    }

    /** The place of this entry, in which another delta may be added to it. */
    Place place() {
        return new Place(legalDate, holder, account, dimension, obligation);
    }

    /** Where an entry stands. */
    record Place(LocalDate legalDate, Holder holder, Account account, Dimension dimension, int obligation) {
        Entry of(long delta) {
            return new Entry(legalDate, holder, account, dimension, obligation, delta);
        }
    }
}
